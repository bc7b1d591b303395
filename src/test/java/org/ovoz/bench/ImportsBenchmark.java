package org.ovoz.bench;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.intake.FileChoice;
import org.ovoz.intake.IntakeService;
import org.ovoz.intake.RunningImport;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.study.WaveService;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.RunningOvoz;
import org.springframework.util.FileSystemUtils;

/** An import as large as one may be, while respondents answer; see bench/imports. */
final class ImportsBenchmark {

    private static final int ROWS = 200_000;
    private static final String[] TICKS = {"facebook", "instagram", "telegram", "whatsapp", "youtube"};

    private final RunningOvoz ovoz;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile long slowest;
    private volatile int sent;

    private ImportsBenchmark(RunningOvoz ovoz) {
        this.ovoz = ovoz;
    }

    public static void main(String[] arguments) throws Exception {
        var rows = arguments.length > 1 && arguments[0].equals("--rows") ? Integer.parseInt(arguments[1]) : ROWS;
        var folder = Files.createTempDirectory("ovoz-bench");
        try (var ovoz = RunningOvoz.in(folder, Path.of("config"))) {
            new ImportsBenchmark(ovoz).measure(rows);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    private void measure(int rows) throws Exception {
        SignedInAs.role(Role.ADMIN);
        var intake = ovoz.the(IntakeService.class);
        var content = csv(rows).getBytes(StandardCharsets.UTF_8);
        Figures.print("file", content.length / 1e6, "MB");
        var begun = System.nanoTime();
        var file = intake.read(content, null);
        print("read", begun);
        begun = System.nanoTime();
        var mapping = intake.propose(file, GeneratedInterviews.WAVE)
                .withFixed("country", "1")
                .withFixed("consent", "1")
                .withFixed("elig_rep", "1");
        print("propose", begun);
        begun = System.nanoTime();
        var preview = intake.preview(file, GeneratedInterviews.WAVE, mapping);
        print("preview", begun);
        if (preview.hasErrors()) {
            throw new IllegalStateException(preview.problems().toString());
        }
        Thread.ofPlatform().daemon().start(this::answer);
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        begun = System.nanoTime();
        var run = intake.begin(file, GeneratedInterviews.WAVE, mapping, FileChoice.NONE, true);
        while (run.state() == RunningImport.State.CHECKING) {
            Thread.sleep(20);
        }
        print("checked", begun);
        while (!run.hasEnded()) {
            run.await(Duration.ofSeconds(1));
        }
        print("checked-and-stored", begun);
        over.set(true);
        Figures.print("stored", run.stored(), "interviews");
        begun = System.nanoTime();
        var live = ovoz.the(LiveTables.class);
        while (live.snapshot(GeneratedInterviews.WAVE).size() < run.stored()) {
            Thread.sleep(20);
        }
        print("tables-show-them-after", begun);
        var peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        Figures.print("heap-peak-garbage-included", peak / 1e6, "MB");
        Figures.print("respondents-meanwhile", sent, "interviews");
        Figures.print("slowest-of-them", slowest / 1e6, "ms");
    }

    private static void print(String name, long begun) {
        Figures.print(name, (System.nanoTime() - begun) / 1e9, "s");
    }

    /** Respondents who begin, consent and send, one after the other. */
    private void answer() {
        SignedInAs.role(Role.ADMIN);
        ovoz.the(WaveService.class).open(GeneratedInterviews.WAVE, true);
        while (!over.get()) {
            var begun = System.nanoTime();
            GeneratedInterviews.send(ovoz, new CountryCode("KZ"));
            slowest = Math.max(slowest, System.nanoTime() - begun);
            sent++;
        }
    }

    private static String csv(int rows) {
        var random = new SplittableRandom(20261129);
        var csv = new StringBuilder("ResponseId,gender,actor_type,website,comment");
        for (var tick : TICKS) {
            csv.append(",own_sn_").append(tick);
        }
        csv.append('\n');
        for (int row = 0; row < rows; row++) {
            csv.append(row)
                    .append(',')
                    .append(1 + random.nextInt(2))
                    .append(',')
                    .append(1 + random.nextInt(3));
            csv.append(',')
                    .append(1 + random.nextInt(2))
                    .append(',')
                    .append("remark ")
                    .append(row % 5_000);
            for (int tick = 0; tick < TICKS.length; tick++) {
                csv.append(',').append(random.nextInt(2));
            }
            csv.append('\n');
        }
        return csv.toString();
    }
}
