package org.ovoz.qualitative.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.DocumentId;

/**
 * How far the coders of a round agree, code by code and for sets of codes.
 *
 * @param turns all counted turns of the round
 * @param coded those of them on which at least one coder put a code
 * @param codes in the order of the codebook, used ones only
 * @param sets codes with at least two under them, of which any was used
 */
public record RoundAgreement(int turns, int coded, List<CodeAgreement> codes, List<SetAgreement> sets) {

    private static final int ABSENT = 0;
    private static final int PRESENT = 1;

    /** No value of a coder in a turn. */
    private static final int MISSING = -1;

    /**
     * @param first who coded before, {@code second} who coded blindly: both read every turn
     * @param turns those of the round; whoever else put a code somewhere in a document read this document
     */
    public static RoundAgreement of(Codebook codebook, String first, String second, Collection<CodedTurn> turns) {
        var comparison = new Comparison(codebook, first, second, List.copyOf(turns));
        var codes = codebook.codes().stream()
                .map(comparison::code)
                .filter(CodeAgreement::isUsed)
                .toList();
        var used = new HashSet<CodeId>();
        codes.forEach(code -> used.add(code.code().id()));
        var sets = codebook.codes().stream()
                .filter(code -> codebook.under(code.id()).size() > 1
                        && codebook.under(code.id()).stream().anyMatch(child -> used.contains(child.id())))
                .map(comparison::set)
                .toList();
        return new RoundAgreement(turns.size(), comparison.coded(), codes, sets);
    }

    /** The values of all coders in all turns. */
    private static final class Comparison {
        private final Codebook codebook;
        private final List<String> pair;
        private final List<CodedTurn> turns;
        private final Map<DocumentId, Set<String>> coders = new HashMap<>();
        private final Map<CodeId, Set<CodeId>> within = new HashMap<>();

        Comparison(Codebook codebook, String first, String second, List<CodedTurn> turns) {
            this.codebook = codebook;
            this.pair = List.of(first, second);
            this.turns = turns;
            turns.forEach(turn -> coders.computeIfAbsent(turn.id().document(), _ -> new LinkedHashSet<>(pair))
                    .addAll(turn.byCoder().keySet()));
            codebook.codes().forEach(code -> {
                var inside = new HashSet<CodeId>();
                codebook.codes().stream()
                        .map(Code::id)
                        .filter(other -> codebook.isWithin(other, code.id()))
                        .forEach(inside::add);
                within.put(code.id(), inside);
            });
        }

        int coded() {
            return (int) turns.stream().filter(Comparison::isCoded).count();
        }

        private static boolean isCoded(CodedTurn turn) {
            return !turn.byCoder().isEmpty();
        }

        private boolean has(CodedTurn turn, String coder, CodeId code) {
            var inside = within.getOrDefault(code, Set.of());
            return turn.by(coder).stream().anyMatch(inside::contains);
        }

        CodeAgreement code(Code code) {
            Valued value = (turn, coder) -> has(turn, coder, code.id()) ? PRESENT : ABSENT;
            var pairs = pairs(value, 2, _ -> true);
            return new CodeAgreement(
                    code,
                    (int) pairs[PRESENT][PRESENT],
                    (int) pairs[PRESENT][ABSENT],
                    (int) pairs[ABSENT][PRESENT],
                    agreement(value, 2, _ -> true),
                    agreement(value, 2, Comparison::isCoded));
        }

        SetAgreement set(Code above) {
            var children = codebook.under(above.id());
            Valued value = (turn, coder) -> value(turn, coder, children);
            var leftOut = turns.stream()
                    .filter(turn -> coders(turn).anyMatch(coder -> value.of(turn, coder) == MISSING))
                    .count();
            var categories = children.size() + 1;
            return new SetAgreement(
                    above,
                    (int) leftOut,
                    agreement(value, categories, _ -> true),
                    agreement(value, categories, Comparison::isCoded));
        }

        /** Which of them, from 1; none of them is a value too. */
        private int value(CodedTurn turn, String coder, List<Code> children) {
            var found = ABSENT;
            for (int child = 0; child < children.size(); child++) {
                if (has(turn, coder, children.get(child).id())) {
                    if (found != ABSENT) {
                        return MISSING;
                    }
                    found = child + 1;
                }
            }
            return found;
        }

        private Stream<String> coders(CodedTurn turn) {
            return coders.getOrDefault(turn.id().document(), Set.of()).stream();
        }

        private Agreement agreement(Valued value, int categories, Predicate<CodedTurn> of) {
            var counts = new ArrayList<long[]>();
            turns.stream().filter(of).forEach(turn -> {
                var unit = new long[categories];
                coders(turn)
                        .mapToInt(coder -> value.of(turn, coder))
                        .filter(chosen -> chosen != MISSING)
                        .forEach(chosen -> unit[chosen]++);
                counts.add(unit);
            });
            return Agreement.of(pairs(value, categories, of), counts);
        }

        private long[][] pairs(Valued value, int categories, Predicate<CodedTurn> of) {
            var table = new long[categories][categories];
            turns.stream().filter(of).forEach(turn -> {
                var one = value.of(turn, pair.getFirst());
                var other = value.of(turn, pair.getLast());
                if (one != MISSING && other != MISSING) {
                    table[one][other]++;
                }
            });
            return table;
        }
    }

    /** The category that a coder chose in a turn. */
    private interface Valued {
        int of(CodedTurn turn, String coder);
    }
}
