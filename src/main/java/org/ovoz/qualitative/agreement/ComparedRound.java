package org.ovoz.qualitative.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;

/**
 * What a closed round compares. A text that one of the two neither coded nor said to have read was not read by them: without a
 * code it says nothing, and is left out.
 *
 * @param agreement over the texts that both have read
 * @param leftOut texts that one of them has not read
 * @param unfinished texts that are compared although one of them did not say to have read them to the end
 * @param others who else coded in the texts that are compared
 * @param changed how many of these texts were changed, or divided into other turns, after the round had ended
 */
public record ComparedRound(
        RoundAgreement agreement, List<Document> leftOut, List<Document> unfinished, List<String> others, int changed) {

    static ComparedRound of(
            CodingRound round,
            Codebook codebook,
            List<Document> documents,
            List<DocumentText> texts,
            Collection<Coding> codings,
            Earlier earlier) {
        var pair = List.of(round.first(), round.second());
        var coded = codings.stream()
                .collect(
                        Collectors.groupingBy(Coding::document, Collectors.mapping(Coding::coder, Collectors.toSet())));
        // Before it was kept who has read what, nobody could say so.
        var isKept = round.codingsUntil() != null;
        Predicate<DocumentId> isFinished = id -> pair.stream().allMatch(coder -> round.isFinished(coder, id));
        Predicate<DocumentId> isRead = id -> !isKept
                || pair.stream()
                        .allMatch(coder -> round.isFinished(coder, id)
                                || coded.getOrDefault(id, Set.of()).contains(coder));
        var compared =
                texts.stream().filter(text -> isRead.test(text.document())).toList();
        var others = compared.stream()
                .flatMap(text -> coded.getOrDefault(text.document(), Set.of()).stream())
                .filter(coder -> !pair.contains(coder))
                .distinct()
                .sorted()
                .toList();
        var turns = compared.stream()
                .flatMap(text -> earlier.turns(text, codings).stream())
                .toList();
        var changed = compared.stream()
                .filter(text -> earlier.kept().containsKey(text.document()))
                .count();
        return new ComparedRound(
                RoundAgreement.of(codebook, round.first(), round.second(), turns),
                those(documents, isRead.negate()),
                those(documents, isRead.and(id -> isKept).and(isFinished.negate())),
                others,
                (int) changed);
    }

    private static List<Document> those(List<Document> documents, Predicate<DocumentId> which) {
        return documents.stream().filter(document -> which.test(document.id())).toList();
    }

    /**
     * What was before the texts of a round were changed.
     *
     * @param ofVersions the turns of earlier versions
     * @param kept the coded turns of documents whose text or turns were changed after the round had ended, as they were
     */
    record Earlier(CodedTurns.EarlierTurns ofVersions, Map<DocumentId, List<CodedTurn>> kept) {

        List<CodedTurn> turns(DocumentText text, Collection<Coding> codings) {
            var known = kept.get(text.document());
            return known != null ? known : CodedTurns.of(List.of(text), codings, ofVersions);
        }
    }
}
