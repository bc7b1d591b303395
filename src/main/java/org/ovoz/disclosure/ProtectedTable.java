package org.ovoz.disclosure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ovoz.questionnaire.ResultsPlan.Grouping;

/**
 * A table as it is published: all cases of a country by groups of the codes of one variable.
 *
 * @param n all cases of the country that count
 * @param grouping of the variable's codes; one group alone when only the mean is published
 * @param groups for each group how many cases it has
 * @param missing how many cases have no valid answer, those who were not asked included
 * @param mean mean and standard deviation where they are published
 */
public record ProtectedTable(int n, Grouping grouping, List<Range> groups, Range missing, Optional<Mean> mean) {

    /**
     * Mean and standard deviation with one decimal: more would tell how many left the question out.
     *
     * @param mean of the ratings
     * @param sd sample standard deviation (n − 1)
     */
    public record Mean(BigDecimal mean, BigDecimal sd) {}

    public ProtectedTable {
        groups = List.copyOf(groups);
        if (groups.size() != grouping.groups().size()) {
            throw new IllegalArgumentException("one count for each group");
        }
    }

    /** Whether only a mean is published, no count of any answer. */
    public boolean isMeanOnly() {
        return groups.size() == 1;
    }

    /**
     * Whether no count is published, only between which numbers the two groups lie: nearly all, or too telling a mean.
     */
    public boolean isShare() {
        return groups.size() == 2 && groups.stream().noneMatch(Range::isExact);
    }

    /** How many gave a valid answer. */
    public Range valid() {
        return missing.isExact() ? Range.exactly(n - missing.low()) : new Range(n - missing.high(), n - missing.low());
    }

    /** The same counts with groups put together. */
    ProtectedTable merged(Grouping coarser) {
        var sums = coarser.groups().stream()
                .map(group -> IntStream.range(0, groups.size())
                        .filter(part -> group.containsAll(grouping.groups().get(part)))
                        .mapToObj(groups::get)
                        .reduce(Range.exactly(0), Range::plus))
                .toList();
        return new ProtectedTable(n, coarser, sums, missing, mean);
    }
}
