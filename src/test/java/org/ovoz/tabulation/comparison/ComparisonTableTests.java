package org.ovoz.tabulation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.Columns;
import org.ovoz.tabulation.comparison.ComparisonTable.Kind;
import org.ovoz.testing.R;
import org.ovoz.testing.Tiny;

class ComparisonTableTests {

    private static final Questionnaire TINY = Tiny.questionnaire();
    private static final CountryCode KZ = new CountryCode("KZ");
    private static final CountryCode TJ = new CountryCode("TJ");

    private final ComparisonTable table =
            ComparisonTable.of(random(400, List.of("KZ", "TJ")), TINY, "country", List.of(KZ, TJ));

    @Test
    void comparesEveryChoiceRatingAndTick() {
        assertThat(names(table, Kind.NOMINAL))
                .containsExactlyInAnyOrder("consent", "occupation", "website", "networks_main", "iv_understanding");
        assertThat(names(table, Kind.ORDERED)).containsExactlyInAnyOrder("partners_media", "partners_other");
        assertThat(names(table, Kind.TICK))
                .containsExactlyInAnyOrder("networks_facebook", "networks_telegram", "networks_other", "networks_none");
    }

    @Test
    void refusesWhatWasNotAskedInEveryCountry() {
        assertThat(table.refusals()).hasSize(1);
        var refusal = table.refusals().getFirst();
        assertThat(refusal.variable().name()).isEqualTo("partners_state");
        assertThat(refusal.comparability().findings().getFirst().reason()).isEqualTo(Comparability.Reason.NOT_ASKED);
        assertThat(refusal.comparability().findings().getFirst().countries()).containsExactly(TJ);
        assertThat(table.lines()).noneMatch(line -> line.comparability().isRefused());
        assertThat(line("occupation").comparability().isDoubtful()).isTrue();
    }

    @Test
    void refusesOtherGroupsOnlyWhatNobodyWasAsked() {
        var both = ComparisonTable.of(random(100, List.of("KZ", "TJ")), TINY, "website", List.of(KZ, TJ));
        assertThat(both.refusals()).isEmpty();
        assertThat(names(both, Kind.NOMINAL)).doesNotContain("website");
        var tajikistan = ComparisonTable.of(random(100, List.of("TJ")), TINY, "website", List.of(TJ));
        assertThat(tajikistan.refusals())
                .extracting(refusal -> refusal.variable().name())
                .containsExactly("partners_state");
    }

    @Test
    void leadsWithTheStrongestOfEachKind() {
        assertThat(table.lines())
                .isSortedAccordingTo((one, other) -> one.kind() == other.kind()
                        ? Double.compare(-one.effect(), -other.effect())
                        : one.kind().compareTo(other.kind()));
    }

    /** Everybody consented: nothing is compared there, and Holm does not count it. */
    @Test
    void putsWhatCannotBeTestedLastAndDoesNotCountIt() {
        var nominal = table.lines().stream()
                .filter(line -> line.kind() == Kind.NOMINAL)
                .toList();
        assertThat(nominal.getLast().variable().name()).isEqualTo("consent");
        assertThat(nominal.getLast().effect()).isNaN();
        assertThat(nominal.getLast().p()).isNaN();
        var p = table.p();
        assertThat(p.stream().filter(one -> Double.isNaN(one.adjusted()))).hasSize(1);
        var smallest = p.stream()
                .mapToDouble(ComparisonTable.P::p)
                .filter(one -> !Double.isNaN(one))
                .min()
                .orElseThrow();
        var adjusted = p.stream()
                .filter(one -> one.p() == smallest)
                .findFirst()
                .orElseThrow()
                .adjusted();
        assertThat(adjusted).isCloseTo(Math.min(1, smallest * (p.size() - 1)), within(1e-12));
    }

    @Test
    void testsAsRDoes() {
        var tested = table.lines().stream()
                .filter(line -> !Double.isNaN(line.effect()))
                .toList();
        var script = new StringBuilder("ps <- c()\n");
        for (var line : tested) {
            var codes = line.table().rowCodes();
            script.append("m <- ")
                    .append(R.matrix(line.table().counts()))
                    .append("; k <- ")
                    .append(codes.stream().map(String::valueOf).collect(Collectors.joining(",", "c(", ")")))
                    .append(
                            line.kind() == Kind.ORDERED
                                    ? "; t <- kruskal.test(rep(k[row(m)], m), rep(col(m), m)); e <- t$statistic/(sum(m)-1)\n"
                                    : "; t <- chisq.test(m, correct = FALSE);"
                                            + " e <- sqrt(t$statistic/(sum(m)*(min(dim(m))-1)))\n")
                    .append("p <- if (all(dim(m) == 2) && ")
                    .append(line.kind() == Kind.ORDERED ? "FALSE" : "TRUE")
                    .append(") fisher.test(m)$p.value else t$p.value; ps <- c(ps, p)\n")
                    .append("say(t$statistic, t$parameter, e, p)\n");
        }
        var said = R.run(script.append("say(p.adjust(ps, 'holm'))\n").toString());
        for (int i = 0; i < tested.size(); i++) {
            var line = tested.get(i);
            var ours = new double[] {line.statistic(), line.df(), line.effect(), line.p()};
            assertThat(ours).as(line.variable().name()).containsExactly(said.get(i), within(1e-7));
        }
        var adjusted = table.p().stream()
                .mapToDouble(ComparisonTable.P::adjusted)
                .filter(p -> !Double.isNaN(p))
                .toArray();
        assertThat(adjusted).containsExactly(said.getLast(), within(1e-6));
    }

    private ComparisonTable.Line line(String variable) {
        return table.lines().stream()
                .filter(line -> line.variable().name().equals(variable))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(ComparisonTable table, Kind kind) {
        return table.lines().stream()
                .filter(line -> line.kind() == kind)
                .map(line -> line.variable().name())
                .toList();
    }

    /** Random answers of cases in these countries; everybody consented, and occupation depends on the country. */
    private static Cases random(int many, List<String> countries) {
        var random = new SplittableRandom(11);
        var columns = new Columns(TINY.variables());
        var variables = columns.variables();
        columns.change(editor -> IntStream.range(0, many).forEach(i -> {
            var country = countries.get(random.nextInt(countries.size()));
            editor.put(
                    new UUID(0, i),
                    i,
                    variables.stream()
                            .mapToInt(variable -> code(random, variable, country))
                            .toArray());
        }));
        return columns.snapshot().all();
    }

    private static int code(SplittableRandom random, Variable variable, String country) {
        var offered = variable.values().stream()
                .filter(option -> option.only().isEmpty() || option.only().contains(new CountryCode(country)))
                .mapToInt(option -> option.code())
                .toArray();
        if (variable.name().equals("country")) {
            return variable.values().stream()
                    .filter(option -> option.name().equals(country))
                    .findFirst()
                    .orElseThrow()
                    .code();
        }
        if (!variable.isAskedIn(new CountryCode(country))) {
            return -1;
        }
        if (variable.name().equals("consent")) {
            return 1;
        }
        if (random.nextInt(10) == 0) {
            return -9;
        }
        return offered.length == 0
                ? random.nextInt(2)
                : Arrays.stream(offered)
                        .skip(random.nextInt(offered.length))
                        .findFirst()
                        .orElseThrow();
    }
}
