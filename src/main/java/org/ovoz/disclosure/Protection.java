package org.ovoz.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ovoz.questionnaire.ResultsPlan.Grouping;
import org.ovoz.tabulation.columns.Counts;

/**
 * Makes tables that may be published, from counts alone. A group is small from 1 to k − 1 cases.
 *
 * <p>Groups merge by the plan until none is small. Small groups that remain, and a small number of missing answers, are
 * printed as "1 to k − 1"; then one more group, the first in the plan's order that is not small, is printed as the range
 * that follows, so that nothing can be had by subtraction. What is printed is the same for every possible value of the
 * hidden counts, so that the procedure itself tells nothing either (the audit of decision 0008). Where nothing exact may be
 * printed, {@link Shares} says between which numbers two groups lie.
 */
public final class Protection {

    private final int k;
    private final int meanFrom;
    private final boolean complementary;

    /**
     * @param k no count from 1 to k − 1 is printed
     * @param meanFrom no mean of fewer answers
     */
    public Protection(int k, int meanFrom) {
        this(k, meanFrom, true);
    }

    /** Without complementary suppression nothing is protected: only for the test that shows it. */
    Protection(int k, int meanFrom, boolean complementary) {
        this.k = k;
        this.meanFrom = meanFrom;
        this.complementary = complementary;
    }

    /** The tables that could be published of a single choice, the most telling first; none where all would be hidden. */
    public List<ProtectedTable> of(Counts counts, List<Grouping> groupings) {
        return candidates(Distribution.of(counts), groupings);
    }

    /**
     * The same for a row of a grid, whose codes are ratings: with enough answers the whole scale or the mean alone, with
     * fewer the groups of a single choice. Which of the two depends on the number of answers only: groups printed because
     * a mean was refused would tell why it was.
     */
    public List<ProtectedTable> ofRating(Counts counts, List<Grouping> groupings) {
        var distribution = Distribution.of(counts);
        var points = groupings.getFirst().groups().stream()
                .map(List::getFirst)
                .sorted()
                .toList();
        var meanOnly = new MeanOnly(points, k);
        if (!meanOnly.isFor(distribution, meanFrom)) {
            return of(counts, groupings);
        }
        var whole = grouped(distribution, groupings.getFirst(), false)
                .filter(table -> table.groups().stream().allMatch(Range::isExact))
                .map(table -> withMean(table, distribution));
        var exact = Stream.concat(whole.stream(), meanOnly.table(distribution).stream())
                .toList();
        return exact.isEmpty()
                ? new Shares(k).part(distribution, groupings.getLast()).stream().toList()
                : exact;
    }

    /** The same for an option of a multiple choice: ticked or not, of all cases. */
    public List<ProtectedTable> ofTick(Counts counts) {
        return candidates(Distribution.ofTick(counts), List.of(Distribution.TICKS));
    }

    /** Where every point of the scale is printed, the mean tells nothing more. */
    private static ProtectedTable withMean(ProtectedTable table, Distribution distribution) {
        var mean = Optional.of(MeanOnly.mean(distribution));
        return new ProtectedTable(table.n(), table.grouping(), table.groups(), table.missing(), mean);
    }

    private List<ProtectedTable> candidates(Distribution distribution, List<Grouping> groupings) {
        var merged = groupings.stream()
                .flatMap(grouping -> grouped(distribution, grouping, false).stream())
                .toList();
        // Nothing finer than two groups, one of them with k people or fewer: also where it has exactly k, see Shares.
        var nearlyAll = new Shares(k).nearlyAll(distribution, groupings.getLast());
        if (nearlyAll.isPresent()
                && merged.stream().allMatch(table -> table.grouping().equals(groupings.getLast()))) {
            return nearlyAll.stream().toList();
        }
        return merged.isEmpty()
                ? grouped(distribution, groupings.getLast(), true).stream().toList()
                : merged;
    }

    /** The table of a grouping; empty if it would tell of a small group. */
    private Optional<ProtectedTable> grouped(Distribution distribution, Grouping grouping, boolean withSmall) {
        var counts = grouping.groups().stream().map(distribution::of).toList();
        var large = IntStream.range(0, counts.size())
                .filter(group -> counts.get(group) >= k)
                .boxed()
                .toList();
        var small =
                counts.stream().filter(this::isSmall).mapToInt(count -> count).sum();
        var hidden = (int) counts.stream().filter(this::isSmall).count();
        // One group alone, or all but a few in one: everybody's answer would be known.
        if (large.size() < 2 || (hidden > 0 && !withSmall)) {
            return Optional.empty();
        }
        if (isSmall(distribution.missing())) {
            small += distribution.missing();
            hidden++;
        }
        if (hidden == 0) {
            return Optional.of(table(distribution, grouping, counts, -1, Range.exactly(0)));
        }
        var together = small + counts.get(large.getFirst());
        if (together - hidden * (k - 1) < k) {
            return Optional.empty();
        }
        var rest = new Range(together - hidden * (k - 1), together - hidden);
        return Optional.of(table(distribution, grouping, counts, large.getFirst(), rest));
    }

    private ProtectedTable table(
            Distribution distribution, Grouping grouping, List<Integer> counts, int balance, Range rest) {
        var printed = IntStream.range(0, counts.size())
                .mapToObj(group -> group == balance && complementary ? rest : printed(counts.get(group)))
                .toList();
        return new ProtectedTable(
                distribution.n(), grouping, printed, printed(distribution.missing()), Optional.empty());
    }

    private Range printed(int count) {
        return isSmall(count) ? new Range(1, k - 1) : Range.exactly(count);
    }

    private boolean isSmall(int count) {
        return count > 0 && count < k;
    }
}
