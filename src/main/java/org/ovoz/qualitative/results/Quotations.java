package org.ovoz.qualitative.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Outgoing;
import org.ovoz.qualitative.Span;

/**
 * The passages of a code, those of codes under it included.
 *
 * @param shown in the order of documents and places; passages of several coders that overlap are one
 * @param withheld how many are left out because the list itself would tell of a speaker who allows nothing
 */
public record Quotations(List<Quotation> shown, int withheld) {

    public Quotations {
        shown = List.copyOf(shown);
    }

    /**
     * @param turns what is counted: a passage is quoted if any of its turns has the code there
     * @param isNarrowed whether only some countries, kinds or answers are listed: then speakers who allow nothing are left out,
     *     for to be in the list would tell what they are
     * @param outgoing as speakers are called where something leaves the team
     */
    public static Quotations of(
            CodeId code,
            Codebook codebook,
            ThemeTurns turns,
            Collection<DocumentText> texts,
            Collection<Coding> codings,
            boolean isNarrowed,
            Outgoing outgoing) {
        var documents = turns.turns().stream()
                .map(ThemeTurn::document)
                .distinct()
                .collect(Collectors.toMap(Document::id, Function.identity()));
        var counted = turns.with(code).turns().stream()
                .collect(Collectors.groupingBy(turn -> turn.document().id()));
        var byDocument = codings.stream()
                .filter(coding -> codebook.isWithin(coding.code(), code))
                .collect(Collectors.groupingBy(Coding::document));
        var all = texts.stream()
                .filter(text -> documents.containsKey(text.document()))
                .flatMap(text -> of(text, documents, counted, byDocument, outgoing))
                .toList();
        var shown = all.stream()
                .filter(one -> !isNarrowed || one.speaker().isPresent())
                .toList();
        return new Quotations(shown, all.size() - shown.size());
    }

    private static Stream<Quotation> of(
            DocumentText text,
            Map<DocumentId, Document> documents,
            Map<DocumentId, List<ThemeTurn>> counted,
            Map<DocumentId, List<Coding>> codings,
            Outgoing outgoing) {
        var turns = counted.getOrDefault(text.document(), List.of());
        var spans = codings.getOrDefault(text.document(), List.of()).stream()
                .filter(coding -> coding.version() == text.version())
                .map(Coding::span)
                .filter(span ->
                        turns.stream().anyMatch(turn -> turn.turn().span().overlaps(span)))
                .sorted()
                .toList();
        var document = documents.get(text.document());
        return united(spans).stream()
                .map(span -> new Quotation(
                        document.id(),
                        text.version(),
                        span,
                        text.turnOf(span).map(turn -> turn.number()).orElse(1),
                        text.turnOf(span).map(turn -> turn.language()).orElse(document.language()),
                        text.cut(span),
                        Attributed.of(document, outgoing)));
    }

    /** Passages that overlap as one; they come in the order of their beginnings. */
    private static List<Span> united(List<Span> sorted) {
        var spans = new ArrayList<Span>();
        for (var span : sorted) {
            if (!spans.isEmpty() && spans.getLast().overlaps(span)) {
                var last = spans.removeLast();
                spans.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                spans.add(span);
            }
        }
        return spans;
    }
}
