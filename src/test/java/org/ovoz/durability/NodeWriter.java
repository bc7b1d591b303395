package org.ovoz.durability;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * A respondent outside of the servers, as a page of the light edition behaves: each request goes to any server, and one that
 * fails is sent to another one, with the same event id.
 */
final class NodeWriter implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PAUSE_MILLIS = 20;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final List<Integer> ports;
    private final Consumer<String> ledger;
    private final List<Long> latencies = new ArrayList<>();
    private int place;
    private volatile long acknowledged;
    private long failed;
    private long longestGap;
    private long last;
    private volatile boolean stopped;

    /** @param ledger takes what was acknowledged, see {@link Ledger} */
    NodeWriter(List<Integer> ports, int place, Consumer<String> ledger) {
        this.ports = ports;
        this.place = place;
        this.ledger = ledger;
    }

    void stop() {
        stopped = true;
    }

    long acknowledged() {
        return acknowledged;
    }

    long failed() {
        return failed;
    }

    long longestGapNanos() {
        return longestGap;
    }

    /** How long each acknowledged answer took, failures before it among it, in nanoseconds. */
    List<Long> latencies() {
        return latencies;
    }

    @Override
    public void run() {
        last = System.nanoTime();
        try {
            while (!stopped) {
                interview();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        // Also a writer that nobody answers to the end has waited.
        longestGap = Math.max(longestGap, System.nanoTime() - last);
    }

    private void interview() throws InterruptedException {
        var begun = request("begin", "").split("\t");
        var id = begun[0];
        acknowledged("started\t" + id);
        ledger.accept("code\t" + id + "\t" + begun[1]);
        var from = 0;
        while (!stopped) {
            var asked = request(
                    "ask", id + "\t" + from + "\t" + ThreadLocalRandom.current().nextLong());
            if (asked.isEmpty()) {
                finish(id);
                return;
            }
            var tab = asked.indexOf('\t');
            from = Integer.parseInt(asked.substring(0, tab));
            answer(id, asked.substring(tab + 1));
        }
    }

    private void answer(String id, String change) throws InterruptedException {
        var start = System.nanoTime();
        request("answer", id + "\t" + UUID.randomUUID() + "\t" + change);
        latencies.add(System.nanoTime() - start);
        var answered = change.substring(change.indexOf('\t') + 1);
        acknowledged((answered.contains("=") ? "answered\t" : "typed\t") + id + "\t" + answered);
    }

    /** Sends it; one in ten takes it back at once. */
    private void finish(String id) throws InterruptedException {
        var receipt = request("send", id);
        acknowledged("sent\t" + id + "\t" + receipt);
        if (ThreadLocalRandom.current().nextInt(10) == 0) {
            ledger.accept("leaving\t" + id);
            request("withdraw", receipt);
            acknowledged("withdrawn\t" + id);
        }
    }

    private void acknowledged(String line) {
        ledger.accept(line);
        acknowledged++;
        var now = System.nanoTime();
        longestGap = Math.max(longestGap, now - last);
        last = now;
    }

    /** Asks one server after the other until one answers. */
    private String request(String what, String body) throws InterruptedException {
        while (true) {
            var port = ports.get(place++ % ports.size());
            try {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + what))
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
                var response = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == 200) {
                    return response.body();
                }
            } catch (IOException dead) {
                // Counted below, like any other failure.
            }
            failed++;
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
