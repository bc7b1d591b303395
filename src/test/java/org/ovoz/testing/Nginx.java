package org.ovoz.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real nginx with TLS in front of a running product, by the very file that docs/operation.md shows. */
public final class Nginx implements AutoCloseable {

    private static final Path EXAMPLE = Path.of("config/examples/nginx.conf");
    private static final Path NODES = Path.of("config/examples/nginx-nodes.conf");
    private static final String CERTIFICATE = "/etc/letsencrypt/live/survey.example.org/";

    private final Path folder;
    private final int port;
    private final Process process;

    private Nginx(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Skips the test, and says so, where there is no nginx. */
    public static void require() {
        Assumptions.assumeTrue(
                command("nginx") != null && command("openssl") != null,
                "Not tried behind a proxy: nginx and openssl are not installed here (Debian: nginx-light, openssl).");
    }

    /**
     * Starts it.
     *
     * @param port on which it listens with TLS
     * @param behind the port of the product
     * @param instead pairs: what to write instead of what stands in the example
     */
    public static Nginx start(Path folder, int port, int behind, String... instead)
            throws IOException, InterruptedException {
        return start(EXAMPLE, folder, port, with(instead, "127.0.0.1:8080", "127.0.0.1:" + behind));
    }

    /** Starts it in front of two servers that are called a and b, by the file for several. */
    public static Nginx startInFrontOfTwo(Path folder, int port, int a, int b)
            throws IOException, InterruptedException {
        var instead = with(with(new String[0], "node-b:8080", "127.0.0.1:" + b), "node-a:8080", "127.0.0.1:" + a);
        return start(NODES, folder, port, instead);
    }

    private static String[] with(String[] instead, String before, String after) {
        return Stream.concat(Stream.of(before, after), Stream.of(instead)).toArray(String[]::new);
    }

    private static Nginx start(Path file, Path folder, int port, String... instead)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        certificate(folder);
        var example = Files.readString(file)
                .replace("listen 443", "listen 127.0.0.1:" + port)
                .replace("listen 80;", "listen 127.0.0.1:" + FreePort.any() + ";")
                .replace(CERTIFICATE, folder + "/")
                .replace("survey.example.org", "localhost");
        for (int i = 0; i < instead.length; i += 2) {
            assertThat(example).contains(instead[i]);
            example = example.replace(instead[i], instead[i + 1]);
        }
        Files.writeString(folder.resolve("site.conf"), example);
        Files.writeString(folder.resolve("nginx.conf"), """
                worker_processes 1;
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log warn;
                events { worker_connections 256; }
                http {
                    access_log %1$s/access.log;
                    client_body_temp_path %1$s/bodies;
                    proxy_temp_path %1$s/answers;
                    fastcgi_temp_path %1$s/f;
                    uwsgi_temp_path %1$s/u;
                    scgi_temp_path %1$s/s;
                    include %1$s/site.conf;
                }
                """.formatted(folder));
        var process = new ProcessBuilder(
                        command("nginx"),
                        "-p",
                        folder.toString(),
                        "-c",
                        folder.resolve("nginx.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console").toFile())
                .start();
        var nginx = new Nginx(folder, port, process);
        nginx.await();
        return nginx;
    }

    /** Where browsers find it. */
    public String address() {
        return "https://localhost:" + port;
    }

    private void await() throws IOException, InterruptedException {
        var deadline = Instant.now().plus(Duration.ofMinutes(2));
        while (true) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
                return;
            } catch (IOException notYet) {
                assertThat(process.isAlive() && Instant.now().isBefore(deadline))
                        .as("nginx starts: %s", Files.readString(folder.resolve("console")))
                        .isTrue();
                Thread.sleep(50);
            }
        }
    }

    private static void certificate(Path folder) throws IOException, InterruptedException {
        var made = new ProcessBuilder(List.of(
                        command("openssl"),
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=localhost",
                        "-keyout",
                        folder.resolve("privkey.pem").toString(),
                        "-out",
                        folder.resolve("fullchain.pem").toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("openssl").toFile())
                .start();
        assertThat(made.waitFor(2, TimeUnit.MINUTES) && made.exitValue() == 0)
                .as("a certificate of its own")
                .isTrue();
    }

    private static String command(String name) {
        return List.of("/usr/sbin/", "/usr/bin/", "/sbin/", "/usr/local/sbin/", "/usr/local/bin/").stream()
                .map(place -> place + name)
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
