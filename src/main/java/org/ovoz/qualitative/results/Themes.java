package org.ovoz.qualitative.results;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Outgoing;
import org.ovoz.qualitative.SpeakerKind;

/**
 * What is coded of some material, at one moment; everything that a page of themes shows is made of it.
 *
 * @param inRounds how many of its documents are in an open round of second coding, so that not all codings are seen
 * @param isNarrow whether only a part of the material is looked at
 * @param outgoing as speakers are called where something leaves the team; codes are called so already
 */
public record Themes(
        Codebook codebook,
        ThemeTurns turns,
        List<DocumentText> texts,
        List<Coding> codings,
        int inRounds,
        boolean isNarrow,
        Outgoing outgoing) {

    public Themes {
        texts = List.copyOf(texts);
        codings = List.copyOf(codings);
    }

    /** Codes by countries, those that have any material. */
    public CodeTable byCountry() {
        return by(
                documents()
                        .map(document -> document.country().iso())
                        .distinct()
                        .sorted()
                        .toList(),
                document -> Optional.of(document.country().iso()));
    }

    /** Codes by kinds of speakers, those that have any material. */
    public CodeTable bySpeaker() {
        var kinds = documents()
                .map(document -> document.speaker().kind())
                .distinct()
                .sorted();
        return by(
                kinds.map(SpeakerKind::name).toList(),
                document -> Optional.of(document.speaker().kind().name()));
    }

    /** Codes by what the same persons answered in the survey; who is not linked with an interview is not counted. */
    public CodeTable by(Answers answers) {
        return by(answers.groups(), answers::of);
    }

    private CodeTable by(List<String> groups, Function<Document, Optional<String>> group) {
        return CodeTable.of(codebook, turns, groups, group);
    }

    private Stream<Document> documents() {
        return turns.turns().stream().map(ThemeTurn::document).distinct();
    }

    /** Codes that stand in the same turns. */
    public List<Together> together() {
        return Together.of(codebook, turns);
    }

    /** The passages of a code. */
    public Quotations quotations(CodeId code) {
        return Quotations.of(code, codebook, turns, texts, codings, isNarrow, outgoing);
    }

    /** The passages of a code said by those who gave one of these answers: a narrow list. */
    public Quotations quotations(CodeId code, Answers answers, Set<String> groups) {
        var those = turns.of(
                document -> answers.of(document).filter(groups::contains).isPresent());
        return Quotations.of(code, codebook, those, texts, codings, true, outgoing);
    }
}
