package org.ovoz.qualitative.results;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.agreement.CodedTurns;
import org.ovoz.qualitative.agreement.Resolutions;

/**
 * Everything that is counted: all turns of some documents that are not the interviewer's.
 *
 * @param turns in the order of their documents
 */
public record ThemeTurns(List<ThemeTurn> turns) {

    public ThemeTurns {
        turns = List.copyOf(turns);
    }

    /** Of documents with their texts; a turn has a code if anybody put it, and where it was decided as it was decided. */
    public static ThemeTurns of(
            Codebook codebook,
            Collection<Document> documents,
            Collection<DocumentText> texts,
            Collection<Coding> codings,
            Resolutions resolutions) {
        var byId = documents.stream().collect(Collectors.toMap(Document::id, Function.identity()));
        var above = above(codebook);
        return new ThemeTurns(
                CodedTurns.of(
                                texts.stream()
                                        .filter(text -> byId.containsKey(text.document()))
                                        .toList(),
                                codings)
                        .stream()
                        .map(turn -> new ThemeTurn(
                                byId.get(turn.id().document()),
                                turn.turn(),
                                resolutions.codes(turn).stream()
                                        .flatMap(code -> above.getOrDefault(code, Set.of()).stream())
                                        .collect(Collectors.toSet())))
                        .toList());
    }

    /** Each code with itself and all above it. */
    private static Map<CodeId, Set<CodeId>> above(Codebook codebook) {
        var above = new HashMap<CodeId, Set<CodeId>>();
        codebook.codes().forEach(code -> {
            var these = new HashSet<CodeId>(Set.of(code.id()));
            if (code.parent() != null) {
                these.addAll(above.getOrDefault(code.parent(), Set.of()));
            }
            above.put(code.id(), these);
        });
        return above;
    }

    /** Those of some documents. */
    public ThemeTurns of(Predicate<Document> which) {
        return new ThemeTurns(
                turns.stream().filter(turn -> which.test(turn.document())).toList());
    }

    /** Those with a code. */
    public ThemeTurns with(CodeId code) {
        return new ThemeTurns(
                turns.stream().filter(turn -> turn.codes().contains(code)).toList());
    }

    /** How many turns, and of how many persons. */
    public Count count() {
        return new Count(turns.size(), (int)
                turns.stream().map(ThemeTurn::person).distinct().count());
    }

    /** Persons of whom nothing was coded yet. */
    public int notCoded() {
        var coded = turns.stream()
                .filter(turn -> !turn.codes().isEmpty())
                .map(ThemeTurn::person)
                .collect(Collectors.toSet());
        return (int) turns.stream()
                .map(ThemeTurn::person)
                .distinct()
                .filter(person -> !coded.contains(person))
                .count();
    }
}
