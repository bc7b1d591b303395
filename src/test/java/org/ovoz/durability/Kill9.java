package org.ovoz.durability;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Starts the product, lets many answer at once, and an admin work, kills it with SIGKILL at a random moment, starts it again on the same
 * data and looks whether everything is there that it had acknowledged; again and again. See bench/kill9.
 */
public final class Kill9 {

    /** Begins every line that a writer sends; other lines are the product's log. */
    static final String MARK = "ledger:";

    private static final int SHORTEST_MILLIS = 300;
    private static final int LONGEST_MILLIS = 3000;
    /** Longer than a start takes on the busiest machine; one that has failed ends at once. */
    private static final int START_SECONDS = 600;

    private final List<String> command;
    private final Path data;
    private final Path ledger;
    private final Path log;
    private long acknowledged;
    private long byStaff;
    private long checked;
    private long lost;
    private int unopenable;
    private int failed;
    private long writingNanos;
    private boolean wasChecked;

    /** @param command starts {@link Writers}, without its arguments */
    Kill9(List<String> command, Path folder) {
        this.command = command;
        this.data = folder.resolve("data");
        this.ledger = folder.resolve("ledger");
        this.log = folder.resolve("log");
    }

    /**
     * {@code --cycles C --writers W}. The system property {@code ovoz.jar} names the packaged product and {@code
     * ovoz.writers} the folder with these classes; without them the class path is used.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("ovoz-kill9");
        var kill9 = new Kill9(command(), folder);
        var passed = kill9.run(number(arguments, "--cycles", 20), number(arguments, "--writers", 50));
        System.out.println(kill9.details());
        System.out.println(kill9.result());
        if (passed) {
            try (var files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        } else {
            System.out.println("The data, the ledger and the log are in " + folder);
        }
        System.exit(passed ? 0 : 1);
    }

    /** Whether nothing was lost. */
    boolean run(int cycles, int writers) throws IOException, InterruptedException {
        Files.createDirectories(data);
        for (int cycle = 0; cycle < cycles && unopenable == 0; cycle++) {
            cycle(writers);
        }
        if (unopenable == 0) {
            cycle(0);
        }
        return acknowledged > 0 && lost == 0 && unopenable == 0 && failed == 0;
    }

    String result() {
        return "acknowledged=%d lost=%d unopenable=%d".formatted(acknowledged, lost, unopenable);
    }

    String details() throws IOException {
        var file = data.resolve("ovoz.mv.db");
        return "%.0f acknowledgements per second while writing, %d acts of staff among them, %d checks, %d writers stopped by a fault, database %d MB"
                .formatted(
                        acknowledged / Math.max(writingNanos / 1e9, 1e-9),
                        byStaff,
                        checked,
                        failed,
                        Files.exists(file) ? Files.size(file) >> 20 : 0);
    }

    private void cycle(int writers) throws IOException, InterruptedException {
        wasChecked = false;
        var started = new ArrayList<>(command);
        started.addAll(List.of(data.toString(), ledger.toString(), String.valueOf(writers)));
        var builder = new ProcessBuilder(started).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("OVOZ_OPENDRAFTS", "true");
        var process = builder.start();
        var reader = Thread.ofPlatform().start(() -> read(process));
        if (!awaitCheck(process)) {
            unopenable++;
        } else if (writers > 0) {
            var start = System.nanoTime();
            Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
            // By its handle: the process itself would close the pipe, and what is still in it would not be read.
            process.toHandle().destroyForcibly();
            writingNanos += System.nanoTime() - start;
        } else {
            process.waitFor(START_SECONDS, TimeUnit.SECONDS);
        }
        process.toHandle().destroyForcibly();
        process.waitFor();
        reader.join();
    }

    private synchronized boolean awaitCheck(Process process) throws InterruptedException {
        var patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!wasChecked && process.isAlive() && System.nanoTime() < patience) {
            wait(200);
        }
        if (!wasChecked) {
            wait(1000);
        }
        return wasChecked;
    }

    /** Reads to the end: what is in the pipe when the process dies was acknowledged too. */
    private void read(Process process) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                BufferedWriter book = Files.newBufferedWriter(
                        ledger, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.startsWith(MARK)) {
                    take(line.substring(MARK.length() + 1), book);
                } else {
                    Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                }
            }
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    private synchronized void take(String line, BufferedWriter book) throws IOException {
        var parts = line.split("\t");
        switch (parts[0]) {
            case "checked" -> {
                checked += Long.parseLong(parts[1]);
                lost += Long.parseLong(parts[2]);
                wasChecked = true;
                notifyAll();
            }
            case "failed" -> failed++;
            default -> {
                book.write(line);
                book.newLine();
                acknowledged += parts[0].equals("leaving") ? 0 : 1;
                byStaff += parts[0].equals("staff") ? 1 : 0;
            }
        }
    }

    static List<String> command() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = System.getProperty("ovoz.jar");
        return jar == null
                ? List.of(
                        java,
                        "-Xmx1g",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writers.class.getName())
                : List.of(
                        java,
                        "-Xmx1g",
                        "-Dloader.main=" + Writers.class.getName(),
                        "-Dloader.path=" + System.getProperty("ovoz.writers"),
                        "-cp",
                        jar,
                        "org.springframework.boot.loader.launch.PropertiesLauncher");
    }

    private static int number(String[] arguments, String name, int otherwise) {
        var place = Arrays.asList(arguments).indexOf(name);
        return place < 0 ? otherwise : Integer.parseInt(arguments[place + 1]);
    }
}
