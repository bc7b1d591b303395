package org.ovoz.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged product on the loopback interface, with a data folder of its own and little memory. */
final class FloodedServer implements AutoCloseable {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Path folder;
    private final int port;
    private final Process process;

    FloodedServer(Path jar, String memory, List<String> settings) throws IOException, InterruptedException {
        folder = Files.createTempDirectory("ovoz-flood");
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var command = new ArrayList<>(List.of(
                java("java"),
                "-Xmx" + memory,
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                jar.toString(),
                "--server.address=127.0.0.1",
                "--server.port=" + port));
        command.addAll(settings);
        var builder = new ProcessBuilder(command);
        builder.environment().put("OVOZ_DATA", folder.resolve("data").toString());
        builder.environment().put("OVOZ_OPENDRAFTS", "true");
        process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        // Also when the bench is stopped from outside.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IOException("The server did not start; its log is " + folder.resolve("log"));
            }
            Thread.sleep(200);
        }
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private boolean answers() {
        try {
            return ((HttpURLConnection) address().toURL().openConnection()).getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What is alive after a full collection, in MB; −1 if the server does not say. */
    long heap() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            return -1;
        }
        jcmd("GC.run");
        var told = USED.matcher(jcmd("GC.heap_info"));
        return told.find() ? Long.parseLong(told.group(1)) / 1024 : -1;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        var asked = new ProcessBuilder(java("jcmd"), Long.toString(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        if (!asked.waitFor(20, TimeUnit.SECONDS)) {
            asked.destroyForcibly();
            return "";
        }
        return new String(asked.getInputStream().readAllBytes());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            System.out.println("  the server was deaf to SIGTERM");
            process.destroyForcibly().waitFor();
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }
}
