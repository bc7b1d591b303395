package org.ovoz.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovoz.questionnaire.ResultsPlan.Grouping;

/**
 * The table of several countries together: nothing but sums of what their tables print, in the groups that all of them
 * have. So it tells nothing that they do not tell, and needs no protection of its own.
 */
public final class Together {

    private Together() {}

    /** The sum of some countries' tables of a variable; empty for fewer than two, or where one prints a mean alone. */
    public static Optional<ProtectedTable> of(List<ProtectedTable> tables) {
        if (tables.size() < 2 || tables.stream().anyMatch(ProtectedTable::isMeanOnly)) {
            return Optional.empty();
        }
        Grouping common = tables.stream()
                .map(ProtectedTable::grouping)
                .min((one, other) -> one.groups().size() - other.groups().size())
                .orElseThrow();
        return tables.stream().map(table -> table.merged(common)).reduce(Together::plus);
    }

    private static ProtectedTable plus(ProtectedTable one, ProtectedTable other) {
        var sums = new ArrayList<Range>();
        for (int group = 0; group < one.groups().size(); group++) {
            sums.add(one.groups().get(group).plus(other.groups().get(group)));
        }
        return new ProtectedTable(
                one.n() + other.n(), one.grouping(), sums, one.missing().plus(other.missing()), Optional.empty());
    }
}
