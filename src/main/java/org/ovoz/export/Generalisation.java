package org.ovoz.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Full-domain generalisation: key variables are told less exactly, for all cases alike, step by step until few cases are
 * in classes that do not meet the demand, as in Datafly (Sweeney 2002, "Achieving k-anonymity privacy protection using
 * generalization and suppression"). The next step is the one that gains most protection for the information that it
 * loses, as in bottom-up generalisation (Wang, Yu and Chakraborty 2004); the information is the entropy of the variable.
 * Steps depend on the counts only, so equal data give equal files.
 */
final class Generalisation {

    /** Fewer than one of so many cases may be left for suppression. */
    private static final int LEFT_OVER = 20;

    private final Demand demand;
    private final List<Recoding> recodings;
    private Map<KeyClass.Key, KeyClass> classes;

    /**
     * @param classes of cases whose key variables are told as they are
     */
    Generalisation(Demand demand, List<Recoding> exact, Collection<KeyClass> classes) {
        this.demand = demand;
        this.recodings = new ArrayList<>(exact);
        // In one order, so that sums of fractions are the same whatever the order of the cases was.
        this.classes = grouped(classes.stream().sorted(KeyClass.IN_ORDER).toList());
    }

    /** Generalises as long as it is needed. */
    void run() {
        var cases = classes.values().stream().mapToInt(KeyClass::size).sum();
        while (lacking() * LEFT_OVER > cases && step()) {}
    }

    /** What each key variable is told as. */
    List<Recoding> recodings() {
        return recodings;
    }

    /** The classes that came out. */
    Collection<KeyClass> classes() {
        return classes.values();
    }

    private int lacking() {
        return classes.values().stream()
                .filter(one -> !demand.isMet(one))
                .mapToInt(KeyClass::size)
                .sum();
    }

    private boolean step() {
        var best = 0.0;
        var least = Double.MAX_VALUE;
        Recoding chosen = null;
        var at = -1;
        for (int variable = 0; variable < recodings.size(); variable++) {
            var counts = counts(variable);
            for (var next : Coarsening.steps(recodings.get(variable), counts)) {
                var loss = loss(next, counts);
                var worth = gain(variable, next, counts) / loss;
                if (worth > best || (best == 0 && worth == 0 && loss < least)) {
                    best = worth;
                    least = loss;
                    chosen = next;
                    at = variable;
                }
            }
        }
        if (chosen == null) {
            return false;
        }
        recodings.set(at, chosen);
        var variable = at;
        var next = chosen;
        classes = grouped(classes.values().stream()
                .map(one -> one.at(one.key().with(variable, next.first(one.firsts().get(variable)))))
                .toList());
        return true;
    }

    private static Map<KeyClass.Key, KeyClass> grouped(Collection<KeyClass> classes) {
        var grouped = new LinkedHashMap<KeyClass.Key, KeyClass>();
        classes.forEach(one -> grouped.merge(one.key(), one, KeyClass::plus));
        return grouped;
    }

    private Map<Integer, Integer> counts(int variable) {
        var counts = new TreeMap<Integer, Integer>();
        classes.values().forEach(one -> counts.merge(one.firsts().get(variable), one.size(), Integer::sum));
        return counts;
    }

    /** The bits that are no longer told. */
    private static double loss(Recoding next, Map<Integer, Integer> counts) {
        var after = new HashMap<Integer, Integer>();
        counts.forEach((first, count) -> after.merge(next.first(first), count, Integer::sum));
        return counts.entrySet().stream()
                .mapToDouble(before -> before.getValue()
                        * Math.log((double) after.get(next.first(before.getKey())) / before.getValue())
                        / Math.log(2))
                .sum();
    }

    /** How much less the classes lack afterwards. Only those that lack something now, and who joins them, matter. */
    private double gain(int variable, Recoding next, Map<Integer, Integer> counts) {
        var parts = counts.keySet().stream().collect(Collectors.groupingBy(next::first));
        var seen = new HashSet<KeyClass.Key>();
        var gain = 0.0;
        for (var one : classes.values()) {
            var after = next.first(one.firsts().get(variable));
            var siblings = parts.get(after);
            if (siblings.size() > 1 && !demand.isMet(one) && seen.add(one.key().with(variable, after))) {
                gain += gain(one.key(), variable, siblings);
            }
        }
        return gain;
    }

    private double gain(KeyClass.Key key, int variable, List<Integer> siblings) {
        var joined = siblings.stream()
                .map(first -> classes.get(key.with(variable, first)))
                .filter(Objects::nonNull)
                .toList();
        var before = joined.stream().mapToDouble(demand::lack).sum();
        return before - demand.lack(joined.stream().reduce(KeyClass::plus).orElseThrow());
    }
}
