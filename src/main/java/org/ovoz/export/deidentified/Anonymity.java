package org.ovoz.export.deidentified;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is told of the key variables of each case so that every combination is there at least k times (k-anonymity,
 * Samarati and Sweeney 1998), with two answers to every sensitive variable (l-diversity, Machanavajjhala and others 2006):
 * first by {@link Generalisation} for all, then by {@link Suppression} for the rest. A country with fewer than k cases is
 * left out whole; a sensitive variable with one answer in a whole country is not told there.
 */
public final class Anonymity {

    /** The code of a value that is not told; it lies in the range of missing codes and no answer has it. */
    public static final int SUPPRESSED = -5;

    private final List<Recoding> recodings;
    private final Map<KeyClass.Key, KeyClass.Key> told;
    private final Map<KeyClass.Key, Integer> sizes;
    private final Map<Integer, boolean[]> counted;

    private Anonymity(
            List<Recoding> recodings,
            Map<KeyClass.Key, KeyClass.Key> told,
            Map<KeyClass.Key, Integer> sizes,
            Map<Integer, boolean[]> counted) {
        this.recodings = List.copyOf(recodings);
        this.told = told;
        this.sizes = sizes;
        this.counted = counted;
    }

    /**
     * Decides what is told.
     *
     * @param cells the cases by country and codes of the key variables
     * @param sensitive how many sensitive variables there are
     */
    static Anonymity of(List<KeyVariable> keys, Collection<KeyClass> cells, int sensitive, int k) {
        var countries = cells.stream().collect(Collectors.toMap(KeyClass::country, cell -> cell, KeyClass::plus));
        countries.values().removeIf(country -> country.size() < k);
        var counted = new HashMap<Integer, boolean[]>();
        countries.forEach((country, all) -> counted.put(country, counted(all.spread(), sensitive)));
        var demand = new Demand(k, counted);
        var kept = cells.stream()
                .filter(cell -> countries.containsKey(cell.country()))
                .toList();
        var generalisation = new Generalisation(demand, exact(keys, kept), kept);
        var told = new Suppression(demand, keys.size(), generalisation.classes()).told();
        var sizes = new HashMap<KeyClass.Key, Integer>();
        generalisation.classes().forEach(one -> sizes.merge(told.get(one.key()), one.size(), Integer::sum));
        return new Anonymity(generalisation.recodings(), told, sizes, counted);
    }

    private static boolean[] counted(Spread all, int sensitive) {
        var counted = new boolean[sensitive];
        for (int i = 0; i < sensitive; i++) {
            counted[i] = all.isDiverse(i);
        }
        return counted;
    }

    private static List<Recoding> exact(List<KeyVariable> keys, List<KeyClass> cells) {
        return IntStream.range(0, keys.size())
                .mapToObj(place -> {
                    var key = keys.get(place);
                    var defined = key.variable().values().stream().map(option -> option.code());
                    var found = cells.stream().map(cell -> cell.firsts().get(place));
                    return Recoding.none(key, Stream.concat(defined, found));
                })
                .toList();
    }

    /** What each key variable is told as. */
    List<Recoding> recodings() {
        return recodings;
    }

    /** The class as which a case is told; empty if it is left out. */
    Optional<KeyClass.Key> told(int country, List<Integer> codes) {
        var firsts = IntStream.range(0, codes.size())
                .mapToObj(place -> recodings.get(place).first(codes.get(place)))
                .toList();
        return Optional.ofNullable(told.get(new KeyClass.Key(country, firsts)));
    }

    /** The codes that are told of a class. */
    int[] codes(KeyClass.Key one) {
        var codes = new int[recodings.size()];
        for (int place = 0; place < codes.length; place++) {
            codes[place] = recodings.get(place).told(one.firsts().get(place));
        }
        return codes;
    }

    /** How many cases each class has that is told. */
    Map<KeyClass.Key, Integer> sizes() {
        return sizes;
    }

    /** Whether a sensitive variable is told in a country. */
    boolean isTold(int sensitive, int country) {
        return counted.get(country)[sensitive];
    }
}
