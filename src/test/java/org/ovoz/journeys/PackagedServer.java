package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ovoz.testing.FreePort;

/** The packaged product as a process of its own, which can be killed and started again on the same data and port. */
final class PackagedServer implements AutoCloseable {

    private static final Path JAR = Path.of("target/ovoz.jar");

    private final Path folder;
    private final List<String> arguments;
    private final int port;
    private Process process;

    PackagedServer(Path folder, String... arguments) throws IOException, InterruptedException {
        this.folder = folder;
        this.arguments = List.of(arguments);
        port = FreePort.any();
        start();
    }

    /** Returns when it answers. */
    void start() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(
                List.of(java, "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("OVOZ_DATA", folder.resolve("data").toString());
        builder.environment().put("OVOZ_OPENDRAFTS", "true");
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        var deadline = Instant.now().plus(Duration.ofMinutes(10));
        while (!answers()) {
            assertThat(process.isAlive()).as("the server").isTrue();
            assertThat(Instant.now()).as("the server starts").isBefore(deadline);
            Thread.sleep(200);
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    Path log() {
        return folder.resolve("log");
    }

    String address() {
        return "http://localhost:" + port;
    }

    private boolean answers() {
        try {
            var connection =
                    (HttpURLConnection) URI.create(address() + "/").toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
