package org.ovoz.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.ovoz.interview.Mode;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.interview.sent.SentFilter;
import org.ovoz.interview.sent.SentInterviews;
import org.ovoz.interview.sent.SentOrder;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Condition.Operator;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Variable;
import org.ovoz.study.InterviewReading;
import org.ovoz.study.OverviewService;
import org.ovoz.study.WaveService;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.Columns;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.tabulation.live.TablesLoading;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.ui.list.ListSource;

/** Loading, tables and what a new interview costs; see bench/tables. */
final class TablesBenchmark {

    private static final int VARIABLES = 60;
    private static final int RUNS = 15;
    private static final int SLOW_RUNS = 3;
    private static final int CODES = 256;
    private static final List<CountryCode> COUNTRIES =
            List.of("KZ", "KG", "TJ", "UZ").stream().map(CountryCode::new).toList();

    private final Figures figures;
    private final int interviews;
    private final RunningOvoz ovoz;
    private final List<Variable> variables;

    private TablesBenchmark(Figures figures, int interviews, RunningOvoz ovoz) {
        this.figures = figures;
        this.interviews = interviews;
        this.ovoz = ovoz;
        this.variables = ovoz.the(Definitions.class)
                .questionnaire(GeneratedInterviews.WAVE)
                .variables();
    }

    public static void main(String[] arguments) throws Exception {
        var figures = new Figures();
        figures.atEverySize(arguments, (interviews, ovoz) -> {
            var benchmark = new TablesBenchmark(figures, interviews, ovoz);
            var columns = benchmark.loaded();
            benchmark.tables(columns);
            var questionnaire = ovoz.the(Definitions.class).questionnaire(GeneratedInterviews.WAVE);
            new TableKinds(figures, interviews, columns, questionnaire, COUNTRIES).measure();
            benchmark.plainLoop();
            figures.ratio("tables-60", "plain-loop", interviews);
            benchmark.newInterviews();
            benchmark.pages();
        });
        System.exit(0);
    }

    /** The cases in columns of their own, so that every loading begins with nothing counted. */
    private Columns loaded() throws Exception {
        var rows = ovoz.the(InterviewRows.class);
        var loadings = new ArrayList<Columns>();
        var before = used();
        var time = Figures.median(SLOW_RUNS, () -> {
            loadings.clear();
            var columns = new Columns(variables);
            columns.change(editor -> rows.forEachCoded(
                    GeneratedInterviews.WAVE,
                    interview -> editor.put(
                            interview.id().value(),
                            (int) interview.completedOn().toEpochDay(),
                            interview.codes())));
            loadings.add(columns);
        });
        figures.time("load-columns", interviews, time);
        Figures.print("memory-per-interview-at-" + interviews, (used() - before) / (double) interviews, "bytes");
        return loadings.getFirst();
    }

    private void tables(Columns columns) throws Exception {
        var cases = columns.snapshot().all();
        figures.time("tables-60-first", interviews, Figures.median(1, () -> tables(cases)));
        figures.time("tables-60-filtered", interviews, Figures.median(RUNS, () -> tables(filtered(columns))));
        figures.time("crosstab-two-conditions", interviews, Figures.median(RUNS, () -> {
            var table = CrossTable.of(conditioned(columns), "occupation", "country");
            Figures.check(table.p() + table.kruskalWallis().p() + table.dunn().size() > 0);
        }));
        figures.time("tables-60", interviews, Figures.median(RUNS, () -> tables(uncounted(columns))));
        figures.time("crosstab-with-tests", interviews, Figures.median(RUNS, () -> {
            columns.change(_ -> {});
            var table = CrossTable.of(columns.snapshot().all(), "occupation", "country");
            Figures.check(table.p() + table.kruskalWallis().p() + table.dunn().size() > 0);
        }));
    }

    private static Cases filtered(Columns columns) {
        return columns.snapshot().select(Selection.ALL.with("mode", Set.of(2)));
    }

    /** As a filter of the workbench does: two conditions, of which one has an alternative. */
    private static Cases conditioned(Columns columns) {
        var condition = new Condition.And(List.of(
                new Condition.In("mode", Set.of(1, 2)),
                new Condition.Or(List.of(
                        new Condition.Comparison("optimism", Operator.GREATER_OR_EQUAL, 2),
                        new Condition.Comparison("website", Operator.EQUAL, 1)))));
        return columns.snapshot().select(Selection.ALL.where(condition));
    }

    /** Every case, but chosen by a filter, so that no block remembers what was counted. */
    private static Cases uncounted(Columns columns) {
        return columns.snapshot().select(Selection.ALL.with("mode", Set.of(1, 2)));
    }

    private void tables(Cases cases) {
        Figures.check(cases.snapshot().variables().stream()
                        .filter(variable -> !variable.values().isEmpty() && variable.kind() != Variable.Kind.CASE)
                        .limit(VARIABLES)
                        .parallel()
                        .flatMap(variable -> COUNTRIES.stream()
                                .map(country -> FrequencyTable.of(
                                        cases, variable.name(), country, FrequencyTable.Empty.HIDDEN)))
                        .mapToLong(
                                table -> table.isPresent() ? table.orElseThrow().valid() : 0)
                        .sum()
                > 0);
    }

    /** The yardstick: counts by country in plain arrays, on as many threads, and nothing else. */
    private void plainLoop() throws Exception {
        var random = new SplittableRandom(1);
        var country = new byte[interviews];
        random.nextBytes(country);
        IntStream.range(0, interviews).forEach(i -> country[i] &= 3);
        var codes = new byte[VARIABLES][interviews];
        for (var column : codes) {
            IntStream.range(0, interviews).forEach(i -> column[i] = (byte) (random.nextInt(8) - 1));
        }
        figures.time(
                "plain-loop",
                interviews,
                Figures.median(
                        RUNS,
                        () -> Figures.check(List.of(codes).parallelStream()
                                        .mapToLong(column -> counts(country, column))
                                        .sum()
                                > 0)));
    }

    private static long counts(byte[] country, byte[] column) {
        var counts = new int[COUNTRIES.size() * CODES];
        for (int i = 0; i < column.length; i++) {
            counts[country[i] * CODES + (column[i] & 0xFF)]++;
        }
        return counts[1];
    }

    /** Through the service, as respondents do it. */
    private void newInterviews() throws Exception {
        ovoz.the(WaveService.class).open(GeneratedInterviews.WAVE, true);
        var live = ovoz.the(LiveTables.class);
        figures.time("completed-interview", interviews, Figures.median(RUNS, this::complete));
        live.refresh();
        figures.time("new-interview-visible", interviews, Figures.median(RUNS, () -> {
            var heard = new CountDownLatch(1);
            try (var _ = live.subscribe(GeneratedInterviews.WAVE, heard::countDown)) {
                complete();
                heard.await();
                tables(live.snapshot(GeneratedInterviews.WAVE).all());
            }
        }));
    }

    /** What staff open; each time after one interview more, so that nothing is remembered. */
    private void pages() throws Exception {
        var reading = ovoz.the(InterviewReading.class);
        var all = new SentFilter(GeneratedInterviews.WAVE, reading.countries(), null, null, null, null, null);
        figures.time("overview-columns", interviews, Figures.median(1, this::loadOverview));
        afterOneMore("overview", () -> ovoz.the(OverviewService.class).of(GeneratedInterviews.WAVE));
        afterOneMore("interview-list", () -> {
            Figures.check(reading.countUpTo(ListSource.MOST + 1, all) > Math.min(interviews, ListSource.MOST));
            Figures.check(!reading.page(all, 0).isEmpty());
        });
        lists(reading, all);
    }

    /** The first page in every order, and what somebody who scrolls as far as one can comes to. */
    private void lists(InterviewReading reading, SentFilter all) throws Exception {
        for (var by : SentOrder.By.values()) {
            for (var descending : List.of(false, true)) {
                var order = new SentOrder(by, descending, ranks(by));
                figures.time(
                        "list-by-" + by.name().toLowerCase(Locale.ROOT) + (descending ? "-down" : ""),
                        interviews,
                        Figures.median(
                                SLOW_RUNS,
                                () -> Figures.check(!reading.page(all, order, 0, SentInterviews.PAGE)
                                        .isEmpty())));
            }
        }
        var last = Math.min(interviews, ListSource.MOST) - SentInterviews.PAGE;
        figures.time(
                "list-last-page",
                interviews,
                Figures.median(
                        SLOW_RUNS,
                        () -> Figures.check(!reading.page(all, SentOrder.LATEST, last, SentInterviews.PAGE)
                                .isEmpty())));
        var few = new SentFilter(all.wave(), Set.of(COUNTRIES.getLast()), Mode.ONLINE, null, null, null, null);
        figures.time("list-filtered", interviews, Figures.median(SLOW_RUNS, () -> {
            Figures.check(reading.countUpTo(ListSource.MOST + 1, few) > 0);
            Figures.check(!reading.page(few, 0).isEmpty());
        }));
    }

    private static List<String> ranks(SentOrder.By by) {
        return switch (by) {
            case COUNTRY -> List.of("KZ", "KG", "TJ", "UZ");
            case MODE -> List.of("2", "1", "3", "4");
            case LANGUAGE -> List.of("ru", "en", "kk", "ky", "tg", "uz");
            case DAY, SECONDS, STATE -> List.of();
        };
    }

    /** The first overview after a start, which reads what it counts. */
    private void loadOverview() throws InterruptedException {
        var isLoaded = false;
        while (!isLoaded) {
            try {
                ovoz.the(OverviewService.class).of(GeneratedInterviews.WAVE);
                isLoaded = true;
            } catch (TablesLoading _) {
                Thread.sleep(20);
            }
        }
    }

    private void afterOneMore(String name, Figures.Work work) throws Exception {
        figures.timeAfterOneMore(name, interviews, SLOW_RUNS, this::complete, work);
    }

    private void complete() {
        GeneratedInterviews.send(ovoz, COUNTRIES.getFirst());
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
