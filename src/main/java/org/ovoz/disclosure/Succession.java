package org.ovoz.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a table may follow those that were published of the same variable and country before. What a reader gets by
 * comparing two releases is a table of the interviews between them, so it has to be one that could be published itself.
 */
public final class Succession {

    private final int k;
    private final int meanFrom;

    /**
     * @param k no difference from 1 to k − 1 is published
     * @param meanFrom the difference of two means is a mean of the interviews between them: not of fewer than this
     */
    public Succession(int k, int meanFrom) {
        this.k = k;
        this.meanFrom = meanFrom;
    }

    /** Whether the table can be published after all of these. */
    public boolean allows(List<ProtectedTable> earlier, ProtectedTable next) {
        return earlier.stream().allMatch(before -> allows(before, next));
    }

    private boolean allows(ProtectedTable before, ProtectedTable next) {
        if (next.n() - before.n() < k) {
            return false;
        }
        if (before.isShare() || next.isShare()) {
            return !before.isMeanOnly() && !next.isMeanOnly()
                    ? allowsShares(before, next)
                    : next.valid().low() - before.valid().high() >= meanFrom && missingAllows(before, next);
        }
        if (before.isMeanOnly() || next.isMeanOnly()) {
            return next.valid().low() - before.valid().high() >= meanFrom && missingAllows(before, next);
        }
        var common = before.groups().size() < next.groups().size() ? before.grouping() : next.grouping();
        return allowsGroups(before.merged(common), next.merged(common));
    }

    private boolean missingAllows(ProtectedTable before, ProtectedTable next) {
        var change = next.missing().low() - before.missing().low();
        return before.missing().isExact() && next.missing().isExact()
                ? isLargeOrNone(change)
                : doesNotNarrow(before.missing(), next.missing());
    }

    /** Both in the same groups: at least two of them gain k or more, and none changes by less. */
    private boolean allowsGroups(ProtectedTable before, ProtectedTable next) {
        var gains = 0;
        var hiddenGain = next.n() - before.n();
        var hides = false;
        for (int group = 0; group <= before.groups().size(); group++) {
            var old = group == before.groups().size()
                    ? before.missing()
                    : before.groups().get(group);
            var now = group == before.groups().size()
                    ? next.missing()
                    : next.groups().get(group);
            if (old.isExact() && now.isExact()) {
                var gain = now.low() - old.low();
                if (!isLargeOrNone(gain)) {
                    return false;
                }
                hiddenGain -= gain;
                gains += gain >= k ? 1 : 0;
            } else if (doesNotNarrow(old, now)) {
                hides = true;
            } else {
                return false;
            }
        }
        gains += hides && hiddenGain >= k ? 1 : 0;
        return gains >= 2 && isLargeOrNone(hiddenGain);
    }

    /**
     * Two tables of which one prints ranges alone: for those who came in between, each group has gained k or more, or
     * anything from none to k on, and nobody can say that nearly all of them are in one group.
     */
    private boolean allowsShares(ProtectedTable before, ProtectedTable next) {
        var common = before.groups().size() < next.groups().size() ? before.grouping() : next.grouping();
        if (common.groups().size() != 2) {
            return false;
        }
        var old = withMissing(before.merged(common));
        var now = withMissing(next.merged(common));
        var all = next.n() - before.n();
        var gains = new ArrayList<Range>();
        for (int part = 0; part < old.size(); part++) {
            if (narrows(old.get(part), now.get(part))) {
                return false;
            }
            var least = Math.max(0, now.get(part).low() - old.get(part).high());
            gains.add(new Range(
                    least, Math.max(least, now.get(part).high() - old.get(part).low())));
        }
        var least = gains.stream().mapToInt(Range::low).sum();
        var most = gains.stream().mapToInt(Range::high).sum();
        return gains.stream().allMatch(gain -> {
                    var low = Math.max(gain.low(), all - most + gain.high());
                    var high = Math.min(gain.high(), all - least + gain.low());
                    return high == 0 || low >= k || low == 0 && high >= k;
                })
                && gains.stream().limit(2).allMatch(gain -> Math.max(gain.low(), all - most + gain.high()) <= all - k);
    }

    private static List<Range> withMissing(ProtectedTable table) {
        var ranges = new ArrayList<>(table.groups());
        ranges.add(table.missing());
        return ranges;
    }

    /** Counts only grow: a later end below the earlier one would move that, and the other way round. */
    private static boolean narrows(Range old, Range now) {
        return now.low() < old.low() || now.high() < old.high();
    }

    /** Answers only ever come in, so a later count that could be below an earlier one would narrow that one. */
    private static boolean doesNotNarrow(Range old, Range now) {
        return old.equals(now) || now.low() >= old.high();
    }

    private boolean isLargeOrNone(int change) {
        return change == 0 || Math.abs(change) >= k;
    }

    /** The first of these that may follow all of those; empty if none may, and what is published stays. */
    public Optional<ProtectedTable> choose(List<ProtectedTable> candidates, List<ProtectedTable> earlier) {
        return candidates.stream()
                .filter(candidate -> allows(earlier, candidate))
                .findFirst();
    }
}
