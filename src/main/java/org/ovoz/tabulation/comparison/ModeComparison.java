package org.ovoz.tabulation.comparison;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Page;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.Counts;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.tabulation.columns.Snapshot;
import org.ovoz.tabulation.statistics.ChiSquare;
import org.ovoz.tabulation.statistics.CochranMantelHaenszel;

/**
 * The answers to a single choice of those who were interviewed online and of those who were interviewed face-to-face,
 * whether it was entered at once or later; other modes are left out. It holds counts, no cases, and can be stored.
 *
 * @param strata one per country where the question has two answers, so that the countries can be kept apart; else one
 *     for the countries together: finer counts would be kept for nothing, and some would be a single person's answer
 */
public record ModeComparison(List<Stratum> strata) {

    private static final String MODE = "mode";
    private static final Set<String> ONLINE = Set.of("online");
    private static final Set<String> FACE_TO_FACE = Set.of("f2f", "f2f_later");

    /** The counts of both, missing codes included. */
    public record Stratum(Counts online, Counts faceToFace) {

        private Stratum plus(Stratum other) {
            return new Stratum(online.plus(other.online), faceToFace.plus(other.faceToFace));
        }

        /** A row per code, a column for each of the two. */
        private long[][] table(List<Integer> codes) {
            return codes.stream()
                    .map(code -> new long[] {online.of(code), faceToFace.of(code)})
                    .toArray(long[][]::new);
        }
    }

    public ModeComparison {
        strata = List.copyOf(strata);
    }

    /** The comparisons of all single choices for respondents, by variable, over the cases of some countries. */
    public static Map<String, ModeComparison> of(
            Snapshot snapshot, Questionnaire questionnaire, Collection<CountryCode> countries) {
        var together = among(snapshot, countries);
        var each = countries.stream()
                .map(country -> among(snapshot, Set.of(country)))
                .toList();
        var comparisons = new LinkedHashMap<String, ModeComparison>();
        choices(questionnaire).forEach(choice -> {
            var strata = choice.options().size() == 2 ? each : List.of(together);
            comparisons.put(
                    choice.id(),
                    new ModeComparison(strata.stream()
                            .map(cases -> stratum(cases, choice.id()))
                            .toList()));
        });
        return comparisons;
    }

    private static Stream<Item.SingleChoice> choices(Questionnaire questionnaire) {
        return questionnaire.pages().stream()
                .filter(page -> page.audience() == Page.Audience.RESPONDENT)
                .flatMap(page -> page.items().stream())
                .filter(Item.SingleChoice.class::isInstance)
                .map(Item.SingleChoice.class::cast);
    }

    private static Cases among(Snapshot snapshot, Collection<CountryCode> countries) {
        var all = snapshot.all();
        var country = snapshot.variables().get(snapshot.countryColumn()).name();
        return snapshot.select(
                Selection.ALL.with(country, countries.stream().map(all::number).collect(Collectors.toSet())));
    }

    private static Stratum stratum(Cases cases, String variable) {
        var byMode = cases.counts(variable, MODE);
        return new Stratum(sum(cases, byMode, ONLINE), sum(cases, byMode, FACE_TO_FACE));
    }

    private static Counts sum(Cases cases, Map<Integer, Counts> byMode, Set<String> modes) {
        return cases.variable(MODE).values().stream()
                .filter(mode -> modes.contains(mode.name()))
                .map(mode -> byMode.getOrDefault(mode.code(), Counts.NONE))
                .reduce(Counts.NONE, Counts::plus);
    }

    /** Both over all strata. */
    public Stratum pooled() {
        return strata.stream().reduce(new Stratum(Counts.NONE, Counts.NONE), Stratum::plus);
    }

    /** The valid codes that somebody gave, by descending frequency in both together, equal ones by code. */
    public List<Integer> codes() {
        var both = pooled().online().plus(pooled().faceToFace()).validCodes();
        return both.keySet().stream()
                .sorted(Comparator.comparing((Integer code) -> -both.get(code))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** χ² and Cramér's V of the answers by mode, over all strata together. */
    public ChiSquare chiSquare() {
        return ChiSquare.of(pooled().table(codes()));
    }

    /**
     * The comparison within the countries of a question with two answers: of the one with the lower code, online against
     * face-to-face; empty for other questions and where fewer than two countries tell something.
     */
    public Optional<CochranMantelHaenszel> withinCountries() {
        var codes = codes().stream().sorted().toList();
        return strata.size() < 2 || codes.size() != 2
                ? Optional.empty()
                : CountryStrata.test(
                        strata.stream().map(stratum -> stratum.table(codes)).toArray(long[][][]::new));
    }
}
