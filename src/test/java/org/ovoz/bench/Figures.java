package org.ovoz.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.RunningOvoz;
import org.springframework.util.FileSystemUtils;

/** What was measured, printed as lines {@code name-at-N value unit}; the growth of what was measured at several sizes. */
final class Figures {

    /** What is measured on a running product that holds so many interviews. */
    @FunctionalInterface
    interface Measuring {
        void at(int interviews, RunningOvoz ovoz) throws Exception;
    }

    /** What is measured once. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    private final Map<String, List<double[]>> grown = new LinkedHashMap<>();

    /**
     * Measures at 1,000, 10,000 and 100,000 interviews below the size that was asked for, and at that size; each time on
     * a product that has just been started again and has read its cases, for an admin. In a folder that was named it
     * measures at that size alone, and leaves the interviews there for the next time.
     */
    void atEverySize(String[] arguments, Measuring measuring) throws Exception {
        if (arguments.length > 3 && arguments[2].equals("--in")) {
            at(Integer.parseInt(arguments[1]), Path.of(arguments[3]), measuring);
            return;
        }
        var sizes = new TreeSet<>(List.of(1_000, 10_000, 100_000));
        if (arguments.length > 1 && arguments[0].equals("--interviews")) {
            sizes.add(Integer.parseInt(arguments[1]));
            sizes.tailSet(Integer.parseInt(arguments[1]), false).clear();
        }
        var folder = Files.createTempDirectory("ovoz-bench");
        try {
            for (var size : sizes) {
                at(size, folder, measuring);
            }
            growth();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void at(int size, Path folder, Measuring measuring) throws Exception {
        try (var ovoz = RunningOvoz.in(folder, Path.of("config"))) {
            new GeneratedInterviews(ovoz).fillUpTo(size);
        }
        try (var ovoz = RunningOvoz.in(folder, Path.of("config"))) {
            SignedInAs.role(Role.ADMIN);
            while (!ovoz.the(LiveTables.class).isLoaded()) {
                Thread.sleep(50);
            }
            measuring.at(size, ovoz);
        }
    }

    /** Prints a figure. */
    static void print(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s %.3g %s%n", name, value, unit);
    }

    /** Prints a time and remembers it for the growth. */
    void time(String name, int interviews, double milliseconds) {
        var inSeconds = milliseconds >= 1000;
        print(name + "-at-" + interviews, inSeconds ? milliseconds / 1000 : milliseconds, inSeconds ? "s" : "ms");
        grown.computeIfAbsent(name, _ -> new ArrayList<>()).add(new double[] {interviews, milliseconds});
    }

    /** Times work, each time after one interview more, so that nothing is remembered. */
    void timeAfterOneMore(String name, int interviews, int runs, Work completing, Work work) throws Exception {
        var times = new ArrayList<Double>();
        for (int run = 0; run < runs; run++) {
            completing.run();
            times.add(median(1, work));
        }
        time(name, interviews, median(times));
    }

    /** So that no compiler leaves work out. */
    static void check(boolean computed) {
        if (!computed) {
            throw new IllegalStateException("Nothing was computed.");
        }
    }

    /** Prints how many times as long one took as another of the same size. */
    void ratio(String name, String of, int interviews) {
        print(
                name + "-to-" + of + "-at-" + interviews,
                grown.get(name).getLast()[1] / grown.get(of).getLast()[1],
                "times");
    }

    /** Milliseconds: the median of several runs. */
    static double median(int runs, Work work) throws Exception {
        var times = new ArrayList<Double>();
        for (int run = 0; run < runs; run++) {
            var start = System.nanoTime();
            work.run();
            times.add((System.nanoTime() - start) / 1e6);
        }
        return median(times);
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** The exponent e of time ~ interviews^e, from the smallest to the largest size. */
    private void growth() {
        grown.forEach((name, points) -> {
            if (points.size() > 1) {
                var first = points.getFirst();
                var last = points.getLast();
                print(name + "-growth", Math.log(last[1] / first[1]) / Math.log(last[0] / first[0]), "exponent");
            }
        });
    }
}
