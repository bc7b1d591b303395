package org.ovoz.tabulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Row;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.RelatedTally;
import org.ovoz.tabulation.statistics.Friedman;
import org.ovoz.tabulation.statistics.Holm;
import org.ovoz.tabulation.statistics.WilcoxonSignedRanks;

/**
 * Whether the same people rate the rows of a grid differently: all rows together by Friedman, over the cases that rated every
 * one of them, and two by two by Wilcoxon, over the cases that rated both, with Holm over the pairs.
 *
 * @param rows that are asked in all of the countries, the highest mean first
 * @param isNeighboursOnly whether each row is compared with the next one only, because all pairs would be too many to read
 */
public record RelatedRatings(List<Row> rows, Friedman friedman, boolean isNeighboursOnly, List<Pair> pairs) {

    /** More rows than this are compared with their neighbours only. */
    public static final int MOST_ROWS = 7;

    /** Two rows, the one with the higher mean first. */
    public record Pair(Row one, Row other, WilcoxonSignedRanks test, double adjustedP) {

        /** How the comparison is to be shown. */
        public SmallBase smallBase() {
            return SmallBase.of(test.n());
        }
    }

    public RelatedRatings {
        rows = List.copyOf(rows);
        pairs = List.copyOf(pairs);
    }

    /** The tests of a grid. */
    public static RelatedRatings of(Cases cases, Item.Grid item, Collection<CountryCode> countries) {
        var everywhere = item.rows().stream()
                .filter(row -> countries.stream().allMatch(cases.variable(row.variable())::isAskedIn))
                .collect(Collectors.toMap(Row::variable, row -> row, (one, _) -> one));
        var rows = Ranking.of(GridTable.of(cases, item, countries)).ranked().stream()
                .map(Rating::row)
                .filter(row -> everywhere.containsKey(row.variable()))
                .toList();
        if (rows.size() < 2) {
            return new RelatedRatings(rows, Friedman.of(0, new double[rows.size()], 0), false, List.of());
        }
        var isNeighboursOnly = rows.size() > MOST_ROWS;
        var places = places(rows.size(), isNeighboursOnly);
        var rated = RelatedTally.ratings(cases, rows.stream().map(Row::variable).toList(), places);
        var ranks = rated.ranks();
        return new RelatedRatings(
                rows,
                Friedman.of(ranks.n(), ranks.rankSums(), ranks.ties()),
                isNeighboursOnly,
                pairs(rows, places, rated));
    }

    /** Two variables that the same people rated on the same scale. */
    public static WilcoxonSignedRanks pair(Cases cases, String one, String other) {
        var rated = RelatedTally.ratings(cases, List.of(one, other), List.of(new RelatedTally.Pair(0, 1)));
        return WilcoxonSignedRanks.of(rated.differences().getFirst());
    }

    private static List<RelatedTally.Pair> places(int rows, boolean isNeighboursOnly) {
        var places = new ArrayList<RelatedTally.Pair>();
        for (int one = 0; one < rows; one++) {
            var last = isNeighboursOnly ? Math.min(one + 2, rows) : rows;
            for (int other = one + 1; other < last; other++) {
                places.add(new RelatedTally.Pair(one, other));
            }
        }
        return places;
    }

    private static List<Pair> pairs(List<Row> rows, List<RelatedTally.Pair> places, RelatedTally.Rated rated) {
        var tests = rated.differences().stream().map(WilcoxonSignedRanks::of).toList();
        var adjusted =
                Holm.adjust(tests.stream().mapToDouble(WilcoxonSignedRanks::p).toArray());
        return IntStream.range(0, adjusted.length)
                .mapToObj(i -> new Pair(
                        rows.get(places.get(i).one()), rows.get(places.get(i).other()), tests.get(i), adjusted[i]))
                .toList();
    }
}
