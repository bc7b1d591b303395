package org.ovoz.bench;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.ovoz.export.ExportProgress;
import org.ovoz.export.ExportRequest;
import org.ovoz.export.ExportService;
import org.ovoz.export.Format;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.RunningOvoz;

/** Exports of the whole wave into nothing; see bench/exports. */
final class ExportsBenchmark {

    private static final int RUNS = 3;
    private static final List<Format> FORMATS = List.of(Format.CSV_CODES, Format.SAV, Format.XLSX);

    private ExportsBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var figures = new Figures();
        figures.atEverySize(arguments, (interviews, ovoz) -> {
            for (var format : FORMATS) {
                measure(figures, interviews, ovoz, format);
            }
        });
        System.exit(0);
    }

    private static void measure(Figures figures, int interviews, RunningOvoz ovoz, Format format) throws Exception {
        var countries =
                ovoz.the(Definitions.class).study().countryCodes().stream().collect(Collectors.toSet());
        var request = new ExportRequest(GeneratedInterviews.WAVE, countries, format, new Language("ru"), false);
        var name = "export-" + format.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var exports = ovoz.the(ExportService.class);
        if (exports.size(request) < interviews) {
            throw new IllegalStateException("Not all interviews would be exported.");
        }
        Figures.Work export = () -> exports.write(
                request, (key, _) -> key, new ExportProgress(interviews), OutputStream.nullOutputStream());
        figures.time(name, interviews, Figures.median(RUNS, export));
        try (var growth = new HeapGrowth()) {
            export.run();
            Figures.print(name + "-heap-growth-at-" + interviews, growth.megabytes(), "MB");
        }
    }

    /**
     * By how much more is alive during an export than before it: what a full collection leaves, again and again. The run
     * is not timed.
     */
    private static final class HeapGrowth implements AutoCloseable {

        private static final long EVERY_NANOSECONDS = 500_000_000;

        private final long before = alive();
        private final AtomicLong most = new AtomicLong();
        private final AtomicBoolean running = new AtomicBoolean(true);

        HeapGrowth() {
            Thread.ofPlatform().daemon().start(() -> {
                while (running.get()) {
                    most.accumulateAndGet(alive() - before, Math::max);
                    LockSupport.parkNanos(EVERY_NANOSECONDS);
                }
            });
        }

        double megabytes() {
            return most.get() / 1e6;
        }

        @Override
        public void close() {
            running.set(false);
        }

        private static long alive() {
            System.gc();
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .map(MemoryPoolMXBean::getCollectionUsage)
                    .filter(Objects::nonNull)
                    .mapToLong(MemoryUsage::getUsed)
                    .sum();
        }
    }
}
