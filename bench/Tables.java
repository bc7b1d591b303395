import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.Columns;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.Selection;
import org.ovoz.tabulation.Snapshot;

/** All frequency tables by country of 60 variables; see bench/tables. */
final class Tables {

    private static final int CASES = Integer.getInteger("cases", 1_000_000);
    private static final int VARIABLES = 60;
    private static final int RUNS = 25;
    private static final List<CountryCode> COUNTRIES =
            List.of("KZ", "KG", "TJ", "UZ").stream().map(CountryCode::new).toList();

    public static void main(String[] arguments) {
        var columns = new Columns(variables());
        var before = usedMegabytes();
        var start = System.nanoTime();
        fill(columns);
        System.out.printf(
                "%,d cases of %d variables filled in %.1f s, %d MB%n",
                CASES, VARIABLES, (System.nanoTime() - start) / 1e9, usedMegabytes() - before);
        var all = median(columns, Selection.ALL);
        var filtered = median(columns, Selection.ALL.with("mode", Set.of(2)));
        System.out.printf("all frequency tables by country: %.0f ms%n", all);
        System.out.printf("the same, one mode only:         %.0f ms%n", filtered);
        System.out.printf("crosstab-with-tests-at-%d %.1f ms%n", CASES, crossTable(columns, "v0", "country", Selection.ALL));
        System.out.printf(
                "crosstab-with-tests-filtered-at-%d %.1f ms%n",
                CASES, crossTable(columns, "v0", "v1", Selection.ALL.with("mode", Set.of(2))));
        var limesurvey = 164_000.0;
        System.out.printf("LimeSurvey 6.14, measured on two cores: %,.0f ms, %,.0f times as long%n", limesurvey, limesurvey / all);
        var c = Double.parseDouble(arguments[0]);
        System.out.printf("plain C loop over byte columns, %s: %.0f ms, ratio %.1f%n", arguments[1], c, all / c);
    }

    private static List<Variable> variables() {
        var variables = new ArrayList<Variable>();
        variables.add(variable("country", List.of(option(1, "KZ"), option(2, "KG"), option(3, "TJ"), option(4, "UZ"))));
        variables.add(variable("mode", List.of(option(1, "online"), option(2, "f2f"))));
        var options = IntStream.rangeClosed(1, 7).mapToObj(code -> option(code, "" + code)).toList();
        for (int i = 0; i < VARIABLES; i++) {
            variables.add(variable("v" + i, options));
        }
        return variables;
    }

    private static void fill(Columns columns) {
        var random = new SplittableRandom(1);
        columns.change(editor -> {
            var codes = new int[VARIABLES + 2];
            for (int i = 0; i < CASES; i++) {
                codes[0] = 1 + random.nextInt(4);
                codes[1] = 1 + random.nextInt(2);
                for (int variable = 2; variable < codes.length; variable++) {
                    var drawn = random.nextInt(20);
                    codes[variable] = drawn == 0 ? -9 : 1 + drawn % 7;
                }
                editor.put(new UUID(random.nextLong(), random.nextLong()), 17_600 + i % 60, codes);
            }
        });
    }

    /** Every run works on a new snapshot, which remembers no counts. */
    private static double median(Columns columns, Selection selection) {
        var times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            columns.change(editor -> {});
            var start = System.nanoTime();
            var frequencies = tables(columns.snapshot(), selection);
            times[run] = (System.nanoTime() - start) / 1e6;
            if (frequencies == 0) {
                throw new IllegalStateException("no tables");
            }
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    /** A cross table with χ², residuals, Kruskal–Wallis and Dunn, on a new snapshot each time; the median. */
    private static double crossTable(Columns columns, String row, String column, Selection selection) {
        var times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            columns.change(editor -> {});
            var start = System.nanoTime();
            var table = CrossTable.of(columns.snapshot().select(selection), row, column);
            var tests = table.p() + table.chiSquare().cramersV() + table.kruskalWallis().p() + table.dunn().size();
            times[run] = (System.nanoTime() - start) / 1e6;
            if (!(tests > 0)) {
                throw new IllegalStateException("no tests");
            }
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private static long tables(Snapshot snapshot, Selection selection) {
        var cases = snapshot.select(selection);
        return snapshot.variables().stream()
                .skip(2)
                .parallel()
                .flatMap(variable -> COUNTRIES.stream()
                        .map(country -> FrequencyTable.of(cases, variable.name(), country, FrequencyTable.Empty.HIDDEN)))
                .mapToLong(table -> table.orElseThrow().valid())
                .sum();
    }

    private static Variable variable(String name, List<Option> options) {
        return new Variable(
                name, Variable.Kind.SINGLE, name, text(name), options, List.of(), Level.NOMINAL, Set.of(), false);
    }

    private static Option option(int code, String name) {
        return new Option(code, name, text(name), Set.of(), Condition.ALWAYS, false, null);
    }

    private static Text text(String wording) {
        return new Text(Map.of(new Language("en"), wording), Map.of());
    }

    private static long usedMegabytes() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
