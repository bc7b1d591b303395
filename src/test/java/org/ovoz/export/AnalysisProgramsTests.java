package org.ovoz.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.questionnaire.Item;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.RelatedRatings;
import org.ovoz.tabulation.RelatedTicks;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.statistics.Descriptives;
import org.ovoz.testing.Pspp;
import org.ovoz.testing.Rscript;
import org.ovoz.testing.Slow;
import org.ovoz.workbench.Address;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.AnalysisScope;
import org.ovoz.workbench.UnreadableAddress;
import org.ovoz.workbench.syntax.ProgramStep;
import org.ovoz.workbench.syntax.RProgram;
import org.ovoz.workbench.syntax.SpssProgram;
import org.springframework.beans.factory.annotation.Autowired;

/** What the workbench writes as syntax of SPSS and R gives its own figures, in PSPP and R, on the exported file. */
@Slow
class AnalysisProgramsTests extends ExportedWave {

    private static final Pattern COUNTS = Pattern.compile("^\\s*\\d+(\\s+\\d+)+\\s*$");

    @Autowired
    private AnalysisScope scope;

    @BeforeEach
    void export() throws IOException {
        Files.write(
                folder.resolve(NAME + ".sav"),
                files(Format.SAV, DisclosureLevel.FULL).get(NAME + ".sav"));
    }

    private Analysis analysis(String address) {
        try {
            return Address.read("wave=cso-2018&" + address, definitions);
        } catch (UnreadableAddress e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Cases cases(String address) {
        return scope.cases(analysis(address));
    }

    private List<ProgramStep> steps(String... addresses) {
        return Arrays.stream(addresses)
                .map(this::analysis)
                .map(one -> new ProgramStep(
                        "Line: " + one.row() + " п. п. 1.5.", one, scope.countries(one), scope.countries()))
                .toList();
    }

    /** What PSPP prints, with names and codes instead of labels. */
    private List<Pspp.Table> pspp(String... addresses) {
        var syntax = SpssProgram.of(steps(addresses), definitions);
        var names = definitions.questionnaire(WAVE).variables().stream()
                .filter(variable -> variable.isCoded())
                .map(variable -> variable.name())
                .map(name -> "VALUE LABELS %1$s 999 'none'.%nVARIABLE LABELS %1$s '%1$s'.%n".formatted(name))
                .collect(Collectors.joining());
        var get = "GET FILE='" + NAME + ".sav'.\n";
        assertThat(syntax).contains(get);
        return Pspp.run(folder, "CD '" + folder + "'.\n" + syntax.replace(get, get + names));
    }

    private List<String> r(String... addresses) {
        return Rscript.run(folder, RProgram.of(steps(addresses), definitions));
    }

    /** The first number after a text in what R printed. */
    private static double number(List<String> printed, String after) {
        var matcher = Pattern.compile(Pattern.quote(after) + "\\s*[=<]?\\s*(-?[0-9.e-]+)")
                .matcher(String.join("\n", printed));
        assertThat(matcher.find()).as(after + " in " + printed).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    /** The cell of the line that begins with a name, in the first table that has it. */
    private static double cell(List<Pspp.Table> tables, String name, int column) {
        var text = tables.stream()
                .flatMap(table -> table.lines().stream())
                .filter(line -> line.size() > column && line.getFirst().equals(name))
                .map(line -> line.get(column))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " in " + tables));
        return Double.parseDouble(text);
    }

    private static void close(double said, double ours) {
        assertThat(ours).isCloseTo(said, within(Math.max(0.00501, 1e-4 * Math.abs(said))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "row=website&column=gender",
                "row=website&column=country&country=KZ,TJ&filter=gender = 2 and (optimism >= 3 or actor_type in (1, 2))",
                "row=optimism&column=gender&filter=count(org_sn) >= 2 and answered(future_3_5y)",
                "row=gender&column=actor_type&filter=org_sn has facebook and website != 2",
                "row=optimism&column=actor_type&from=2018-01-01&to=2018-08-15"
            })
    void countCrossTablesOfTheSameCases(String address) {
        var one = analysis(address);
        var table = CrossTable.of(cases(address), one.row(), one.column());
        assertThat(table.n()).isPositive();
        var ours = Arrays.stream(table.counts())
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
        var printed = new ArrayList<List<Long>>();
        for (var line : pspp(address).stream()
                .filter(found -> found.title().equals(one.row() + " × " + one.column()))
                .findFirst()
                .orElseThrow()
                .lines()) {
            if (line.size() > 3
                    && line.get(2).equals("Count")
                    && !line.getFirst().equals("Total")) {
                printed.add(line.subList(3, 3 + table.columnCodes().size()).stream()
                        .map(Long::parseLong)
                        .toList());
            }
        }
        assertThat(printed).isEqualTo(ours);
        var inR = r(address).stream()
                .dropWhile(line -> !line.strip().startsWith(one.row()))
                .skip(1)
                .takeWhile(line -> COUNTS.matcher(line).matches())
                .map(line -> Arrays.stream(line.strip().split("\\s+"))
                        .skip(1)
                        .map(Long::parseLong)
                        .toList())
                .toList();
        assertThat(inR).isEqualTo(ours);
    }

    @Test
    void countFrequencies() {
        var counts = cases("row=actor_type").counts("actor_type");
        var tables = pspp("row=actor_type");
        var inR = String.join(" ", r("row=actor_type")).replaceAll("\\s+", " ");
        counts.validCodes()
                .forEach((code, count) -> assertThat(tables)
                        .anySatisfy(table -> assertThat(table.lines())
                                .anySatisfy(line -> assertThat(line).contains("" + code, "" + count))));
        assertThat(inR)
                .contains(counts.validCodes().values().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void testTwoGroupsAsTheWorkbenchDoes() {
        var address = "row=optimism&column=gender&show=column,means,tests,mean_tests";
        var table = CrossTable.of(cases(address), "optimism", "gender");
        var tables = pspp(address);
        var printed = r(address);
        close(cell(tables, "Pearson Chi-Square", 1), table.chiSquare().statistic());
        close(number(printed, "X-squared"), table.chiSquare().statistic());
        close(number(printed, "Cramer's V"), table.chiSquare().cramersV());
        var ranks = tables.stream()
                .filter(found -> found.title().equals("Test Statistics"))
                .toList();
        close(cell(ranks, "optimism", 1), table.mannWhitney().u());
        close(number(printed, "Wilcoxon rank sum test\n\ndata:  optimism by gender\nW"), winner(table));
        var t = table.tTest();
        close(
                tables.stream()
                        .filter(found -> found.title().equals("Independent Samples Test"))
                        .map(found -> Double.parseDouble(found.lines().get(3).get(4)))
                        .findFirst()
                        .orElseThrow(),
                t.student().t());
        close(
                number(printed, "Two Sample t-test\n\ndata:  optimism by gender\nt"),
                t.student().t());
        close(
                number(printed, "Welch Two Sample t-test\n\ndata:  optimism by gender\nt"),
                t.welch().t());
    }

    /** U of the first group, as R gives it. */
    private static double winner(CrossTable table) {
        var test = table.mannWhitney();
        var pairs = (double) test.sizes()[0] * test.sizes()[1];
        return test.z() < 0 ? test.u() : pairs - test.u();
    }

    @Test
    void testSeveralGroupsAsTheWorkbenchDoes() {
        var address = "row=optimism&column=pol_interest&show=column,means,tests,mean_tests";
        var table = CrossTable.of(cases(address), "optimism", "pol_interest");
        var tables = pspp(address);
        var printed = r(address);
        close(cell(tables, "Chi-Square", 1), table.kruskalWallis().h());
        close(
                number(printed, "Kruskal-Wallis chi-squared"),
                table.kruskalWallis().h());
        close(
                tables.stream()
                        .filter(found -> found.title().equals("ANOVA"))
                        .map(found -> Double.parseDouble(found.lines().get(1).get(5)))
                        .findFirst()
                        .orElseThrow(),
                table.anova().fisher().f());
        close(
                number(printed, "data:  optimism and pol_interest\nF"),
                table.anova().fisher().f());
        close(
                number(printed, "(not assuming equal variances)\n\ndata:  optimism and pol_interest\nF"),
                table.anova().welch().f());
        close(cell(tables, "Ordinal by Ordinal", 2), table.spearman().rho());
        close(number(printed, "rho \n"), table.spearman().rho());
    }

    @Test
    void testRelatedAnswersAsTheWorkbenchDoes() {
        var questionnaire = definitions.questionnaire(WAVE);
        var all = definitions.study().countryCodes();
        var ticks = RelatedTicks.of(
                        cases("row=org_sn"),
                        (Item.MultipleChoice) questionnaire.item("org_sn").orElseThrow(),
                        all)
                .cochran();
        close(cell(pspp("row=org_sn&show=tests"), "Cochran's Q", 1), ticks.q());
        close(Double.parseDouble(r("row=org_sn&show=tests").getLast().strip().split("\\s+")[1]), ticks.q());
        var grid = (Item.Grid) questionnaire.item("barrier").orElseThrow();
        var ratings = RelatedRatings.of(cases("row=barrier"), grid, all).friedman();
        close(cell(pspp("row=barrier&show=tests"), "Chi-Square", 1), ratings.statistic());
        close(number(r("row=barrier&show=tests"), "Friedman chi-squared"), ratings.statistic());
        var one = grid.rows().get(0).variable();
        var other = grid.rows().get(1).variable();
        var pair = RelatedRatings.pair(cases("row=barrier"), one, other);
        var address = "row=" + one + "&column=" + other + "&show=tests";
        assertThat(Math.abs(cell(pspp(address), "Z", 1))).isCloseTo(Math.abs(pair.z()), within(0.00501));
        close(number(r(address), "signed rank test\n\ndata:  d$" + one + " and d$" + other + "\nV"), pair.rankSum());
    }

    @Test
    void sayTheMeansOfAnswersInOrder() {
        var address = "row=optimism&show=means";
        var ours = Descriptives.of(cases(address).counts("optimism").validCodes());
        var said = pspp(address);
        close(cell(said, "optimism", 2), ours.mean());
        close(cell(said, "optimism", 3), ours.standardDeviation());
        close(number(r(address), "mean"), ours.mean());
    }

    @Test
    void takeEveryQuestionAtOnceWithItsTicksAndRatings() {
        var address = "row=*&column=gender&show=tests";
        assertThat(pspp(address))
                .extracting(Pspp.Table::title)
                .contains("website × gender", "org_sn_facebook × gender", "barrier_finance × gender");
        assertThat(r(address)).anyMatch(line -> line.contains("barrier_finance by gender"));
    }

    @Test
    void goOnWhereAPartOfTheCasesIsTooSmallForATest() {
        var address = "row=optimism&column=pol_interest&layer=actor_type&show=tests,mean_tests,split";
        var printed = r(address, "row=gender");
        assertThat(printed).anyMatch(line -> line.startsWith("Error in"));
        var last = String.join(" ", printed.subList(printed.size() - 8, printed.size()));
        assertThat(last)
                .contains(cases("row=gender").counts("gender").validCodes().values().stream()
                        .map(String::valueOf)
                        .toList());
    }

    @Test
    void splitByCountryAndLayerAndTakeSeveralRows() {
        var address = "row=website&column=gender&layer=actor_type&show=column,split";
        var tables = pspp(address).stream()
                .filter(found -> found.title().equals("website × gender"))
                .toList();
        assertThat(tables).hasSizeGreaterThan(8);
        var inPspp = tables.stream()
                .mapToLong(table -> Long.parseLong(table.lines().stream()
                        .filter(line -> line.getFirst().equals("Total") && line.contains("Count"))
                        .findFirst()
                        .orElseThrow()
                        .getLast()))
                .sum();
        assertThat(inPspp)
                .isEqualTo(CrossTable.of(cases(address), "website", "gender").n());
        var banner = pspp("row=website&column=gender&more=org_sn,barrier,optimism", "row=gender&column=country");
        assertThat(banner)
                .extracting(Pspp.Table::title)
                .contains("website × gender", "org_sn_facebook × gender", "optimism × gender", "gender × country");
        assertThat(r("row=website&column=gender&more=org_sn,barrier,optimism", "row=gender&column=country"))
                .anyMatch(line -> line.contains("barrier_finance"));
    }
}
