package org.ovoz.referral;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ovoz.interview.InterviewId;

/**
 * Who refers whom by a variable: recruiters in rows, recruits in columns, pairs with a missing answer left out.
 *
 * <p>The E-I index is that of D. Krackhardt and R. N. Stern, Informal networks and organizational crises, Social Psychology
 * Quarterly 51 (1988), 123–140: (external − internal) / (external + internal), from −1, all like themselves, to 1.
 *
 * @param table pairs by code of the recruiter and of the recruit
 */
public record Homophily(SortedMap<Integer, SortedMap<Integer, Integer>> table, Pairs pairs) {

    /**
     * Numbers of pairs.
     *
     * @param internal within the same category
     * @param external between different ones
     */
    public record Pairs(int internal, int external) {

        public static final Pairs NONE = new Pairs(0, 0);

        public int all() {
            return internal + external;
        }

        public Pairs plus(Pairs other) {
            return new Pairs(internal + other.internal, external + other.external);
        }

        /** The E-I index; empty without pairs. */
        public OptionalDouble index() {
            return all() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) (external - internal) / all());
        }
    }

    /** The pairs of which both are among the cases. */
    public static Homophily of(Collection<ChainCase> cases, String variable) {
        Map<InterviewId, ChainCase> byId = cases.stream().collect(Collectors.toMap(ChainCase::id, Function.identity()));
        var table = new TreeMap<Integer, SortedMap<Integer, Integer>>();
        var pairs = Pairs.NONE;
        for (var recruit : cases) {
            var recruiter = recruit.recruiter() == null ? null : byId.get(recruit.recruiter());
            if (recruiter == null
                    || recruiter.valid(variable).isEmpty()
                    || recruit.valid(variable).isEmpty()) {
                continue;
            }
            var from = recruiter.valid(variable).getAsInt();
            var to = recruit.valid(variable).getAsInt();
            table.computeIfAbsent(from, _ -> new TreeMap<>()).merge(to, 1, Integer::sum);
            pairs = pairs.plus(from == to ? new Pairs(1, 0) : new Pairs(0, 1));
        }
        return new Homophily(table, pairs);
    }
}
