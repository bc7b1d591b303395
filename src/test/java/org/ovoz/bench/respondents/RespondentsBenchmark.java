package org.ovoz.bench.respondents;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** See bench/respondents. */
public final class RespondentsBenchmark {

    private static final int HALF = 35;

    /** What is to be measured. */
    private record Plan(
            List<Integer> concurrent,
            String edition,
            List<String> databases,
            int warm,
            int interviews,
            List<String> java) {

        static Plan of(List<String> arguments) {
            var plan = new Plan(List.of(1, 50, 500), "vaadin", List.of("h2", "postgresql"), 200, 100, List.of());
            for (int i = 0; i + 1 < arguments.size(); i += 2) {
                plan = plan.with(arguments.get(i), arguments.get(i + 1));
            }
            return plan;
        }

        private Plan with(String name, String value) {
            return switch (name) {
                case "--concurrent" ->
                    new Plan(List.of(Integer.valueOf(value)), edition, databases, warm, interviews, java);
                case "--edition" -> new Plan(concurrent, value, databases, warm, interviews, java);
                case "--database" -> new Plan(concurrent, edition, List.of(value), warm, interviews, java);
                case "--warm" -> new Plan(concurrent, edition, databases, Integer.parseInt(value), interviews, java);
                case "--interviews" -> new Plan(concurrent, edition, databases, warm, Integer.parseInt(value), java);
                case "--java" -> new Plan(concurrent, edition, databases, warm, interviews, List.of(value.split(" ")));
                default -> throw new IllegalArgumentException("unknown: " + name);
            };
        }
    }

    private RespondentsBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var plan = Plan.of(List.of(arguments));
        for (var database : plan.databases()) {
            try (var postgres = database.equals("postgresql") ? EmbeddedPostgres.start() : null) {
                measure(plan, database, postgres);
            }
        }
        System.exit(0);
    }

    private static void measure(Plan plan, String database, @Nullable EmbeddedPostgres postgres) throws Exception {
        if (plan.edition().equals("service")) {
            new ServiceBenchmark(RespondentsBenchmark::tell)
                    .measure(database, postgres, plan.concurrent(), plan.warm(), plan.interviews());
            return;
        }
        var environment = postgres == null
                ? Map.<String, String>of()
                : Map.of(
                        "OVOZ_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                        "OVOZ_DB_USER", "postgres",
                        "OVOZ_DB_PASSWORD", "postgres");
        var data = Files.createTempDirectory("ovoz-respondents").resolve("data");
        var java = new ArrayList<>(plan.java());
        if (java.isEmpty()) {
            java.addAll(List.of("-Xmx1g", "-jar", "target/ovoz.jar"));
        }
        var first = new MeasuredServer(java, data, environment);
        tell(database, "first-start", first.secondsToReady(), "s");
        first.stop();
        try (var server = new MeasuredServer(java, data, environment)) {
            tell(database, "start-to-ready", server.secondsToReady(), "s");
            tell(database, "start-to-ready-cpu", server.cpuToReady(), "s");
            var load = new Load(() -> switch (plan.edition()) {
                case "light" -> new LightRespondent(server.site(), "/light/kz", false);
                case "script" -> new LightRespondent(server.site(), "/light/kz", true);
                default -> new VaadinRespondent(server.site(), "/kz");
            });
            warm(plan, database, server, load);
            for (var concurrent : plan.concurrent()) {
                measure(plan, database + "-" + plan.edition() + "-" + concurrent, concurrent, server, load);
            }
        }
    }

    private static void warm(Plan plan, String database, MeasuredServer server, Load load) throws Exception {
        var before = server.cpuSeconds();
        var outcome = load.interviews(1, Math.min(12, plan.warm()));
        outcome.expectWholeInterviews();
        tell(
                database + "-" + plan.edition(),
                "first-twelve-cpu-per-interview",
                (server.cpuSeconds() - before) / outcome.interviews(),
                "s");
        load.interviews(4, plan.warm());
    }

    private static void measure(Plan plan, String name, int concurrent, MeasuredServer server, Load load)
            throws IOException, InterruptedException {
        load(plan, name, concurrent, server, load);
        var before = server.heap();
        var open = load.open(concurrent, HALF);
        if (open.isEmpty()) {
            return;
        }
        tell(name, "heap-per-open-respondent", (double) (server.heap() - before) / open.size(), "KB");
        for (var respondent : open) {
            respondent.walk(Integer.MAX_VALUE);
            respondent.close();
        }
        tell(name, "heap-per-sent-respondent", (double) (server.heap() - before) / open.size(), "KB");
    }

    private static void load(Plan plan, String name, int concurrent, MeasuredServer server, Load load)
            throws IOException, InterruptedException {
        var before = server.cpuSeconds();
        var outcome = load.interviews(concurrent, Math.max(plan.interviews(), concurrent));
        outcome.expectWholeInterviews();
        tell(name, outcome, server.cpuSeconds() - before);
    }

    private static void tell(String name, Load.Outcome outcome, double cpu) {
        tell(name, "failed-interviews", outcome.failures(), "count");
        tell(name, "interviews-per-second", outcome.interviews() / outcome.seconds(), "rate");
        tell(name, "cpu-per-interview", cpu / outcome.interviews(), "s");
        tell(name, "requests-per-interview", (double) outcome.requests() / outcome.interviews(), "count");
        tell(name, "answers-per-interview", (double) outcome.answers() / outcome.interviews(), "count");
        tell(name, "answers-per-second", outcome.answers() / outcome.seconds(), "rate");
        tell(name, "answer-p50", outcome.millis(0.5), "ms");
        tell(name, "answer-p95", outcome.millis(0.95), "ms");
        tell(name, "answer-p99", outcome.millis(0.99), "ms");
    }

    private static void tell(String where, String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s-%s %.4f %s%n", where, name, value, unit);
    }
}
