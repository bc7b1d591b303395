package org.ovoz.durability;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.ovoz.testing.FreePort;

/**
 * Starts several servers on one PostgreSQL, lets writers answer through all of them, kills one with SIGKILL again and again,
 * and looks at the end whether everything is there that was acknowledged. See bench/nodes.
 */
public final class Nodes implements AutoCloseable {

    /** Longer than a start takes on the busiest machine; one that has failed ends at once. */
    private static final int START_SECONDS = 600;

    private final Path folder;
    private final Map<String, String> environment;
    private final List<String> options;
    private final List<Integer> ports = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();
    private final List<NodeWriter> writers = new ArrayList<>();
    private final Path ledger;
    private long writingNanos;
    private int kills;
    private boolean wentOn = true;
    private long checked;
    private long lost;

    /**
     * Servers that are not started yet.
     *
     * @param environment names the database, as the setting of a server does
     * @param options of Java
     */
    Nodes(Path folder, int count, Map<String, String> environment, String... options) throws IOException {
        this.folder = folder;
        this.options = List.of(options);
        this.environment = environment;
        this.ledger = folder.resolve("ledger");
        for (int i = 0; i < count; i++) {
            ports.add(FreePort.any());
        }
    }

    /**
     * {@code [--nodes N] [--cycles C] [--writers W] [--seconds S] [--database URL]}; with a URL, the database is not an
     * embedded one, and must be empty.
     */
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("ovoz-nodes");
        var url = text(arguments, "--database");
        try (var postgres = url == null ? EmbeddedPostgres.start() : null;
                var nodes = new Nodes(
                        folder,
                        number(arguments, "--nodes", 2),
                        environment(url == null ? postgres.getJdbcUrl("postgres", "postgres") : url))) {
            nodes.run(
                    number(arguments, "--cycles", 10),
                    number(arguments, "--writers", 20),
                    number(arguments, "--seconds", 20));
            nodes.print();
            System.exit(nodes.isWhole() ? 0 : 1);
        }
    }

    /** What servers that belong together share: the database, and the key of codes. */
    static Map<String, String> environment(String url) {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Map.of(
                "OVOZ_DB_URL",
                url,
                "OVOZ_DB_USER",
                "postgres",
                "OVOZ_DB_PASSWORD",
                "",
                "OVOZ_STUDY_KEY",
                Base64.getEncoder().encodeToString(key));
    }

    /** Kills one in each cycle while writers write, and starts it again; with no cycle it only lets them write. */
    void run(int cycles, int count, int seconds) throws IOException, InterruptedException {
        // All at once, on an empty database.
        for (int i = 0; i < ports.size(); i++) {
            processes.add(start(i));
        }
        for (int i = 0; i < ports.size(); i++) {
            awaitReady(i);
        }
        var threads = write(count);
        var begun = System.nanoTime();
        for (int cycle = 0; cycle < cycles; cycle++) {
            Thread.sleep(ThreadLocalRandom.current().nextInt(500, 3000));
            kill(cycle % ports.size());
        }
        if (cycles == 0) {
            Thread.sleep(TimeUnit.SECONDS.toMillis(seconds));
        }
        writers.forEach(NodeWriter::stop);
        for (var thread : threads) {
            thread.join();
        }
        writingNanos = System.nanoTime() - begun;
        close();
        check();
    }

    private List<Thread> write(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var writer = new NodeWriter(ports, i, this::note);
                    writers.add(writer);
                    return Thread.ofPlatform().start(writer);
                })
                .toList();
    }

    private void kill(int node) throws IOException, InterruptedException {
        var process = processes.get(node);
        process.destroyForcibly().waitFor();
        kills++;
        Thread.sleep(ThreadLocalRandom.current().nextInt(200, 1500));
        var before = writers.stream().map(NodeWriter::acknowledged).toList();
        processes.set(node, start(node));
        awaitReady(node);
        for (int i = 0; i < writers.size(); i++) {
            wentOn &= writers.get(i).acknowledged() > before.get(i);
        }
    }

    private synchronized void note(String line) {
        try {
            Files.writeString(ledger, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Process start(int node) throws IOException {
        return start(
                "node" + node,
                Node.class,
                folder.resolve("data" + node).toString(),
                ports.get(node).toString());
    }

    private Process start(String name, Class<?> program, String... arguments) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx600m"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        var log = log(name);
        Files.deleteIfExists(log);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("OVOZ_OPENDRAFTS", "true");
        builder.environment().put("OVOZ_NODE", name);
        return builder.start();
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private void awaitReady(int node) throws IOException, InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        var log = log("node" + node);
        while (!Files.exists(log) || !Files.readString(log).contains(Node.READY)) {
            if (!processes.get(node).isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("a server did not start:\n" + Files.readString(log));
            }
            Thread.sleep(100);
        }
    }

    /** By a server that has written none of it. */
    private void check() throws IOException, InterruptedException {
        var process = start("check", Writers.class, folder.resolve("check").toString(), ledger.toString(), "0");
        if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        var line = Files.readAllLines(log("check")).stream()
                .filter(one -> one.startsWith(Kill9.MARK + "\tchecked"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing was checked, see " + log("check")));
        var parts = line.split("\t");
        checked = Long.parseLong(parts[2]);
        lost = Long.parseLong(parts[3]);
    }

    long acknowledged() {
        return writers.stream().mapToLong(NodeWriter::acknowledged).sum();
    }

    long checked() {
        return checked;
    }

    long lost() {
        return lost;
    }

    boolean isWhole() {
        return acknowledged() > 0 && checked > 0 && lost == 0;
    }

    /** Whether every writer was answered by the others between each kill and the end of the next start. */
    boolean wentOn() {
        return wentOn;
    }

    long longestGapMillis() {
        return writers.stream().mapToLong(NodeWriter::longestGapNanos).max().orElse(0) / 1_000_000;
    }

    private void print() {
        print("nodes", ports.size(), "servers");
        print("writers", writers.size(), "writers");
        print("kills", kills, "times");
        print("acknowledged", acknowledged(), "requests");
        print("acknowledged-per-second", Math.round(acknowledged() / (writingNanos / 1e9)), "requests");
        print("failed-requests", writers.stream().mapToLong(NodeWriter::failed).sum(), "requests");
        var latencies = writers.stream()
                .flatMap(writer -> writer.latencies().stream())
                .sorted()
                .toList();
        print("answer-p50", latencies.get(latencies.size() / 2) / 1_000_000, "ms");
        print("answer-p99", latencies.get(latencies.size() * 99 / 100) / 1_000_000, "ms");
        print("longest-gap", longestGapMillis(), "ms");
        print("checked", checked, "facts");
        print("lost", lost, "facts");
    }

    private static void print(String name, long value, String unit) {
        System.out.println(name + " " + value + " " + unit);
    }

    private static int number(String[] arguments, String name, int otherwise) {
        var text = text(arguments, name);
        return text == null ? otherwise : Integer.parseInt(text);
    }

    private static String text(String[] arguments, String name) {
        var place = Arrays.asList(arguments).indexOf(name);
        return place < 0 ? null : arguments[place + 1];
    }

    @Override
    public void close() {
        processes.forEach(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }
}
