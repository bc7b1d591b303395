package org.ovoz.tabulation.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Option;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.statistics.Difference;
import org.ovoz.tabulation.statistics.Newcombe;
import org.ovoz.tabulation.statistics.Welch;

/**
 * Two groups of a cross table and how far they are apart.
 *
 * @param one the code of a group
 * @param other the code of another, higher than {@code one}
 * @param n valid cases of the one
 * @param otherN valid cases of the other
 * @param difference one − other; empty where it is not defined, or where one of the two was not offered the answer
 */
public record GroupDifference(int one, int other, long n, long otherN, Optional<Difference> difference) {

    private static final String COUNTRY = "country";

    /** What two groups, by their columns, differ by. */
    private interface Differing {
        Optional<Difference> between(int one, int other);
    }

    /** The share of every group that gave this answer, less that of every later group; after Newcombe. */
    public static List<GroupDifference> ofShares(CrossTable table, int answer) {
        var row = table.rowCodes().indexOf(answer);
        var totals = table.columnTotals();
        var frequencies = row < 0 ? new long[totals.length] : table.counts()[row];
        return pairs(
                table,
                totals,
                (one, other) -> isOffered(table, answer, one) && isOffered(table, answer, other)
                        ? Newcombe.difference(frequencies[one], totals[one], frequencies[other], totals[other])
                        : Optional.empty());
    }

    /** The mean of every group less that of every later group, after Welch; for rows whose codes are in order. */
    public static List<GroupDifference> ofMeans(CrossTable table) {
        var groups = table.groups();
        return pairs(table, table.columnTotals(), (one, other) -> Welch.difference(groups.get(one), groups.get(other)));
    }

    /** How a comparison is to be shown: as the smaller of the two groups allows. */
    public SmallBase smallBase() {
        return SmallBase.ofPair(n, otherN);
    }

    /** The difference where the groups are large enough to be compared. */
    public Optional<Difference> shown() {
        return smallBase().isShown() ? difference : Optional.empty();
    }

    private static List<GroupDifference> pairs(CrossTable table, long[] totals, Differing differing) {
        var pairs = new ArrayList<GroupDifference>();
        var codes = table.columnCodes();
        for (int one = 0; one < totals.length; one++) {
            for (int other = one + 1; other < totals.length; other++) {
                pairs.add(new GroupDifference(
                        codes.get(one), codes.get(other), totals[one], totals[other], differing.between(one, other)));
            }
        }
        return List.copyOf(pairs);
    }

    /** Whether a group could give this answer: where it is a country, the option may be one of others only. */
    private static boolean isOffered(CrossTable table, int answer, int column) {
        var only = option(table.row().values(), answer).map(Option::only).orElse(Set.of());
        return only.isEmpty()
                || !table.column().name().equals(COUNTRY)
                || option(table.column().values(), table.columnCodes().get(column))
                        .map(country -> only.contains(new CountryCode(country.name())))
                        .orElse(true);
    }

    private static Optional<Option> option(List<Option> options, int code) {
        return options.stream().filter(option -> option.code() == code).findFirst();
    }
}
