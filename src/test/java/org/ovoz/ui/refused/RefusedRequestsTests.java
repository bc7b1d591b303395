package org.ovoz.ui.refused;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.testing.LogLines;
import org.ovoz.testing.RawRequest;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.ui.Translations;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

/** However a request is refused before a page of ours sees it, whoever sent it reads what to do, and nothing leaks. */
@Slow
class RefusedRequestsTests {

    private static final String SECRET = "secret5550123";
    private static final String LONG = "a".repeat(20_000);

    /** What no answer says: what was asked, and of what the server is made. */
    private static final List<String> NEVER = List.of(
            SECRET, "Tomcat", "Apache", "Coyote", "Exception", "at org.", "\nServer:", "Whitelabel", "HTTP Status");

    /** With and without sessions, for respondents, staff, everybody, devices and programs. */
    private static final List<String> ROOTS =
            List.of("/light/", "/", "/staff/", "/r/", "/notebook/", "/api/v1/", "/api/v1/field/");

    private final RunningOvoz ovoz = RunningOvoz.on(TestDatabase.H2);
    private final LogLines log = LogLines.collect();

    /**
     * @param line the first of the request, with {@code ROOT} for the place
     * @param statuses of which it has one
     * @param isSeen whether the server can read on after the first line
     */
    record Kind(String line, String headers, String body, List<Integer> statuses, boolean isSeen) {

        static Kind of(String line, Integer... statuses) {
            return new Kind(line, "", "", List.of(statuses), true);
        }

        static Kind get(String path, Integer... statuses) {
            return of("GET ROOT" + path + " HTTP/1.1", statuses);
        }

        static Kind post(String type, int length, Integer... statuses) {
            return of("POST ROOT HTTP/1.1", statuses)
                    .with("Content-Type: " + type)
                    .with("Content-Length: " + length)
                    .saying(SECRET + "=" + "x".repeat(length - SECRET.length() - 1));
        }

        Kind with(String header) {
            return new Kind(line, headers + header + "\r\n", body, statuses, isSeen);
        }

        Kind saying(String words) {
            return new Kind(line, headers, words, statuses, isSeen);
        }

        Kind unseen() {
            return new Kind(line, headers, body, statuses, false);
        }

        RawRequest.Answer sendTo(int port, String root) throws IOException {
            return RawRequest.send(
                    port,
                    line.replace("ROOT", root) + "\r\nAccept-Language: kk, en;q=0.5\r\n"
                            + (headers.contains("Host:") ? "" : "Host: localhost\r\n") + headers
                            + "Connection: close\r\n\r\n" + body);
        }

        @Override
        public String toString() {
            var all = line + " " + headers.replace("\r\n", ", ");
            return all.substring(0, Math.min(70, all.length()));
        }
    }

    static Stream<Arguments> everywhere() {
        return ROOTS.stream().flatMap(root -> kinds().map(kind -> Arguments.of(root, kind)));
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                Kind.get(SECRET + LONG, 400, 414).unseen(),
                Kind.get(SECRET + "<b>", 400).unseen(),
                Kind.get(SECRET + "\\x", 400).unseen(),
                Kind.of("{} ROOT HTTP/1.1", 400).with("X: " + SECRET).unseen(),
                Kind.get(SECRET, 400, 431).with("Cookie: " + SECRET + "=" + LONG),
                Kind.get(SECRET + "%zz", 400),
                Kind.get(SECRET + "%", 400),
                Kind.get(SECRET + "%00", 400),
                Kind.get(SECRET + "%2f..%2fx", 400),
                Kind.get(";" + SECRET + "=x", 400),
                Kind.of(SECRET + " ROOT HTTP/1.1", 400, 404, 405),
                Kind.of("TRACE ROOT HTTP/1.1", 405).with("X: " + SECRET),
                Kind.of("GET ROOT HTTP/7.7", 505).with("X: " + SECRET),
                Kind.of("GET ROOT " + SECRET, 400, 505).unseen(),
                Kind.get("x", 400).with("Host: " + SECRET + ".example").with("Host: other.example"),
                Kind.get("x", 400).with(SECRET + " with a blank: x"),
                Kind.of("POST ROOT HTTP/1.1", 400)
                        .with("Content-Length: 1")
                        .with("Content-Length: 2")
                        .saying("x"),
                Kind.of("POST ROOT HTTP/1.1", 400).with("Content-Length: " + SECRET),
                Kind.of("POST ROOT HTTP/1.1", 501).with("Transfer-Encoding: " + SECRET),
                Kind.of("POST ROOT HTTP/1.1", 400)
                        .with("Transfer-Encoding: chunked")
                        .saying("zz\r\n" + SECRET),
                Kind.post("application/x-www-form-urlencoded", 900_000, 413),
                Kind.post("multipart/form-data; boundary=x", 900_000, 413),
                Kind.post("text/plain", 900_000, 413));
    }

    @BeforeEach
    void begin() {
        log.begin();
    }

    @AfterEach
    void logsNothingOfIt() {
        assertThat(log.end()).noneMatch(line -> line.contains(SECRET) || line.contains("127.0.0.1"));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void saysWhatHappenedAndWhatToDo(String root, Kind kind) throws IOException {
        var answer = kind.sendTo(ovoz.port(), root);
        assertThat(answer.status()).as(answer.text()).isIn(kind.statuses());
        if (root.startsWith("/api/") && (kind.isSeen() || !answer.body().startsWith("<"))) {
            assertIsProblem(answer);
        } else {
            assertIsPage(answer, kind.isSeen() ? "kk" : "ru");
        }
    }

    private static void assertIsProblem(RawRequest.Answer answer) {
        assertLeaksNothing(answer);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + answer.status(), "\"help\":\"/api/v1/openapi.json\"");
    }

    private static void assertIsPage(RawRequest.Answer answer, String language) {
        assertLeaksNothing(answer);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(answer.body()).contains("lang=\"" + language + "\"", "<h1>", "<a href=\"/");
    }

    private static void assertLeaksNothing(RawRequest.Answer answer) {
        NEVER.forEach(word -> assertThat(answer.text()).doesNotContain(word));
        assertThat(answer.text()).doesNotContainPattern("(?i)\\nSet-Cookie:");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src '");
    }

    @ParameterizedTest
    @CsvSource({
        "404, GET, /light/zz/zz/zz",
        "404, GET, /light/zz",
        "404, PUT, /light/x/y",
        "404, GET, /r/zz/zz/zz",
        "404, GET, /r/zz/report.pdf",
        "404, GET, /notebook/zz",
        "404, GET, /notebook/files/zz.js",
        "404, GET, /favicon.ico",
        "404, POST, /kz",
        "403, POST, /r/tiny-1",
        "403, DELETE, /notebook/",
        "405, DELETE, /light/kz",
        "400, GET, /light/../light/kz",
        "400, GET, //light",
        "400, GET, /light/kz?lang=%zz",
        "400, GET, /kz?lang=%zz",
        "400, GET, /login?x=%"
    })
    void tellsOfAddressesThatAreNone(int status, String method, String address) throws IOException {
        var answer = Kind.of(method + " " + address + " HTTP/1.1").sendTo(ovoz.port(), "");
        assertThat(answer.status()).isEqualTo(status);
        assertIsPage(answer, "kk");
        if (address.startsWith("/light")) {
            assertThat(answer.body()).contains("<a href=\"/light\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/light/kz", "/kz", "/r/tiny-1"})
    void tellsOfMoreParametersThanAreTaken(String address) throws IOException {
        var answer = Kind.of("GET " + address + "?" + "a&".repeat(1_500) + " HTTP/1.1")
                .sendTo(ovoz.port(), "");
        assertThat(answer.status()).isEqualTo(400);
        assertIsPage(answer, "kk");
    }

    /** Of whoever sends a letter and no more. */
    @Test
    void tellsOfABodyThatDoesNotCome() throws IOException {
        var answer = Kind.of("POST /light/kz HTTP/1.1")
                .with("Content-Length: 100")
                .with("Content-Type: application/x-www-form-urlencoded")
                .saying("g")
                .sendTo(ovoz.port(), "");
        assertThat(answer.status()).isEqualTo(408);
        assertIsPage(answer, "kk");
        assertThat(answer.body()).contains("Жібергеніңіз толық жетпеді");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "ky", "tg", "uz", "en"})
    void hasWordsForEveryStatusInEveryLanguage(String language) throws IOException {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", language);
        for (var status : HttpStatus.values()) {
            if (status.isError()) {
                var answer = ovoz.the(Answers.class).to(request, "/light/kz", status.value());
                var key = "ui." + Refusal.of(answer.status()).key();
                if (status == HttpStatus.FORBIDDEN || status == HttpStatus.UNAUTHORIZED) {
                    key = "ui.misread";
                }
                var locale = Locale.forLanguageTag(language);
                assertThat(answer.status()).isEqualTo(HttpStatus.resolve(status.value()));
                assertThat(answer.body())
                        .contains("lang=\"" + language + "\"")
                        .contains(Translations.read().text(locale, key + ".title"))
                        .contains(Translations.read().text(locale, key + ".text"));
            }
        }
    }

    @Test
    void takesWhatIsNoErrorForAFault() {
        var answer = ovoz.the(Answers.class).to(new MockHttpServletRequest(), "/api/v1/waves", 200);
        assertThat(answer.status()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(answer.body()).contains("\"status\":500", "tell the study team");
    }
}
