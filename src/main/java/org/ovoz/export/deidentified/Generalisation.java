package org.ovoz.export.deidentified;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ovoz.questionnaire.Variable;

/**
 * Full-domain generalisation: key variables are told less exactly, for all cases alike, until few cases are in classes that
 * do not meet the demand, as in Datafly (Sweeney 2002, "Achieving k-anonymity privacy protection using generalization and
 * suppression"). The levels of each variable follow the least loss of entropy. They are found from the coarsest on, by
 * top-down specialisation (Fung, Wang and Yu 2005): in turn every variable is told one level more exactly if that is
 * allowed, so in the end none could be told more exactly. Items of one variable come first, then those of several, then
 * facts of the case. All depends on counts only, so equal data give equal files.
 */
final class Generalisation {

    /** Fewer than one of so many cases may be left for suppression. */
    private static final int LEFT_OVER = 20;

    private final Demand demand;
    private final List<KeyClass> exact;
    private final int cases;

    /** By key variable its levels, the coarsest first. */
    private final List<List<Recoding>> levels = new ArrayList<>();

    private final int[] chosen;

    /**
     * @param classes of cases whose key variables are told as they are
     */
    Generalisation(Demand demand, List<Recoding> recodings, Collection<KeyClass> classes) {
        this.demand = demand;
        this.exact = classes.stream().sorted(KeyClass.IN_ORDER).toList();
        this.cases = exact.stream().mapToInt(KeyClass::size).sum();
        this.chosen = new int[recodings.size()];
        for (int place = 0; place < chosen.length; place++) {
            levels.add(levels(recodings.get(place), counts(place)));
        }
        for (int turn = 0; turn < 3; turn++) {
            specialise(turn);
        }
    }

    /** What each key variable is told as. */
    List<Recoding> recodings() {
        return IntStream.range(0, chosen.length)
                .mapToObj(place -> levels.get(place).get(chosen[place]))
                .toList();
    }

    /** The classes that came out. */
    Collection<KeyClass> classes() {
        var recodings = recodings();
        var classes = new LinkedHashMap<KeyClass.Key, KeyClass>();
        for (var one : exact) {
            var firsts = IntStream.range(0, chosen.length)
                    .mapToObj(place -> recodings.get(place).first(one.firsts().get(place)))
                    .toList();
            var key = new KeyClass.Key(one.country(), firsts);
            classes.merge(key, one.at(key), KeyClass::plus);
        }
        return classes.values();
    }

    /** Tells the variables of this turn more exactly, one level each in a round, as long as it is allowed. */
    private void specialise(int turn) {
        var open = new ArrayList<>(IntStream.range(0, chosen.length)
                .filter(place -> turn(levels.get(place).getFirst().key().variable()) == turn)
                .boxed()
                .toList());
        while (!open.isEmpty()) {
            open.removeIf(place -> !specialises(place));
        }
    }

    private static int turn(Variable variable) {
        return switch (variable.kind()) {
            case SINGLE, NUMBER, TEXT -> 0;
            case TICK, RATING -> 1;
            case CASE -> 2;
        };
    }

    private boolean specialises(int place) {
        if (chosen[place] == levels.get(place).size() - 1) {
            return false;
        }
        chosen[place]++;
        if (lacking() * LEFT_OVER <= cases) {
            return true;
        }
        chosen[place]--;
        return false;
    }

    private int lacking() {
        return classes().stream()
                .filter(one -> !demand.isMet(one))
                .mapToInt(KeyClass::size)
                .sum();
    }

    private Map<Integer, Integer> counts(int place) {
        var counts = new TreeMap<Integer, Integer>();
        exact.forEach(one -> counts.merge(one.firsts().get(place), one.size(), Integer::sum));
        return counts;
    }

    private static List<Recoding> levels(Recoding exact, Map<Integer, Integer> counts) {
        var levels = new ArrayList<>(List.of(exact));
        var left = counts;
        while (true) {
            var before = left;
            var next = Coarsening.steps(levels.getFirst(), before).stream()
                    .min(Comparator.comparing(step -> loss(step, before)));
            if (next.isEmpty()) {
                return levels;
            }
            levels.addFirst(next.get());
            left = after(next.get(), before);
        }
    }

    private static Map<Integer, Integer> after(Recoding next, Map<Integer, Integer> counts) {
        var after = new TreeMap<Integer, Integer>();
        counts.forEach((first, count) -> after.merge(next.first(first), count, Integer::sum));
        return after;
    }

    /** The bits of entropy that are no longer told. */
    private static double loss(Recoding next, Map<Integer, Integer> counts) {
        var after = new HashMap<>(after(next, counts));
        return counts.entrySet().stream()
                .mapToDouble(before -> before.getValue()
                        * Math.log((double) after.get(next.first(before.getKey())) / before.getValue()))
                .sum();
    }
}
