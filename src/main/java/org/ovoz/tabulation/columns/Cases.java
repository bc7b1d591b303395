package org.ovoz.tabulation.columns;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Variable;

/**
 * The cases that tables are made of: those of a {@link Snapshot}, or some of them. Every variable is counted once, for
 * all countries together, and remembered.
 */
public final class Cases {

    private final Snapshot snapshot;
    private final boolean whole;
    private final byte[][] groups;
    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();

    Cases(Snapshot snapshot, boolean @Nullable [][] chosen) {
        this.snapshot = snapshot;
        this.whole = chosen == null;
        this.groups = groups(snapshot, chosen);
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** How many cases there are in all countries. */
    public int size() {
        return tally(snapshot.variables().get(snapshot.countryColumn()).name()).size();
    }

    /** How many cases a country has. */
    public int size(CountryCode country) {
        return counts(snapshot.variables().get(snapshot.countryColumn()).name(), country)
                .asked();
    }

    /** How often each code of a variable occurs in all countries together. */
    public Counts counts(String variable) {
        return tally(variable).all();
    }

    /** How often each code of a variable occurs in a country. */
    public Counts counts(String variable, CountryCode country) {
        return tally(variable).counts(number(country));
    }

    /** How often each code of a variable occurs in some countries together. */
    public Counts counts(String variable, Collection<CountryCode> countries) {
        return countries.stream().map(country -> counts(variable, country)).reduce(Counts.NONE, Counts::plus);
    }

    /**
     * How often each code of a variable occurs among the cases that have each code of another, missing codes included.
     *
     * @return by code of {@code by}
     */
    public NavigableMap<Integer, Counts> counts(String variable, String by) {
        return CrossTally.of(this, snapshot.column(variable), snapshot.column(by));
    }

    Tally tally(String variable) {
        return tallies.computeIfAbsent(variable, name -> Tally.of(this, snapshot.column(name)));
    }

    /**
     * A coded variable of these cases.
     *
     * @throws UnknownVariable if there is none
     */
    public Variable variable(String name) {
        return snapshot.variables().get(snapshot.column(name));
    }

    /** What is counted in a block: remembered there when every case counts. */
    BlockCounts counted(int block, Object what, Supplier<BlockCounts> counting) {
        return whole ? snapshot.blocks().get(block).counted(what, snapshot.rows(block), counting) : counting.get();
    }

    /** Whether every case of the snapshot counts. */
    boolean isWhole() {
        return whole;
    }

    /** For every row of a block the number of its country, or 0 when it is not counted. */
    public byte[] groups(int block) {
        return groups[block];
    }

    /** The number of a country in the codes, or −1 when these cases know no such country. */
    public int number(CountryCode country) {
        return snapshot.variables().get(snapshot.countryColumn()).values().stream()
                .filter(option -> option.name().equals(country.iso()))
                .mapToInt(Option::code)
                .findFirst()
                .orElse(-1);
    }

    /** By number of a country, whether it is one of these. */
    public boolean[] among(Collection<CountryCode> countries) {
        var among = new boolean[Columns.MAX_COUNTRY + 1];
        countries.stream().mapToInt(this::number).filter(number -> number > 0).forEach(number -> among[number] = true);
        return among;
    }

    private static byte[][] groups(Snapshot snapshot, boolean @Nullable [][] chosen) {
        var groups = new byte[snapshot.blocks().size()][];
        Arrays.parallelSetAll(
                groups,
                block -> chosen == null
                                && snapshot.blocks().get(block).column(snapshot.countryColumn()) instanceof byte[] all
                        ? all
                        : groups(snapshot, block, chosen == null ? null : chosen[block]));
        return groups;
    }

    private static byte[] groups(Snapshot snapshot, int block, boolean @Nullable [] chosen) {
        var groups = new byte[snapshot.rows(block)];
        for (int row = 0; row < groups.length; row++) {
            if (chosen == null || chosen[row]) {
                groups[row] = (byte) snapshot.blocks().get(block).code(snapshot.countryColumn(), row);
            }
        }
        return groups;
    }
}
