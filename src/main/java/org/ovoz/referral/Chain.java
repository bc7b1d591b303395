package org.ovoz.referral;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.CountryCode;

/** A seed with all who came by it, through whatever number of others. */
public record Chain(long number, List<ChainCase> cases) {

    public Chain {
        cases = List.copyOf(cases);
    }

    /** The chains of some cases, the longest first; equal ones in the order of their random numbers. */
    public static List<Chain> of(Collection<ChainCase> cases) {
        return cases.stream()
                .collect(Collectors.groupingBy(ChainCase::chain, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> new Chain(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Chain::size).reversed().thenComparing(Chain::number))
                .toList();
    }

    public int size() {
        return cases.size();
    }

    /** The last wave that it reached; 0 where nobody came by the seed. */
    public int depth() {
        return cases.stream().mapToInt(ChainCase::wave).max().orElse(0);
    }

    public CountryCode country() {
        return cases.getFirst().country();
    }

    /** How many cases are in each wave, from the seed on. */
    public List<Long> byWave() {
        var counts = cases.stream().collect(Collectors.groupingBy(ChainCase::wave, Collectors.counting()));
        return java.util.stream.IntStream.rangeClosed(0, depth())
                .mapToObj(wave -> counts.getOrDefault(wave, 0L))
                .toList();
    }
}
