package org.ovoz.tabulation.columns;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Condition;

/**
 * Which cases are counted: those that have one of the chosen codes in every variable that is named, for which the
 * condition holds, completed within the dates.
 *
 * <p>For example {@code Selection.ALL.with("mode", Set.of(2, 3)).with("actor_type", Set.of(1))}.
 *
 * @param codes by variable, case facts such as country, mode and lang included; no codes means any
 * @param condition read of the codes of each case as of its answers; {@link Condition#ALWAYS} means any case
 * @param from first day of completion, or null
 * @param to last day of completion, or null
 */
public record Selection(
        Map<String, Set<Integer>> codes,
        Condition condition,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Every case. */
    public static final Selection ALL = new Selection(Map.of(), Condition.ALWAYS, null, null);

    public Selection {
        var chosen = new TreeMap<String, Set<Integer>>();
        codes.forEach((variable, some) -> {
            if (!some.isEmpty()) {
                chosen.put(variable, Set.copyOf(some));
            }
        });
        codes = Map.copyOf(chosen);
    }

    /** Only cases with one of these codes; an empty set takes the restriction back. */
    public Selection with(String variable, Set<Integer> some) {
        var changed = new TreeMap<>(codes);
        changed.put(variable, some);
        return new Selection(changed, condition, from, to);
    }

    /** Only cases completed from the one day to the other, both included; null means open. */
    public Selection between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Selection(codes, condition, first, last);
    }

    /** Only cases for which this condition holds, in place of the one before. */
    public Selection where(Condition other) {
        return new Selection(codes, other, from, to);
    }

    public boolean isAll() {
        return codes.isEmpty() && condition.equals(Condition.ALWAYS) && from == null && to == null;
    }
}
