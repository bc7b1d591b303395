package org.ovoz.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ovoz.tabulation.FrequencyTable.Empty.HIDDEN;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.statistics.Descriptives;
import org.ovoz.testing.Pspp;
import org.ovoz.testing.Slow;

/** PSPP makes the same tables and tests of random answers to {@value #STUDIES} random questionnaires. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Slow
class StatisticsInPsppTests {

    private static final int STUDIES = 150;

    /** PSPP prints one decimal of percents, three of p, two of the rest; a half may go the other way there. */
    private static final double ONE = 0.1001;

    private static final double TWO = 0.00501;

    private static final double THREE = 0.000501;

    private final List<RandomStudy> studies =
            IntStream.rangeClosed(1, STUDIES).mapToObj(RandomStudy::of).toList();
    private final Map<RandomStudy, Cases> cases = new HashMap<>();

    @TempDir
    Path folder;

    private record Pair(RandomStudy study, String row, String column, CrossTable table) {}

    @BeforeAll
    void count() {
        studies.forEach(study -> cases.put(study, study.cases()));
    }

    @Test
    void makesTheSameFrequencyTables() {
        var printed = new HashMap<String, Pspp.Table>();
        run(study -> {
                    var syntax = new StringBuilder();
                    study.variables()
                            .forEach(variable -> syntax.append(
                                    "TEMPORARY.%nSELECT IF (VALUE(%1$s) <> -1).%nFREQUENCIES %1$s /FORMAT=DFREQ.%n"
                                            .formatted(study.name(variable))));
                    return syntax.toString();
                })
                .forEach(table -> printed.put(table.title(), table));
        var compared = 0;
        for (var study : studies) {
            for (var variable : study.variables()) {
                var ours = FrequencyTable.of(cases.get(study), variable.name(), study.countries(), HIDDEN);
                if (ours.asked() > 0) {
                    compared++;
                    compare(ours, printed.get(study.name(variable)));
                }
            }
        }
        assertThat(compared).isGreaterThan(STUDIES * 5);
    }

    @Test
    void givesTheSameMeansAndDeviations() {
        var printed = new HashMap<String, List<String>>();
        run(_ -> "DESCRIPTIVES ALL /STATISTICS=MEAN STDDEV.\n")
                .forEach(table -> table.lines().forEach(line -> printed.put(line.getFirst(), line)));
        for (var study : studies) {
            for (var variable : study.variables()) {
                var counts = cases.get(study).counts(variable.name());
                var codes = counts.validCodes().keySet().stream()
                        .mapToInt(Integer::intValue)
                        .toArray();
                var ours = Descriptives.of(
                        codes, IntStream.of(codes).mapToLong(counts::of).toArray());
                var line = printed.get(study.name(variable));
                assertThat(line.get(1)).isEqualTo("" + ours.n());
                close(line.get(2), ours.mean(), TWO);
                close(line.get(3), ours.standardDeviation(), TWO);
            }
        }
    }

    @Test
    void makesTheSameCrossTablesWithChiSquareAndCramersV() {
        var pairs = pairs(4, table -> table.chiSquare().isDefined());
        var printed = run(study -> pairs.stream()
                .filter(pair -> pair.study().equals(study))
                .map(pair -> "CROSSTABS /TABLES=%s BY %s /STATISTICS=CHISQ PHI /CELLS=COUNT EXPECTED ASRESIDUAL.%n"
                        .formatted(pair.row(), pair.column()))
                .collect(Collectors.joining()));
        assertThat(printed).hasSize(4 * pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            var table = pairs.get(i).table();
            var ours = table.chiSquare();
            var of = printed.get(4 * i + 1).lines();
            assertThat(printed.get(4 * i + 1).title())
                    .isEqualTo(pairs.get(i).row() + " × " + pairs.get(i).column());
            for (int row = 0; row < table.rowCodes().size(); row++) {
                for (int column = 0; column < table.columnCodes().size(); column++) {
                    assertThat(of.get(2 + 3 * row).get(3 + column)).isEqualTo("" + table.counts()[row][column]);
                    close(of.get(3 + 3 * row).get(3 + column), ours.expected()[row][column], TWO);
                    close(of.get(4 + 3 * row).get(3 + column), ours.adjustedResiduals()[row][column], TWO);
                }
            }
            compare(table, printed.get(4 * i + 2));
            close(printed.get(4 * i + 3).lines().get(2).get(2), ours.cramersV(), TWO);
        }
        assertThat(pairs).hasSizeGreaterThan(STUDIES * 2);
    }

    @Test
    void ranksGroupsAsKruskalAndWallis() {
        var pairs = pairs(4, table -> table.kruskalWallis().isDefined());
        var printed = ranked("KRUSKAL-WALLIS", pairs);
        assertThat(printed).hasSize(2 * pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            var ours = pairs.get(i).table().kruskalWallis();
            var ranks = printed.get(2 * i).lines();
            for (int group = 0; group < ours.meanRanks().length; group++) {
                close(ranks.get(1 + group).get(3), ours.meanRanks()[group], TWO);
            }
            var test = printed.get(2 * i + 1).lines();
            close(test.get(1).get(1), ours.h(), TWO);
            assertThat(test.get(2).get(1)).isEqualTo("" + ours.df());
            close(test.get(3).get(1), ours.p(), THREE);
        }
        assertThat(pairs).hasSizeGreaterThan(STUDIES * 2);
    }

    @Test
    void comparesMeansAsOnewayAndOrdersAsSpearman() {
        var pairs =
                pairs(3, table -> table.anova().isDefined() && table.spearman().isDefined());
        var printed = run(study -> pairs.stream()
                .filter(pair -> pair.study().equals(study))
                .map(pair -> "ONEWAY %1$s BY %2$s.%nCROSSTABS %1$s BY %2$s /STATISTICS=CORR.%n"
                        .formatted(pair.row(), pair.column()))
                .collect(Collectors.joining()));
        assertThat(printed).hasSize(4 * pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            var ours = pairs.get(i).table().anova();
            var lines = printed.get(4 * i).lines();
            close(lines.get(1).get(2), ours.between(), TWO);
            close(lines.get(2).get(2), ours.within(), TWO);
            close(lines.get(1).get(5), ours.fisher().f(), TWO);
            close(lines.get(1).get(6), ours.fisher().p(), THREE);
            var rho = pairs.get(i).table().spearman().rho();
            close(printed.get(4 * i + 3).lines().get(1).get(2), rho, TWO);
        }
        assertThat(pairs).hasSizeGreaterThan(STUDIES);
    }

    @Test
    void comparesTwoMeansAsTTest() {
        var pairs = pairs(
                6,
                table -> table.columnCodes().size() == 2
                        && table.tTest().student().df() > 1
                        && table.tTest().isDefined());
        var printed = run(study -> pairs.stream()
                .filter(pair -> pair.study().equals(study))
                .map(pair -> "T-TEST /GROUPS=%s(%d,%d) /VARIABLES=%s.%n"
                        .formatted(
                                pair.column(),
                                pair.table().columnCodes().getFirst(),
                                pair.table().columnCodes().getLast(),
                                pair.row()))
                .collect(Collectors.joining()));
        for (int i = 0; i < pairs.size(); i++) {
            var ours = pairs.get(i).table().tTest();
            var lines = printed.get(2 * i + 1).lines();
            close(lines.get(3).get(4), ours.student().t(), TWO);
            close(lines.get(3).get(6), ours.student().p(), THREE);
            close(lines.get(4).get(4), ours.welch().t(), TWO);
            close(lines.get(4).get(5), ours.welch().df(), TWO);
            close(lines.get(4).get(6), ours.welch().p(), THREE);
        }
        assertThat(pairs).hasSizeGreaterThan(STUDIES / 2);
    }

    private List<Pspp.Table> ranked(String test, List<Pair> pairs) {
        return run(study -> pairs.stream()
                .filter(pair -> pair.study().equals(study))
                .map(pair -> "NPAR TESTS /%s=%s BY %s (%d,%d).%n"
                        .formatted(
                                test,
                                pair.row(),
                                pair.column(),
                                pair.table().columnCodes().getFirst(),
                                pair.table().columnCodes().getLast()))
                .collect(Collectors.joining()));
    }

    @Test
    void ranksTwoGroupsAsMannAndWhitney() {
        var pairs = pairs(
                6,
                table ->
                        table.columnCodes().size() == 2 && table.kruskalWallis().isDefined());
        var printed = ranked("M-W", pairs);
        assertThat(printed).hasSize(2 * pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            var ours = pairs.get(i).table().mannWhitney();
            var test = printed.get(2 * i + 1).lines().getLast();
            close(test.get(1), ours.u(), TWO);
            // SPSS and PSPP give the z of the smaller U, which has no sign to tell the groups by.
            close(test.get(3), -Math.abs(ours.z()), TWO);
            close(test.get(4), ours.p(), THREE);
        }
        assertThat(pairs).hasSizeGreaterThan(STUDIES / 2);
    }

    /** Some random pairs of each study that have something to test. */
    private List<Pair> pairs(int perStudy, Predicate<CrossTable> suitable) {
        var pairs = new ArrayList<Pair>();
        for (var study : studies) {
            var random = new Random(study.seed());
            for (int i = 0; i < perStudy; i++) {
                var row = random(random, study);
                var column = random(random, study);
                var table = CrossTable.of(cases.get(study), row.name(), column.name());
                if (!row.equals(column)
                        && row.kind() != Variable.Kind.NUMBER
                        && column.kind() != Variable.Kind.NUMBER
                        && suitable.test(table)) {
                    pairs.add(new Pair(study, study.name(row), study.name(column), table));
                }
            }
        }
        return pairs;
    }

    private static Variable random(Random random, RandomStudy study) {
        return study.variables().get(random.nextInt(study.variables().size()));
    }

    private List<Pspp.Table> run(Function<RandomStudy, String> commands) {
        return Pspp.run(
                folder,
                studies.stream()
                        .map(study -> study.syntax() + commands.apply(study))
                        .collect(Collectors.joining()));
    }

    /** PSPP leaves a χ² of 0 out. Its p after Fisher differs from R's in the third decimal; ours is held against R's. */
    private static void compare(CrossTable table, Pspp.Table printed) {
        var ours = table.chiSquare();
        var lines = new HashMap<String, List<String>>();
        printed.lines().forEach(line -> lines.put(line.getFirst(), line));
        var pearson = lines.get("Pearson Chi-Square");
        if (pearson == null) {
            assertThat(ours.statistic()).isZero();
        } else {
            close(pearson.get(1), ours.statistic(), TWO);
            assertThat(pearson.get(2)).isEqualTo("" + ours.df());
            close(pearson.get(3), ours.p(), THREE);
        }
    }

    /** The order of equal frequencies is open, and with it their cumulative percents: they are compared where it is not. */
    private static void compare(FrequencyTable ours, Pspp.Table printed) {
        var lines = new HashMap<String, List<String>>();
        printed.lines().stream()
                .skip(1)
                .forEach(line -> lines.put(line.getFirst().equals("Total") ? "Total" : line.get(1), line));
        assertThat(lines).hasSize(ours.rows().size() + ours.missing().size() + 1);
        assertThat(lines.get("Total").get(2)).isEqualTo("" + ours.asked());
        for (var row : ours.rows()) {
            var line = lines.get("" + row.code());
            assertThat(line.get(2)).isEqualTo("" + row.frequency());
            close(line.get(3), row.percent().doubleValue(), ONE);
            close(line.get(4), row.validPercent().doubleValue(), ONE);
            if (ours.rows().stream()
                            .filter(other -> other.frequency() == row.frequency())
                            .count()
                    == 1) {
                close(line.get(5), row.cumulativePercent().doubleValue(), ONE);
            }
        }
        for (var row : ours.missing()) {
            var line = lines.get("" + row.code());
            assertThat(line.get(2)).isEqualTo("" + row.frequency());
            close(line.get(3), row.percent().doubleValue(), ONE);
        }
    }

    /** PSPP prints nothing, NaN, or a point with blanks behind it, where there is no number. */
    private static void close(String printed, double ours, double tolerance) {
        if (Double.isNaN(ours)) {
            assertThat(printed.strip()).isIn("", ".", "NaN");
        } else {
            assertThat(ours).isCloseTo(Double.parseDouble(printed.replace("%", "")), within(tolerance));
        }
    }
}
