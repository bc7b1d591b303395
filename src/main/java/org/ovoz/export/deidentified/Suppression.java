package org.ovoz.export.deidentified;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Local suppression (Samarati and Sweeney 1998) for the few that generalisation leaves over, within their country: first
 * one value of a case, then more and more from the last one on. The country is always told, for its questions tell it
 * anyway; so what tells nothing else must be a class too, and takes the smallest classes with it where it is none.
 */
final class Suppression {

    private static final Comparator<KeyClass> BY_SIZE = Comparator.comparing(KeyClass::size)
            .thenComparing(one -> one.firsts().toString());

    private final Demand demand;
    private final int variables;
    private final Map<KeyClass.Key, KeyClass.Key> told = new HashMap<>();

    Suppression(Demand demand, int variables, Collection<KeyClass> classes) {
        this.demand = demand;
        this.variables = variables;
        classes.stream()
                .collect(Collectors.groupingBy(KeyClass::country))
                .values()
                .forEach(this::country);
    }

    /** By class the class as which it is told. */
    Map<KeyClass.Key, KeyClass.Key> told() {
        return told;
    }

    private void country(List<KeyClass> classes) {
        var left = new ArrayList<KeyClass>();
        for (var one : classes) {
            if (demand.isMet(one)) {
                told.put(one.key(), one.key());
            } else {
                left.add(one);
            }
        }
        for (int variable = variables - 1; variable >= 0; variable--) {
            var single = variable;
            release(left, place -> place != single);
        }
        for (int kept = variables - 1; kept > 0; kept--) {
            var last = kept;
            release(left, place -> place < last);
        }
        pool(classes, left);
    }

    /** Tells those classes that are large enough once only these places are told. */
    private void release(List<KeyClass> left, IntPredicate kept) {
        var joined = joined(left, kept);
        left.removeIf(one -> {
            var key = suppressed(one.key(), kept);
            var isMet = demand.isMet(joined.get(key));
            if (isMet) {
                told.put(one.key(), key);
            }
            return isMet;
        });
    }

    private static Map<KeyClass.Key, KeyClass> joined(List<KeyClass> classes, IntPredicate kept) {
        var joined = new HashMap<KeyClass.Key, KeyClass>();
        for (var one : classes) {
            var key = suppressed(one.key(), kept);
            joined.merge(key, one.at(key), KeyClass::plus);
        }
        return joined;
    }

    private void pool(List<KeyClass> classes, List<KeyClass> left) {
        while (!left.isEmpty()
                && !demand.isMet(left.stream().reduce(KeyClass::plus).orElseThrow())) {
            var smallest = classes.stream()
                    .filter(one -> told.containsKey(one.key()))
                    .collect(Collectors.groupingBy(one -> told.get(one.key())))
                    .entrySet()
                    .stream()
                    .map(entry -> entry.getValue().stream()
                            .reduce(KeyClass::plus)
                            .orElseThrow()
                            .at(entry.getKey()))
                    .min(BY_SIZE)
                    .orElseThrow()
                    .key();
            for (var one : classes) {
                if (smallest.equals(told.get(one.key()))) {
                    told.remove(one.key());
                    left.add(one);
                }
            }
        }
        left.forEach(one -> told.put(one.key(), suppressed(one.key(), _ -> false)));
    }

    private static KeyClass.Key suppressed(KeyClass.Key key, IntPredicate kept) {
        var firsts = new ArrayList<Integer>();
        for (int place = 0; place < key.firsts().size(); place++) {
            var first = key.firsts().get(place);
            firsts.add(kept.test(place) || first == Recoding.NEVER ? first : Integer.valueOf(Anonymity.SUPPRESSED));
        }
        return new KeyClass.Key(key.country(), firsts);
    }
}
