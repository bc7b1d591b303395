package org.ovoz.interview.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.ovoz.testing.RunningOvoz;
import org.springframework.core.env.Environment;

/** A browser without script on the light edition: it fills in the form that it was sent, presses buttons and follows redirects. */
final class LightTab {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private String site;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable String cookie;
    private HttpResponse<String> response;
    private Document page = new Document("");
    private String path = "";

    /** What is filled in, by name; the form as it was sent where nothing was changed. */
    private final Map<String, List<String>> form = new LinkedHashMap<>();

    LightTab(RunningOvoz ovoz) {
        site = "http://localhost:" + ovoz.the(Environment.class).getProperty("local.server.port");
    }

    /** The server was started again. */
    LightTab at(RunningOvoz other) {
        site = "http://localhost:" + other.the(Environment.class).getProperty("local.server.port");
        return this;
    }

    LightTab header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    LightTab holds(@Nullable String key) {
        cookie = key;
        return this;
    }

    @Nullable
    String cookie() {
        return cookie;
    }

    /** A second tab of the same browser. */
    LightTab another(RunningOvoz ovoz) {
        var tab = new LightTab(ovoz).holds(cookie);
        tab.headers.putAll(headers);
        return tab;
    }

    LightTab open(String where) {
        send(where, null);
        return this;
    }

    private void send(String where, @Nullable String body) {
        try {
            var address = where;
            var posted = body;
            for (int redirects = 0; redirects < 5; redirects++) {
                exchange(address, posted);
                if (response.statusCode() / 100 != 3) {
                    return;
                }
                address = response.headers().firstValue("Location").orElseThrow();
                if (address.startsWith("http")) {
                    path = address;
                    return;
                }
                posted = null;
            }
            throw new AssertionError("redirects without an end to " + address);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private void exchange(String address, @Nullable String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(site + address.replaceFirst("#.*", "")));
        headers.forEach(request::header);
        if (cookie != null) {
            request.header("Cookie", LightBrowser.COOKIE + "=" + cookie);
        }
        if (body != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").forEach(this::take);
        path = address;
        page = Jsoup.parse(response.body(), site + address);
        fill();
    }

    private void take(String set) {
        assertThat(set).as("no other cookie is set").startsWith(LightBrowser.COOKIE + "=");
        assertThat(set).contains("HttpOnly", "SameSite=Strict").doesNotContain("Domain");
        var value = set.substring(set.indexOf('=') + 1, set.indexOf(';'));
        cookie = value.isEmpty() ? null : value;
    }

    private void fill() {
        form.clear();
        for (var input : page.select("form input, form textarea")) {
            var ticks = input.attr("type").equals("radio") || input.attr("type").equals("checkbox");
            if (!ticks || input.hasAttr("checked")) {
                form.computeIfAbsent(input.attr("name"), _ -> new ArrayList<>())
                        .add(input.tagName().equals("textarea") ? input.wholeText() : input.attr("value"));
            }
        }
    }

    LightTab put(String name, String... values) {
        if (values.length == 0) {
            form.remove(name);
        } else {
            form.put(name, new ArrayList<>(List.of(values)));
        }
        return this;
    }

    /** Chooses options of a question or row by their values; none takes them back. */
    LightTab choose(String name, String... values) {
        for (var value : values) {
            assertThat(page.select("input[name=a." + name + ".c][value=" + value + "]"))
                    .as("%s of %s on %s", value, name, path)
                    .isNotEmpty();
        }
        return put("a." + name + ".c", values);
    }

    LightTab type(String name, String text) {
        assertThat(page.select("[name=a." + name + "]")).as(name).isNotEmpty();
        return put("a." + name, text);
    }

    LightTab press(String go) {
        return submit("go", go);
    }

    LightTab speak(String tag) {
        return submit("lang", tag);
    }

    LightTab submit(String button, String value) {
        var action = page.selectFirst("form").attr("action");
        send(action, body(button, value));
        return this;
    }

    /** The form as it is sent now. */
    String body(String button, String value) {
        var body = new StringBuilder();
        form.forEach((name, values) -> values.forEach(one -> add(body, name, one)));
        add(body, button, value);
        return body.toString();
    }

    private static void add(StringBuilder body, String name, String value) {
        if (!body.isEmpty()) {
            body.append('&');
        }
        body.append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** Sends a body to an address, as a script or another site does. */
    LightTab post(String where, String body) {
        send(where, body);
        return this;
    }

    LightTab begin(String link) {
        open(link).press("begin");
        assertThat(path).isEqualTo("/light/code");
        return press("questions");
    }

    Document page() {
        return page;
    }

    HttpResponse<String> response() {
        return response;
    }

    String path() {
        return path;
    }

    String heading() {
        return page.select("h1").text();
    }

    /** The ids of the questions in order. */
    List<String> items() {
        return page.select("[data-item]").eachAttr("data-item");
    }

    Element item(String id) {
        var found = page.getElementById("q-" + id);
        assertThat(found).as("%s on %s", id, path).isNotNull();
        return found;
    }

    List<String> chosen(String name) {
        return page.select("input[name=a." + name + ".c][checked]").eachAttr("value");
    }

    String typed(String name) {
        var input = page.selectFirst("[name=a." + name + "]");
        assertThat(input).as(name).isNotNull();
        return input.tagName().equals("textarea") ? input.wholeText() : input.attr("value");
    }
}
