package org.ovoz.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One respondent who does nothing wrong while others do: opens the first page, sends messages as that page does, four a
 * second, and opens it anew every few seconds. What takes longer than a message may is a failure; after one the page is
 * opened anew, as a person would.
 */
final class Bystander implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern KEY = Pattern.compile("Vaadin-Security-Key\\\\?\":\\s*\\\\?\"([0-9a-f-]{36})");
    private static final int MESSAGES = 20;

    private final URI address;
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    private int failures;
    private volatile boolean done;
    private volatile String last = "";

    Bystander(URI address) {
        this.address = address;
    }

    @Override
    public void run() {
        while (!done) {
            try {
                visit();
            } catch (IOException fault) {
                failures++;
                last = fault.toString();
                pause();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void visit() throws IOException, InterruptedException {
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(PATIENCE)
                .build()) {
            var page = timed(browser, HttpRequest.newBuilder(address).header("Accept", "text/html"));
            var key = KEY.matcher(page);
            if (!key.find()) {
                throw new IOException("no page");
            }
            for (int message = 0; message < MESSAGES && !done; message++) {
                pause();
                var body = "{\"csrfToken\":\"%s\",\"rpc\":[],\"syncId\":%d,\"clientId\":%d}"
                        .formatted(key.group(1), message, message);
                var answer = timed(
                        browser,
                        HttpRequest.newBuilder(address.resolve("?v-r=uidl&v-uiId=0"))
                                .header("Content-Type", "application/json; charset=UTF-8")
                                .POST(BodyPublishers.ofString(body)));
                if (!answer.contains("syncId")) {
                    throw new IOException("not answered");
                }
            }
        }
    }

    private String timed(HttpClient browser, HttpRequest.Builder request) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var answer = browser.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        nanos.add(System.nanoTime() - began);
        return answer.body();
    }

    private void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException stopped) {
            done = true;
        }
    }

    /** Seconds until ten answers in a row came within a second; −1 if that takes more than a minute. */
    double recovers() throws InterruptedException {
        var began = System.nanoTime();
        var from = nanos.size();
        while (System.nanoTime() - began < 60e9) {
            Thread.sleep(100);
            var now = List.copyOf(nanos);
            if (now.size() >= from + 10) {
                if (now.subList(now.size() - 10, now.size()).stream().allMatch(one -> one < 1e9)) {
                    return Math.max(0, (System.nanoTime() - began) / 1e9 - 2.5);
                }
            }
        }
        return -1;
    }

    void stop() {
        done = true;
    }

    String told() {
        var sorted = nanos.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "answers %d, median %.0f ms, p99 %.0f ms, max %.0f ms, failures %d%s",
                sorted.size(),
                at(sorted, 0.5),
                at(sorted, 0.99),
                at(sorted, 1),
                failures,
                failures == 0 ? "" : " (last: " + last + ")");
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.min(sorted.size() - 1.0, share * sorted.size())) / 1e6;
    }
}
