package org.ovoz.fieldwork.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;

/**
 * Puts the counted interviews of one worker and wave to that worker's assignments. Nothing stored says for which assignment
 * an interview was held, nor where: so each counts once, for the assignment that ends first of those it fits.
 */
final class Sharing {

    /** How many counted interviews of a country and mode were sent on a day. */
    record Sent(CountryCode country, Mode mode, LocalDate day, int interviews) {}

    private static final Comparator<Assignment> FIRST_TO_END = Comparator.comparing(
                    (Assignment one) -> one.terms().until())
            .thenComparing(one -> one.terms().mode() == null)
            .thenComparing(Assignment::givenOn)
            .thenComparing(Assignment::id);

    private Sharing() {}

    /** By assignment how many interviews are done. */
    static Map<UUID, Integer> among(List<Assignment> assignments, List<Sent> sent) {
        var left = new ArrayList<>(sent);
        left.sort(Comparator.comparing(Sent::day));
        var done = new HashMap<UUID, Integer>();
        assignments.stream()
                .sorted(FIRST_TO_END)
                .forEach(assignment -> done.put(assignment.id(), take(assignment, left)));
        return done;
    }

    /** Takes what an assignment needs, the earliest interviews first, and leaves the others. */
    private static int take(Assignment assignment, List<Sent> left) {
        var taken = 0;
        for (int i = 0; i < left.size() && taken < assignment.terms().interviews(); i++) {
            var some = left.get(i);
            if (fits(assignment, some)) {
                var number = Math.min(some.interviews(), assignment.terms().interviews() - taken);
                left.set(i, new Sent(some.country(), some.mode(), some.day(), some.interviews() - number));
                taken += number;
            }
        }
        return taken;
    }

    private static boolean fits(Assignment assignment, Sent some) {
        return assignment.country().equals(some.country())
                && assignment.takes(some.mode())
                && !some.day().isBefore(assignment.givenOn());
    }
}
