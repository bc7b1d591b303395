package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.testing.FreePort;
import org.ovoz.testing.Nginx;

/**
 * The packaged product on a path of its own behind nginx with TLS. Staff and a respondent do their work while the proxy
 * tells an address, the browser an agent, and everything that a server may stumble over is sent: nothing of it, no code and
 * no text is found afterwards in the log, on the console, in the data folder, in temporary files or at the proxy.
 */
class SilenceJourneyIT {

    private static final Path JAR = Path.of("target/ovoz.jar");
    private static final String ADDRESS = "203.0.113.77";
    private static final String AGENT = "Canary-Phone-7731";
    private static final String TEXT = "Kanareika-singt-4412";
    private static final String LINK = "canary-link-9035";
    private static final String PASSWORD = "тихая река летом";

    @TempDir
    Path folder;

    private int port;
    private Nginx nginx;
    private Process server;

    @BeforeEach
    void start() throws Exception {
        Nginx.require();
        port = FreePort.any();
        Files.createDirectories(folder.resolve("tmp"));
        nginx = Nginx.start(
                folder.resolve("nginx"),
                FreePort.any(),
                port,
                "proxy_set_header X-Forwarded-For \"\"",
                "proxy_set_header X-Forwarded-For " + ADDRESS,
                "location / {",
                "location /ovoz/ {");
        startServer();
    }

    private void startServer() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-jar",
                JAR.toString());
        builder.environment().put("OVOZ_OPENDRAFTS", "true");
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("OVOZ_DATA", folder.resolve("data").toString());
        builder.environment().put("OVOZ_PUBLIC_ADDRESS", nginx.address() + "/ovoz");
        server = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        var deadline = Instant.now().plus(Duration.ofMinutes(10));
        while (status("/ovoz/") != 200) {
            assertThat(server.isAlive())
                    .as("the server: %s", Files.readString(log()))
                    .isTrue();
            assertThat(Instant.now()).as("the server starts").isBefore(deadline);
            Thread.sleep(200);
        }
    }

    private Path log() {
        return folder.resolve("log");
    }

    private int status(String path) {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://localhost:" + port + path).toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            return connection.getResponseCode();
        } catch (IOException notYet) {
            return -1;
        }
    }

    @AfterAll
    static void quitBrowsers() {
        Chromium.quitAll();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (server != null) {
            server.destroyForcibly().waitFor();
        }
        if (nginx != null) {
            nginx.close();
        }
    }

    private Browser browser() {
        return Browser.called(nginx.address() + "/ovoz", AGENT);
    }

    @Test
    void leavesNoTraceOfWhoCameAndOfWhatWasSaid() throws Exception {
        var invitation = staffInvitesAColleague();
        List<String> codes;
        try (var phone = browser()) {
            codes = respondentSends(phone);
            stumble(phone);
            phone.driver().executeAsyncScript(REFUSED);
            server.destroy();
            assertThat(server.waitFor(2, TimeUnit.MINUTES))
                    .as("the server ends")
                    .isTrue();
            startServer();
            // The page that stood open goes on with the key of a session that is gone.
            phone.driver().executeScript("document.querySelectorAll('button, select').forEach(e => e.click())");
            phone.driver().executeAsyncScript(POST_OF_AN_OLD_PAGE, TEXT);
        }
        server.destroy();
        assertThat(server.waitFor(2, TimeUnit.MINUTES)).as("the server ends").isTrue();
        nginx.close();

        var everywhere = Stream.concat(Stream.of(ADDRESS, AGENT, LINK, invitation), codes.stream())
                .toList();
        everywhere.forEach(
                trace -> assertThat(filesWith(trace, folder)).as(trace).isEmpty());
        assertThat(filesWith(TEXT, folder.resolve("data")))
                .as("the answer itself")
                .isNotEmpty();
        assertThat(filesWith(TEXT, folder.resolve("tmp"))).isEmpty();
        assertThat(filesWith(TEXT, folder.resolve("nginx"))).isEmpty();
        assertThat(Files.readString(log())).doesNotContain(TEXT);
        assertThat(Files.size(log())).as("what a flood of nonsense writes").isLessThan(20_000);
    }

    /** The first admin comes by the link on the console, and makes a link for somebody else, who opens it. */
    private String staffInvitesAColleague() throws IOException {
        var link = Files.readString(log())
                .lines()
                .map(String::strip)
                .filter(line -> line.contains("/welcome#"))
                .findFirst()
                .orElseThrow();
        assertThat(link).startsWith(nginx.address() + "/ovoz/welcome#");
        try (var admin = browser()) {
            admin.open(link.substring((nginx.address() + "/ovoz").length()));
            admin.type("input[name=username]", "Айгуль");
            admin.type("input[type=password]", PASSWORD);
            admin.click("main button.primary");
            admin.until("the sign-in page", () -> admin.driver().getCurrentUrl().endsWith("/ovoz/login?ready"));
            admin.type("input[name=username]", "Айгуль");
            admin.type("input[name=password]", PASSWORD);
            admin.find("main button.primary").click();
            admin.find(".staff-header");
            assertThat(admin.driver().getCurrentUrl()).matches(Browser.startPage(nginx.address() + "/ovoz"));
            assertThat(admin.driver().manage().getCookieNamed("JSESSIONID").getPath())
                    .isEqualTo("/ovoz");
            admin.open("/users");
            admin.click(".page-title button.primary");
            admin.type("#user-name", "Бахром");
            admin.click(".panel input[type=checkbox]");
            admin.click(".panel button.primary");
            var shown = admin.find(".shown-once .secret").getDomProperty("value");
            assertThat(shown).startsWith(nginx.address() + "/ovoz/welcome#");
            try (var colleague = browser()) {
                colleague.open(shown.substring((nginx.address() + "/ovoz").length()));
                colleague.find("input[type=password]");
            }
            return shown.substring(shown.indexOf('#') + 1);
        }
    }

    /** Begins by a link, goes on with the code in another browser, says a text, and sends. */
    private List<String> respondentSends(Browser phone) {
        String resume;
        try (var first = browser()) {
            first.open("/kg/" + LINK);
            first.press();
            resume = first.text("#resume-code-shown");
        }
        phone.open("/");
        phone.type("#resume-code", resume);
        phone.click(".resume button");
        phone.choose("consent", 1);
        phone.choose("elig_rep", 1);
        phone.pressUntil("textarea#i-comment");
        phone.type("#i-comment", TEXT);
        phone.pressUntil(".receipt");
        return List.of(resume, phone.text(".receipt"));
    }

    /** The next message of the page carries one more call, which is none; the page may load itself again upon the answer. */
    private static final String A_CALL_THAT_IS_NONE = """
            const [text, which] = arguments;
            const strange = [
              {type: 'channel', node: 1, channel: 99, args: [text]},
              {type: 'channel', node: 99999, channel: 0, args: [text]},
              {type: 'event', node: 99999, event: text, data: {[text]: text}},
              {type: 'event', node: 1, event: text, data: {[text]: text}},
              {type: 'mSync', node: 1, feature: 1, property: text, value: text},
              {type: 'publishedEventHandler', node: 1, templateEventMethodName: text, templateEventMethodArgs: [text], promise: 0},
              {type: 'navigation', location: text + '?' + text, link: 1},
              {type: text}];
            if (which >= strange.length) return false;
            const send = XMLHttpRequest.prototype.send;
            XMLHttpRequest.prototype.send = function (body) {
              try {
                const message = JSON.parse(body);
                if (message.rpc) {
                  XMLHttpRequest.prototype.send = send;
                  message.rpc.push(strange[which]);
                  body = JSON.stringify(message);
                }
              } catch { /* Nothing of ours. */ }
              return send.call(this, body);
            };
            document.querySelector('.language-switch select').dispatchEvent(new Event('change', {bubbles: true}));
            return true;""";

    /** How many there were. Each begins on a page that has been loaded again, because the one before may have broken it. */
    private static int callsThatAreNone(Browser phone) throws InterruptedException {
        var calls = 0;
        while (Boolean.TRUE.equals(phone.driver().executeScript(A_CALL_THAT_IS_NONE, TEXT, calls))) {
            Thread.sleep(500);
            phone.open("/kg");
            phone.find(".language-switch select");
            calls++;
        }
        return calls;
    }

    private static final String POST_OF_AN_OLD_PAGE = """
            const [text, done] = arguments;
            const body = JSON.stringify({csrfToken: text, rpc: [{type: 'channel', node: 1, channel: 1, args: [text]}],
              syncId: 0, clientId: 0});
            Promise.all(['?v-r=uidl&v-uiId=0', '?v-r=heartbeat&v-uiId=' + text, 'VAADIN/push?v-r=push&v-pushId=' + text]
              .map(target => fetch(target, {method: 'POST', body, headers: {'Content-Type': 'application/json'}})
                .catch(() => 0))).then(() => done());
            """;

    /** Whatever makes a framework warn of a request by repeating it, by every way that leads in. */
    private void stumble(Browser phone) throws IOException, InterruptedException {
        phone.open("/kg");
        phone.driver().executeAsyncScript(POST_OF_AN_OLD_PAGE, TEXT);
        assertThat(callsThatAreNone(phone))
                .as("messages that the server did not expect")
                .isEqualTo(8);
        var lines = "Host: localhost\r\nX-Forwarded-For: %s\r\nUser-Agent: %s\r\n".formatted(ADDRESS, AGENT);
        for (var request : List.of(
                "GET /ovoz/[%s]{%s} HTTP/1.1\r\n".formatted(TEXT, LINK) + lines,
                "GET /ovoz/kg/%%zz%s?a=%%zz%s&b=%%ff HTTP/1.1\r\n".formatted(LINK, TEXT) + lines,
                "GET /ovoz/kg;%s=1 HTTP/1.1\r\n".formatted(LINK) + lines,
                "GET /ovoz/../%s HTTP/1.1\r\n".formatted(LINK) + lines,
                "GET /ovoz/api/v1/waves/%s/tables/%s?%s=%s HTTP/1.1\r\n".formatted(LINK, TEXT, TEXT, TEXT) + lines
                        + "Authorization: Bearer " + TEXT + "\r\n",
                "%s /ovoz/ HTTP/1.1\r\n".formatted(TEXT) + lines,
                "GET /ovoz/ HTTP/1.1\r\n" + lines + "Cookie: JSESSIONID=\"%s; %s=\"\u0001\r\n".formatted(TEXT, LINK),
                "GET /ovoz/ HTTP/1.1\r\n" + lines + "%s\u0001: %s\r\n".formatted(TEXT, TEXT),
                "GET /ovoz/ HTTP/1.1\r\n" + lines
                        + "Accept: %s\r\nAccept-Language: %s;q=%s\r\n".formatted(TEXT, TEXT, TEXT),
                "GET /ovoz/ HTTP/1.1\r\n" + lines + "X-Long: " + TEXT.repeat(2000) + "\r\n",
                "POST /ovoz/login?%s=%%zz HTTP/1.1\r\n".formatted(LINK) + lines
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 60\r\n\r\nusername="
                        + TEXT
                        + "%zz&password=%zz" + TEXT,
                "POST /ovoz/login HTTP/1.1\r\n" + lines + "Content-Type: multipart/form-data; boundary=" + TEXT
                        + "\r\nContent-Length: 100000\r\n\r\n--" + TEXT + "\r\n" + TEXT,
                "POST /ovoz/api/v1/waves HTTP/1.1\r\n" + lines + "Content-Type: " + TEXT + "\r\nContent-Length: " + TEXT
                        + "\r\n",
                "GET /ovoz/VAADIN/push?v-r=push&v-uiId=%s&v-pushId=%s HTTP/1.1\r\n".formatted(TEXT, TEXT) + lines
                        + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n",
                "GET /ovoz/VAADIN/dynamic/resource/%s/%s/%s HTTP/1.1\r\n".formatted(TEXT, LINK, TEXT) + lines)) {
            send(request);
        }
    }

    private static final String REFUSED = """
            const done = arguments[0];
            (async () => {
              for (let i = 0; i < 200; i++) {
                await fetch('?v-r=uidl&v-uiId=0', {method: 'POST', body: '{"csrfToken": "x", "rpc": [], "syncId": 0, "clientId": 0}',
                  headers: {'Content-Type': 'application/json'}}).catch(() => 0);
              }
              done();
            })();
            """;

    /** To the server itself, as a proxy that lets everything through would. */
    private void send(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(1_000);
            OutputStream out = socket.getOutputStream();
            out.write((request.contains("\r\n\r\n") ? request : request + "Connection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.getInputStream().readNBytes(200);
        } catch (java.net.SocketException | java.net.SocketTimeoutException answeredOrNot) {
            // What the server thinks of it does not matter here.
        }
    }

    /** Files in which a trace stands, in small letters and without hyphens too, in one byte or two for a letter. */
    private static List<String> filesWith(String trace, Path below) {
        var bare = trace.replace("-", "");
        var forms = Stream.of(trace, trace.toLowerCase(Locale.ROOT), bare, bare.toLowerCase(Locale.ROOT))
                .distinct()
                .flatMap(form -> Stream.of(
                        form,
                        new String(form.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1),
                        new String(form.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1)))
                .toList();
        try (var files = Files.walk(below)) {
            return files.filter(Files::isRegularFile)
                    // The test has written it there itself.
                    .filter(file -> !file.endsWith("site.conf"))
                    .filter(file -> forms.stream().anyMatch(content(file)::contains))
                    .map(file -> below.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
