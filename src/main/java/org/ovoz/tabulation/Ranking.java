package org.ovoz.tabulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of a grid by their means: "more" is the top of the list, "less" its bottom. Equal means go by the share of
 * the two highest codes, then by the item's order.
 *
 * @param ranked rows with enough answers, highest mean first
 * @param unranked rows with too few answers, in the item's order; shown without a rank
 */
public record Ranking(List<Rating> ranked, List<Rating> unranked) {

    public Ranking {
        ranked = List.copyOf(ranked);
        unranked = List.copyOf(unranked);
    }

    public static Ranking of(GridTable table) {
        return of(table, SmallBase.LEAST);
    }

    /** The ranking of the rows that have at least {@code minN} answers. */
    public static Ranking of(GridTable table, int minN) {
        var least = Math.max(1, minN);
        return new Ranking(
                table.rows().stream()
                        .filter(rating -> rating.n() >= least)
                        .sorted(((Comparator<Rating>) Rating::compareMean).reversed())
                        .toList(),
                table.rows().stream().filter(rating -> rating.n() < least).toList());
    }

    /** The {@code k} highest, and those after them whose mean equals the last one's: a tie is not cut. */
    public List<Rating> top(int k) {
        var top = new ArrayList<>(more(k));
        for (var rating : ranked.subList(top.size(), ranked.size())) {
            if (top.isEmpty() || !rating.hasMeanOf(top.getLast())) {
                break;
            }
            top.add(rating);
        }
        return List.copyOf(top);
    }

    /**
     * The runs of two or more neighbours in which every row is rated like the next one, see {@link Rating#isRatedLike};
     * the two ends of a long run may well differ.
     */
    public List<List<Rating>> alike() {
        var runs = new ArrayList<List<Rating>>();
        var from = 0;
        for (int to = 1; to <= ranked.size(); to++) {
            if (to == ranked.size() || !ranked.get(to - 1).isRatedLike(ranked.get(to))) {
                if (to - from > 1) {
                    runs.add(ranked.subList(from, to));
                }
                from = to;
            }
        }
        return runs;
    }

    /** Whether a list leaves a row out that is rated like its neighbour in the list. */
    public boolean isCutAmongAlike(List<Rating> list) {
        return alike().stream()
                .anyMatch(run -> IntStream.range(1, run.size())
                        .anyMatch(row -> list.contains(run.get(row - 1)) != list.contains(run.get(row))));
    }

    /** The {@code k} highest, highest first. */
    public List<Rating> more(int k) {
        return ranked.subList(0, Math.min(k, ranked.size()));
    }

    /** The {@code k} lowest, lowest first, without those that {@code more} lists. */
    public List<Rating> less(int k, int more) {
        var from = Math.max(Math.min(more, ranked.size()), ranked.size() - k);
        return ranked.subList(from, ranked.size()).reversed();
    }
}
