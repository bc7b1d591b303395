package org.ovoz.export.deidentified;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Missing;

/** What the codes of a key variable are merged into, for all cases alike. Immutable. */
public final class Recoding {

    /** Not asked in the country at all: known from the questionnaire, so never merged with anything. */
    static final int NEVER = Integer.MIN_VALUE;

    private final KeyVariable key;
    private final List<List<Integer>> groups;
    private final List<Integer> untold;
    private final int months;
    private final Map<Integer, Integer> firsts = new HashMap<>();
    private final Map<Integer, Integer> told = new HashMap<>();

    /**
     * @param groups of codes that are told
     * @param untold codes instead of which {@link Anonymity#SUPPRESSED} is told
     * @param months how many are one, for months
     */
    private Recoding(KeyVariable key, List<List<Integer>> groups, List<Integer> untold, int months) {
        this.key = key;
        this.groups = groups.stream()
                .map(group -> group.stream().sorted().toList())
                .sorted(Comparator.comparing(List::getFirst))
                .toList();
        this.untold = List.copyOf(untold);
        this.months = months;
        for (var group : this.groups) {
            var code = toldOf(group);
            for (var member : group) {
                firsts.put(member, group.getFirst());
                told.put(member, code);
            }
        }
        firsts.put(NEVER, NEVER);
        told.put(NEVER, Missing.NOT_ASKED.code());
    }

    /** Every code by itself. */
    static Recoding none(KeyVariable key, Stream<Integer> codes) {
        var own = codes.filter(code -> code != NEVER).distinct().map(List::of).toList();
        return new Recoding(key, own, List.of(), 1);
    }

    /** The same with each of these sets of groups as one. */
    Recoding merging(List<List<Integer>> larger) {
        var rest =
                groups.stream().filter(group -> larger.stream().noneMatch(merged -> merged.contains(group.getFirst())));
        return new Recoding(key, Stream.concat(rest, larger.stream()).toList(), untold, months);
    }

    /** Months in bands of so many. */
    Recoding every(int monthsTogether) {
        var bands = groups.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(month -> isMissing(month) ? month : firstMonth(month, monthsTogether)));
        return new Recoding(key, List.copyOf(bands.values()), untold, monthsTogether);
    }

    /** The same without reasons of missing answers. */
    Recoding withoutReasons() {
        return new Recoding(key, values(), reasons(), months);
    }

    /** Nothing is told. */
    Recoding dropped() {
        return new Recoding(
                key,
                List.of(),
                firsts.keySet().stream().filter(code -> code != NEVER).sorted().toList(),
                months);
    }

    public KeyVariable key() {
        return key;
    }

    int months() {
        return months;
    }

    /** The first code of the group of a code: what is alike for those that are told alike. */
    int first(int code) {
        return firsts.getOrDefault(code, Anonymity.SUPPRESSED);
    }

    /** What is told instead of a code. */
    int told(int code) {
        return told.getOrDefault(code, Anonymity.SUPPRESSED);
    }

    /** The groups of valid codes, ascending. */
    List<List<Integer>> values() {
        return groups.stream().filter(group -> !isMissing(group.getFirst())).toList();
    }

    /** The missing codes that are told or were merged. */
    List<Integer> reasons() {
        return Stream.concat(groups.stream().map(List::getFirst), untold.stream())
                .filter(Recoding::isMissing)
                .toList();
    }

    /** The codes that may stand behind what is told. */
    List<Integer> behind(int toldCode) {
        return toldCode == Anonymity.SUPPRESSED
                ? Stream.concat(groups.stream().flatMap(List::stream), untold.stream())
                        .toList()
                : groups.stream()
                        .filter(group -> told(group.getFirst()) == toldCode)
                        .flatMap(List::stream)
                        .toList();
    }

    /** The groups whose codes are not told as they are, by what is told. */
    public SortedMap<Integer, List<Integer>> recoded() {
        var recoded = new TreeMap<Integer, List<Integer>>();
        if (hasMergedValues() || months > 1) {
            values().stream()
                    .filter(group -> group.size() > 1 || key.scale() != KeyVariable.Scale.NOMINAL)
                    .forEach(group -> recoded.put(told(group.getFirst()), group));
        }
        return recoded;
    }

    public boolean isDropped() {
        return groups.isEmpty() && !untold.isEmpty();
    }

    boolean hasMergedValues() {
        return values().stream().anyMatch(group -> group.size() > 1);
    }

    /**
     * A code of its own for merged categories, above all others, so that nobody takes it for one of them. Ordered ones get
     * new codes all together, so that they keep their order; bands of amounts and months are named by their beginning.
     */
    private int toldOf(List<Integer> group) {
        if (isMissing(group.getFirst())) {
            return group.getFirst();
        }
        return switch (key.scale()) {
            case NOMINAL -> group.size() == 1 ? group.getFirst() : above() + group.getFirst();
            case ORDINAL -> hasMergedValues() ? above() + group.getFirst() : group.getFirst();
            case AMOUNT -> hasMergedValues() && values().getFirst().equals(group) ? 0 : group.getFirst();
            case MONTH -> firstMonth(group.getFirst(), months);
        };
    }

    private int above() {
        var largest = groups.stream().mapToInt(List::getLast).max().orElse(0);
        var base = 100;
        while (base <= largest) {
            base *= 10;
        }
        return base;
    }

    private static int firstMonth(int month, int together) {
        var number = month % 100 - 1;
        return month - month % 100 + number - number % together + 1;
    }

    private static boolean isMissing(int code) {
        return Missing.is(code);
    }
}
