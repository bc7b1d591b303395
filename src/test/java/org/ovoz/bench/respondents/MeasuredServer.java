package org.ovoz.bench.respondents;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The packaged product as {@code config/scripts/serve.sh} starts it, on the loopback interface, with a data folder of its own.
 * What it uses is read from the process.
 */
final class MeasuredServer implements AutoCloseable {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final double TICKS_A_SECOND = 100;

    private final Path folder;
    private final int port;
    private final Process process;
    private final double secondsToReady;
    private final double cpuToReady;

    /**
     * Starts it and waits until the first page is answered.
     *
     * @param options of Java, the class path or jar included
     * @param environment beside the data folder
     */
    MeasuredServer(List<String> options, Path data, Map<String, String> environment)
            throws IOException, InterruptedException {
        folder = data;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var command = new ArrayList<String>();
        command.add(java("java"));
        command.addAll(options);
        // The throttle of beginnings would make the device work; here one device is everybody.
        command.addAll(List.of(
                "--server.address=127.0.0.1", "--server.port=" + port, "--ovoz.limits.beginnings-per-minute=1000000"));
        var builder = new ProcessBuilder(command);
        builder.environment().put("OVOZ_OPENDRAFTS", "true");
        builder.environment().put("OVOZ_DATA", folder.toString());
        builder.environment().putAll(environment);
        var began = System.nanoTime();
        process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolveSibling("log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IOException("The server did not start; its log is " + folder.resolveSibling("log"));
            }
            Thread.sleep(20);
        }
        secondsToReady = (System.nanoTime() - began) / 1e9;
        cpuToReady = cpuSeconds();
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private boolean answers() {
        try {
            return ((HttpURLConnection) site().resolve("/kz").toURL().openConnection()).getResponseCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    URI site() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    double secondsToReady() {
        return secondsToReady;
    }

    double cpuToReady() {
        return cpuToReady;
    }

    /** What the process has used of the processors, in user and in system mode, with all its threads. */
    double cpuSeconds() throws IOException {
        var told = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        var fields = told.substring(told.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
    }

    /** What is alive after full collections, in KB. */
    long heap() throws IOException, InterruptedException {
        jcmd("GC.run");
        jcmd("GC.run");
        var told = USED.matcher(jcmd("GC.heap_info"));
        return told.find() ? Long.parseLong(told.group(1)) : 0;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        var asked = new ProcessBuilder(java("jcmd"), Long.toString(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        var told = new String(asked.getInputStream().readAllBytes());
        asked.waitFor(1, TimeUnit.MINUTES);
        return told;
    }

    /** Stops it; the data folder stays. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }
}
