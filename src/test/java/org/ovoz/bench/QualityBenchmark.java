package org.ovoz.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.quality.Flag;
import org.ovoz.quality.QualityService;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Variable;
import org.ovoz.study.WaveService;
import org.ovoz.tabulation.live.TablesLoading;
import org.ovoz.testing.RunningOvoz;

/** The report of the data's quality; see bench/quality. */
final class QualityBenchmark {

    private static final int RUNS = 5;
    private static final List<CountryCode> COUNTRIES =
            List.of("KZ", "KG", "TJ", "UZ").stream().map(CountryCode::new).toList();

    private final Figures figures;
    private final int interviews;
    private final RunningOvoz ovoz;
    private final QualityService quality;

    private QualityBenchmark(Figures figures, int interviews, RunningOvoz ovoz) {
        this.figures = figures;
        this.interviews = interviews;
        this.ovoz = ovoz;
        this.quality = ovoz.the(QualityService.class);
    }

    public static void main(String[] arguments) throws Exception {
        var figures = new Figures();
        figures.atEverySize(arguments, (interviews, ovoz) -> {
            ovoz.the(WaveService.class).open(GeneratedInterviews.WAVE, true);
            new QualityBenchmark(figures, interviews, ovoz).run();
        });
        System.exit(0);
    }

    private void run() throws Exception {
        figures.time("quality-columns", interviews, Figures.median(1, this::load));
        afterOneMore("quality-report", this::report);
        afterOneMore("quality-report-for-four", this::together);
        report();
        figures.time("quality-report-again", interviews, Figures.median(RUNS, this::report));
        figures.time("quality-tables", interviews, Figures.median(RUNS, this::tables));
        figures.time("quality-list", interviews, Figures.median(RUNS, this::list));
    }

    /** The first report, which begins to read the interviews. */
    private void load() throws InterruptedException {
        var isLoaded = false;
        while (!isLoaded) {
            try {
                report();
                isLoaded = true;
            } catch (TablesLoading _) {
                Thread.sleep(20);
            }
        }
    }

    private void report() {
        Figures.check(!quality.report(GeneratedInterviews.WAVE).isEmpty());
    }

    /** Four who ask at once. */
    private void together() {
        var asked = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < 4; i++) {
            asked.add(CompletableFuture.runAsync(
                    () -> {
                        SignedInAs.role(Role.ADMIN);
                        report();
                    },
                    command -> Thread.ofPlatform().start(command)));
        }
        asked.forEach(CompletableFuture::join);
    }

    /** Every single choice with and without the flagged interviews. */
    private void tables() {
        var report = quality.report(GeneratedInterviews.WAVE);
        var flags = EnumSet.allOf(Flag.class);
        var counted = ovoz.the(Definitions.class).questionnaire(GeneratedInterviews.WAVE).variables().stream()
                .filter(variable -> variable.kind() == Variable.Kind.SINGLE)
                .mapToLong(variable ->
                        report.withAndWithout(variable.name(), COUNTRIES, flags).all())
                .sum();
        Figures.check(counted > 0);
    }

    /** A page of the flagged interviews. */
    private void list() {
        var flagged = quality.report(GeneratedInterviews.WAVE).flagged(COUNTRIES, EnumSet.allOf(Flag.class));
        Figures.check(flagged.stream().limit(50).allMatch(one -> !one.flags().isEmpty()));
    }

    private void afterOneMore(String name, Figures.Work work) throws Exception {
        figures.timeAfterOneMore(name, interviews, RUNS, this::complete, work);
    }

    private void complete() {
        GeneratedInterviews.send(ovoz, COUNTRIES.getFirst());
    }
}
