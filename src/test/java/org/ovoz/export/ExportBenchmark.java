package org.ovoz.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.access.Role;
import org.ovoz.access.SignedInAs;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewImport;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.LiveTables;
import org.ovoz.tabulation.Selection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The benchmark bench/exports: runs only when it is asked for, prints lines {@code name value unit}. */
@SpringBootTest
@EnabledIfSystemProperty(named = "ovoz.bench.export", matches = "\\d+")
class ExportBenchmark {

    private static final WaveId WAVE = new WaveId("cso-2026");
    private static final int BATCH = 1000;

    @TempDir
    static Path folder;

    @Autowired
    private ExportService exports;

    @Autowired
    private InterviewImport interviews;

    @Autowired
    private Definitions definitions;

    @Autowired
    private LiveTables live;

    private final Random random = new Random(1);

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("ovoz.data", () -> folder.toAbsolutePath().toString());
    }

    @Test
    void exportsInTheFormats() throws IOException {
        var count = Integer.getInteger("ovoz.bench.export");
        fill(count);
        SignedInAs.role(Role.ADMIN);
        var countries = definitions.study().countries().stream()
                .map(Study.Country::code)
                .collect(Collectors.toSet());
        live.refresh();
        for (var format : Format.values()) {
            measure(new ExportRequest(WAVE, countries, format, new Language("ru"), false), count);
        }
        for (var format : List.of(Format.SAV, Format.CSV_CODES)) {
            measure(
                    new ExportRequest(
                            WAVE, countries, format, new Language("ru"), false, Selection.ALL, Edition.DEIDENTIFIED),
                    count);
        }
        SignedInAs.nobody();
    }

    private void measure(ExportRequest request, int count) throws IOException {
        var bytes = new AtomicLong();
        var out = new OutputStream() {
            @Override
            public void write(int one) {
                bytes.incrementAndGet();
            }

            @Override
            public void write(byte[] many, int from, int length) {
                bytes.addAndGet(length);
            }
        };
        System.gc();
        var before = heap();
        var growth = new AtomicLong();
        var running = new AtomicBoolean(true);
        var watch = Thread.ofPlatform().daemon().start(() -> {
            while (running.get()) {
                growth.accumulateAndGet(heap() - before, Math::max);
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            }
        });
        var start = System.nanoTime();
        exports.write(request, ExportTest.KEYS, new ExportProgress(count), out);
        var seconds = (System.nanoTime() - start) / 1e9;
        running.set(false);
        watch.interrupt();
        assertThat(bytes.get()).isGreaterThan(count);
        var name = request.format().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + (request.isDeidentified() ? "-deidentified-" : "-")
                + count;
        System.out.printf(Locale.ROOT, "%s %.2f s%n", name, seconds);
        System.out.printf(Locale.ROOT, "%s-size %.1f MB%n", name, bytes.get() / 1e6);
        System.out.printf(Locale.ROOT, "%s-heap-growth %.0f MB%n", name, growth.get() / 1e6);
    }

    /** What was still in use after the last collection. */
    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(usage -> usage != null)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private void fill(int count) {
        var questionnaire = definitions.questionnaire(WAVE);
        var variables = questionnaire.variables();
        for (int done = 0; done < count; done += BATCH) {
            var batch = new ArrayList<Interview>();
            for (int i = done; i < Math.min(count, done + BATCH); i++) {
                batch.add(interview(questionnaire, variables));
            }
            interviews.take(batch);
        }
    }

    private Interview interview(Questionnaire questionnaire, Iterable<Variable> variables) {
        var codes = new HashMap<String, Integer>();
        var texts = new HashMap<String, String>();
        for (var variable : variables) {
            switch (variable.kind()) {
                case CASE -> {}
                case TEXT -> {
                    if (random.nextInt(10) == 0) {
                        texts.put(variable.name(), "Ответ своими словами ".repeat(1 + random.nextInt(12)));
                    }
                }
                case TICK -> codes.put(variable.name(), random.nextInt(2));
                case NUMBER -> codes.put(variable.name(), random.nextInt(60));
                case SINGLE, RATING ->
                    codes.put(
                            variable.name(),
                            variable.values()
                                    .get(random.nextInt(variable.values().size()))
                                    .code());
            }
        }
        codes.putAll(Map.of("consent", 1, "elig_rep", 1));
        var country = definitions.study().countries().get(random.nextInt(4));
        return new Interview(
                InterviewId.random(),
                WAVE,
                questionnaire.id(),
                questionnaire.version(),
                country.code(),
                Mode.ONLINE,
                new Language("ru"),
                null,
                null,
                false,
                true,
                Interview.State.COMPLETE,
                random.nextLong(),
                Answers.of(codes, texts),
                null,
                900,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 1));
    }
}
