package org.ovoz.qualitative.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Turn;

/** Puts codings to the turns that they touch. What the interviewer says is not counted. */
public final class CodedTurns {

    private CodedTurns() {}

    /** In which turns of an earlier version a coding stood; turns keep their numbers. */
    interface EarlierTurns {
        List<Turn> of(DocumentId document, int version);
    }

    /** All counted turns of these texts in their order, also those without a code; codings of another version are left out. */
    public static List<CodedTurn> of(Collection<DocumentText> texts, Collection<Coding> codings) {
        return of(texts, codings, (_, _) -> List.of());
    }

    /**
     * The same, where codings whose words were corrected count in the turn that they stood in: their coder had read it. Only if
     * the text still has as many turns.
     */
    static List<CodedTurn> of(Collection<DocumentText> texts, Collection<Coding> codings, EarlierTurns earlier) {
        var byDocument = codings.stream().collect(Collectors.groupingBy(Coding::document));
        var all = new ArrayList<CodedTurn>();
        texts.forEach(text -> add(text, byDocument.getOrDefault(text.document(), List.of()), earlier, all));
        return all;
    }

    private static void add(DocumentText text, List<Coding> codings, EarlierTurns earlier, List<CodedTurn> all) {
        var numbers = new HashMap<Integer, Map<String, Set<CodeId>>>();
        var versions = new HashMap<Integer, List<Turn>>();
        for (var coding : codings) {
            var turns = coding.version() == text.version()
                    ? text.turns()
                    : versions.computeIfAbsent(
                            coding.version(), version -> sameTurns(text, earlier.of(text.document(), version)));
            turns.stream()
                    .filter(turn -> coding.span().overlaps(turn.span()))
                    .forEach(turn -> numbers.computeIfAbsent(turn.number(), _ -> new HashMap<>())
                            .computeIfAbsent(coding.coder(), _ -> new LinkedHashSet<>())
                            .add(coding.code()));
        }
        for (var turn : text.turns()) {
            if (!turn.isInterviewer()) {
                all.add(new CodedTurn(
                        new TurnId(text.document(), turn.number()),
                        turn,
                        text.turns().size(),
                        numbers.getOrDefault(turn.number(), Map.of())));
            }
        }
    }

    private static List<Turn> sameTurns(DocumentText text, List<Turn> earlier) {
        return earlier.size() == text.turns().size() ? earlier : List.of();
    }
}
