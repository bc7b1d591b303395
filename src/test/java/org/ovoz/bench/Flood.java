package org.ovoz.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * One client misbehaves in the ways that took the first release down, one after the other, and a respondent is timed
 * meanwhile. Against a server of its own on the loopback interface alone; every attack is bounded in count and time. See
 * bench/flood.
 */
public final class Flood {

    private static final Pattern TOKEN = Pattern.compile("_csrf.{0,200}?\"([A-Za-z0-9_-]{80,})\"");
    private static final Duration SOON = Duration.ofSeconds(15);

    /** Something done again and again until it says that it is over. */
    private interface Act {
        void once() throws IOException, InterruptedException;
    }

    private record Attack(String name, int threads, int most, Act act) {}

    private final FloodedServer server;
    private final int seconds;
    private final HttpClient stranger =
            HttpClient.newBuilder().connectTimeout(SOON).build();

    private Flood(FloodedServer server, int seconds) {
        this.server = server;
        this.seconds = seconds;
    }

    /** {@code --jar FILE --memory 512m --seconds 20}; each attack runs on a server that has just started. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var given = Arrays.asList(arguments);
        var jar = Path.of(text(given, "--jar", "target/ovoz.jar"));
        var memory = text(given, "--memory", "512m");
        var seconds = Math.min(60, Integer.parseInt(text(given, "--seconds", "20")));
        var only = text(given, "--only", "");
        for (var name : List.of("calm", "sessions", "pages", "large", "slow", "guesses")) {
            if (only.isEmpty() || only.equals(name)) {
                try (var server = new FloodedServer(jar, memory, List.of())) {
                    new Flood(server, seconds).run(name);
                }
            }
        }
    }

    private static String text(List<String> arguments, String name, String otherwise) {
        var place = arguments.indexOf(name);
        return place < 0 ? otherwise : arguments.get(place + 1);
    }

    private Attack attack(String name) throws IOException, InterruptedException {
        return switch (name) {
            case "calm" -> new Attack("nobody misbehaves", 1, Integer.MAX_VALUE, () -> Thread.sleep(100));
            case "sessions" -> new Attack("first page, a new session each", 8, 20_000, () -> get(stranger, ""));
            case "pages" -> {
                var one = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .build();
                get(one, "");
                yield new Attack("first page, one session", 8, 20_000, () -> get(one, ""));
            }
            case "large" -> new Attack("six bodies of 9 MB at once", 6, 600, this::large);
            case "slow" -> new Attack("250 bodies, a letter a second", 250, 5_000, this::slow);
            default -> guesses();
        };
    }

    private void run(String name) throws IOException, InterruptedException {
        var bystander = new Bystander(server.address());
        var watching = Thread.ofPlatform().daemon().start(bystander);
        Thread.sleep(3_000);
        var attack = attack(name);
        var heapBefore = server.heap();
        var made = rage(attack);
        var recovery = bystander.recovers();
        bystander.stop();
        watching.join(15_000);
        System.out.printf(
                Locale.ROOT,
                "%s: %s%n  attempts %d in %d s; respondent: %s%n  heap before %d MB, after %d MB; %s; recovered after %s%n",
                name,
                attack.name(),
                made,
                seconds,
                bystander.told(),
                heapBefore,
                server.heap(),
                server.isAlive() ? "server alive" : "server ended itself",
                recovery < 0 ? "more than a minute" : String.format(Locale.ROOT, "%.1f s", recovery));
    }

    private long rage(Attack attack) throws InterruptedException {
        var made = new AtomicLong();
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (var threads = Executors.newFixedThreadPool(attack.threads())) {
            for (int i = 0; i < attack.threads(); i++) {
                threads.submit(() -> {
                    while (System.nanoTime() < until && made.incrementAndGet() <= attack.most() && server.isAlive()) {
                        try {
                            attack.act().once();
                        } catch (IOException refused) {
                            Thread.sleep(20);
                        }
                    }
                    return null;
                });
            }
        }
        return Math.min(made.get(), attack.most());
    }

    private String get(HttpClient client, String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").timeout(SOON);
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }

    private URI uri(String path) {
        return server.address().resolve(path);
    }

    private void large() throws IOException, InterruptedException {
        var body = new byte[9_000_000];
        Arrays.fill(body, (byte) '[');
        var request = HttpRequest.newBuilder(uri("?v-r=uidl&v-uiId=0"))
                .header("Content-Type", "application/json")
                .timeout(SOON)
                .POST(BodyPublishers.ofByteArray(body));
        stranger.send(request.build(), BodyHandlers.discarding());
    }

    /** Until the server has had enough, or for a quarter of a minute. */
    private void slow() throws IOException, InterruptedException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            var out = socket.getOutputStream();
            out.write(("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 15 && socket.getInputStream().available() == 0; i++) {
                out.write('x');
                Thread.sleep(1000);
            }
        }
    }

    /** Each guess with a token of the same page, as a program would. */
    private Attack guesses() throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var token = TOKEN.matcher(get(client, "login"));
        if (!token.find()) {
            throw new IOException("The sign-in page has no token.");
        }
        var known = token.group(1);
        return new Attack("guesses of a password", 40, 20_000, () -> {
            var form = "username=admin&password=guess"
                    + ThreadLocalRandom.current().nextInt() + "&_csrf=" + known;
            var request = HttpRequest.newBuilder(uri("login"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .timeout(SOON)
                    .POST(BodyPublishers.ofString(form));
            client.send(request.build(), BodyHandlers.discarding());
        });
    }
}
