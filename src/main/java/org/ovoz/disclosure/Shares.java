package org.ovoz.disclosure;

import java.util.List;
import java.util.Optional;
import org.ovoz.questionnaire.ResultsPlan.Grouping;

/**
 * What is printed of two groups where nothing exact may be: between which numbers each lies. Both ranges follow from
 * numbers that everybody knows – all cases, missing answers – and from which of a few kinds of table this is, so that the
 * reader knows the kind and no more (decision 0018).
 */
final class Shares {

    /** Into how many equal parts all answers are cut where a mean is hidden: halves would say too little, tenths too much. */
    private static final int PARTS = 4;

    /** With fewer valid answers the parts are too narrow to hide in. */
    static final int PARTS_FROM = 30;

    private final int k;

    Shares(int k) {
        this.k = k;
    }

    /**
     * Where at most k are in one of two groups: "at most k", and "all but at most k". That somebody may be the k-th is what
     * keeps it from telling that all, or nearly all, answered the same; so exactly k is printed this way too.
     */
    Optional<ProtectedTable> nearlyAll(Distribution distribution, Grouping grouping) {
        if (grouping.groups().size() != 2) {
            return Optional.empty();
        }
        var first = distribution.of(grouping.groups().getFirst());
        var second = distribution.of(grouping.groups().getLast());
        var valid = valid(distribution);
        // A few missing answers have a protection of their own, in which exactly k belongs to another range.
        if (!valid.isExact() || Math.min(first, second) > k || valid.low() <= 2 * k) {
            return Optional.empty();
        }
        var few = new Range(0, k);
        var most = new Range(valid.low() - k, valid.high());
        var groups = first < second ? List.of(few, most) : List.of(most, few);
        return Optional.of(table(distribution, grouping, groups));
    }

    /** Where a mean would tell too much: in which quarter of all answers the first of two groups lies. */
    Optional<ProtectedTable> part(Distribution distribution, Grouping grouping) {
        var valid = valid(distribution);
        if (grouping.groups().size() != 2 || valid.low() < PARTS_FROM) {
            return Optional.empty();
        }
        var all = valid.high() + 1;
        var part = PARTS * distribution.of(grouping.groups().getFirst()) / all;
        var low = Math.ceilDiv(part * all, PARTS);
        var high = Math.ceilDiv((part + 1) * all, PARTS) - 1;
        var rest = new Range(Math.max(0, valid.low() - high), valid.high() - low);
        return Optional.of(table(distribution, grouping, List.of(new Range(low, high), rest)));
    }

    private ProtectedTable table(Distribution distribution, Grouping grouping, List<Range> groups) {
        return new ProtectedTable(distribution.n(), grouping, groups, missing(distribution), Optional.empty());
    }

    private Range missing(Distribution distribution) {
        var isSmall = distribution.missing() > 0 && distribution.missing() < k;
        return isSmall ? new Range(1, k - 1) : Range.exactly(distribution.missing());
    }

    private Range valid(Distribution distribution) {
        var missing = missing(distribution);
        return new Range(Math.max(0, distribution.n() - missing.high()), distribution.n() - missing.low());
    }
}
