package org.ovoz.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.coupon.Referral;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Snapshot;

/**
 * The interviews of a wave that count, as far as chains need them.
 *
 * @param counted how many count, by country
 * @param inChains those in chains
 * @param variables that pairs are compared by, as far as the wave asks them
 */
record ChainCases(Map<CountryCode, Integer> counted, List<ChainCase> inChains, List<Variable> variables) {

    /** What pairs are compared by: analysis.md §12. A region has another name in a country that asks its own. */
    private static final List<String> COMPARED = List.of("actor_type", "region", "tj_region", "gender");

    /** The ids of all interviews that count. */
    static List<UUID> ids(Snapshot cases) {
        return IntStream.range(0, cases.size()).mapToObj(cases::id).toList();
    }

    static ChainCases of(Study study, Snapshot cases, Map<InterviewId, Referral> referrals) {
        var countries = new HashMap<Integer, CountryCode>();
        study.countries().forEach(country -> countries.put(country.number(), country.code()));
        var variables = COMPARED.stream()
                .flatMap(name ->
                        cases.variables().stream().filter(known -> known.name().equals(name)))
                .toList();
        var counted = new LinkedHashMap<CountryCode, Integer>();
        var inChains = new ArrayList<ChainCase>();
        var numbers = cases.codes("country");
        for (int row = 0; row < cases.size(); row++) {
            var country = countries.get(numbers[row]);
            counted.merge(country, 1, Integer::sum);
            var referral = referrals.get(new InterviewId(cases.id(row)));
            if (referral != null) {
                inChains.add(chainCase(referral, country, variables, cases, row));
            }
        }
        return new ChainCases(counted, inChains, variables);
    }

    private static ChainCase chainCase(
            Referral referral, CountryCode country, List<Variable> variables, Snapshot cases, int row) {
        var codes = new HashMap<String, Integer>();
        variables.forEach(variable -> codes.put(variable.name(), cases.code(variable.name(), row)));
        return new ChainCase(
                referral.interview(),
                country,
                referral.chain(),
                referral.depth(),
                referral.recruiter(),
                referral.told(),
                codes);
    }

    /** Those of some countries. */
    ChainCases in(Collection<CountryCode> countries) {
        var some = new LinkedHashMap<>(counted);
        some.keySet().retainAll(countries);
        return new ChainCases(
                some,
                inChains.stream()
                        .filter(one -> countries.contains(one.country()))
                        .toList(),
                variables);
    }

    int size() {
        return counted.values().stream().mapToInt(number -> number).sum();
    }

    Stream<String> names() {
        return variables.stream().map(Variable::name);
    }
}
