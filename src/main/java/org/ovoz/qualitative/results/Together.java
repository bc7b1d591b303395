package org.ovoz.qualitative.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.Codebook;

/**
 * Two codes that stand in the same turns, neither of them above the other.
 *
 * @param count turns with both, and persons who have at least one such turn
 * @param either turns that have at least one of them
 */
public record Together(Code one, Code other, Count count, int either) {

    /** A pair of places in the codebook, the smaller first. */
    private record Pair(int one, int other) {}

    /** Turns with both of all that have either, from 0 to 1. */
    public double share() {
        return (double) count.turns() / either;
    }

    /** All pairs that stand together at least once, the most frequent first. */
    public static List<Together> of(Codebook codebook, ThemeTurns all) {
        var codes = codebook.codes();
        var single = new int[codes.size()];
        var turns = new HashMap<Pair, Integer>();
        var persons = new HashMap<Pair, Set<Person>>();
        for (var turn : all.turns()) {
            var here = new ArrayList<Integer>();
            for (int code = 0; code < codes.size(); code++) {
                if (turn.codes().contains(codes.get(code).id())) {
                    here.add(code);
                    single[code]++;
                }
            }
            count(here, turn.person(), turns, persons);
        }
        return turns.entrySet().stream()
                .filter(found -> areApart(codebook, codes, found.getKey()))
                .sorted(Map.Entry.<Pair, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(found -> found.getKey().one())
                        .thenComparing(found -> found.getKey().other()))
                .map(found -> {
                    var pair = found.getKey();
                    return new Together(
                            codes.get(pair.one()),
                            codes.get(pair.other()),
                            new Count(found.getValue(), persons.get(pair).size()),
                            single[pair.one()] + single[pair.other()] - found.getValue());
                })
                .toList();
    }

    private static void count(
            List<Integer> here, Person person, Map<Pair, Integer> turns, Map<Pair, Set<Person>> persons) {
        for (int i = 0; i < here.size(); i++) {
            for (int j = i + 1; j < here.size(); j++) {
                var pair = new Pair(here.get(i), here.get(j));
                turns.merge(pair, 1, Integer::sum);
                persons.computeIfAbsent(pair, _ -> new HashSet<>()).add(person);
            }
        }
    }

    private static boolean areApart(Codebook codebook, List<Code> codes, Pair pair) {
        var one = codes.get(pair.one()).id();
        var other = codes.get(pair.other()).id();
        return !codebook.isWithin(one, other) && !codebook.isWithin(other, one);
    }
}
