package org.ovoz.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.access.AccessApplication;
import org.ovoz.access.ApiTokens;
import org.ovoz.access.NoAccounts;
import org.ovoz.access.Role;
import org.ovoz.access.Secrets;
import org.ovoz.access.User;
import org.ovoz.access.Users;
import org.ovoz.access.store.UserStore;
import org.ovoz.testing.Slow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What a browser or a program gets over the wire. */
@SpringBootTest(classes = AccessApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "vaadin.productionMode=true"
        })
@DirtiesContext
@Slow
class HttpAccessTests {

    private static final String PASSWORD = "тихая река летом";
    private static @Nullable String hash;

    @LocalServerPort
    private int port;

    @Autowired
    private UserStore users;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Users service;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private SignInWork work;

    @Autowired
    private VisitorSessions visitors;

    @Autowired
    private StartupLink startupLink;

    @Autowired
    private AccountActivation welcome;

    @Autowired
    private JdbcClient jdbc;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private User user;

    @BeforeEach
    void addUser() {
        NoAccounts.in(jdbc);
        user = new User(UUID.randomUUID(), "Нигора", Role.ANALYST, Set.of(), true);
        users.add(user, "нигора", hash(), Instant.now());
    }

    /** Made once: it takes a tenth of a second. */
    private String hash() {
        if (hash == null) {
            hash = passwords.hash(PASSWORD);
        }
        return hash;
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/users", "/tokens", "/audit", "/account", "/staff", "/no-such-page", "/users/../audit", "/error"
            })
    void sendsStrangersFromGuessedAddressesToTheSignInPage(String path) throws Exception {
        assertThat(location(get(path))).endsWith("/login");
    }

    @Test
    void signsInAndOutAndChangesTheSessionId() throws Exception {
        get("/users");
        var before = sessionId();
        assertThat(location(signIn("  НИГОРА ", PASSWORD))).endsWith("/users?continue");
        assertThat(sessionId()).isNotEqualTo(before);
        assertThat(users.byId(user.id()).orElseThrow().lastSignIn()).isNotNull();
    }

    @Test
    void givesTheSameAnswerForWrongPasswordsUnknownNamesAndDisabledUsers() throws Exception {
        users.add(
                new User(UUID.randomUUID(), "gone", Role.ADMIN, Set.of(), false),
                "gone",
                passwords.hash(PASSWORD),
                Instant.now());
        assertThat(location(signIn("Нигора", "not the password"))).endsWith("/login?wrong");
        assertThat(location(signIn("nobody", PASSWORD))).endsWith("/login?wrong");
        assertThat(location(signIn("gone", PASSWORD))).endsWith("/login?wrong");
        assertThat(location(signIn("x".repeat(5_000), "y".repeat(5_000)))).endsWith("/login?wrong");
    }

    /** Distributed or not: what counts is how many ask at this moment. */
    @Test
    void letsTheOwnerInWithinSecondsInANewBrowserAfterThousandsOfGuesses() throws Exception {
        var token = csrfToken();
        var looked = new AtomicInteger();
        var began = System.nanoTime();
        try (var guessers = Executors.newFixedThreadPool(40)) {
            for (int i = 0; i < 2_000; i++) {
                var guess = "username=" + encode("Нигора") + "&password=guess" + i + "&_csrf=" + token;
                guessers.submit(() -> location(post(guess)).endsWith("wrong") && looked.incrementAndGet() > 0);
            }
        }
        // Five are free and three have shorter pauses; then one is looked at every three seconds, however long it
        // takes.
        assertThat(looked.get()).isBetween(6, 9 + (int) (seconds(began) / 3));
        cookies.getCookieStore().removeAll();
        var before = System.nanoTime();
        assertThat(location(signIn("Нигора", PASSWORD))).endsWith("/staff");
        assertThat(seconds(before))
                .as("thousands one after the other take hours")
                .isLessThan(60);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    @Test
    void letsInWhoHasDoneSomeWorkWhileOthersGuess() throws Exception {
        var name = "guessed" + UUID.randomUUID();
        users.add(
                new User(UUID.randomUUID(), name, Role.ANALYST, Set.of(), true),
                name,
                passwords.hash(PASSWORD),
                Instant.now());
        var token = csrfToken();
        var stop = new AtomicBoolean();
        try (var guessers = Executors.newFixedThreadPool(30)) {
            for (int i = 0; i < 30; i++) {
                guessers.submit(() -> {
                    while (!stop.get()) {
                        post("username=" + name + "&password=guess&_csrf=" + token);
                    }
                    return null;
                });
            }
            while (work.before(name).isEmpty()) {
                Thread.sleep(20);
            }
            var owner =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            var own = owner.send(
                            HttpRequest.newBuilder(uri("/csrf-probe")).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            var form = "username=" + name + "&password=" + encode(PASSWORD) + "&_csrf=" + encode(own) + "&proof="
                    + solved(work.before(name).orElseThrow());
            var before = System.nanoTime();
            var response = owner.send(form(form).build(), HttpResponse.BodyHandlers.ofString());
            stop.set(true);
            guessers.shutdownNow();
            assertThat(location(response)).endsWith("/staff");
            assertThat(seconds(before)).isLessThan(60);
        }
    }

    private static String solved(ProofOfWork.Challenge challenge) {
        for (int number = 0; number < challenge.hardest(); number++) {
            if (Secrets.hash(challenge.salt() + number).equals(challenge.hash())) {
                return challenge.answer(number);
            }
        }
        throw new AssertionError("no number");
    }

    @ParameterizedTest
    @CsvSource({
        "/login, application/x-www-form-urlencoded, 20000",
        "/?v-r=uidl&v-uiId=0, application/json, 300000",
        "/?v-r=uidl&v-uiId=0, application/json, 9000000",
        "/VAADIN/dynamic/resource/0/x/upload, multipart/form-data, 20000",
        "/api/v1/waves, application/json, 20000",
        "/no-such-page, text/plain, 20000"
    })
    void refusesOfStrangersMoreThanThePageCanSend(String address, String type, int length) throws Exception {
        var response = send(HttpRequest.newBuilder(uri(address))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[length])));
        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void leadsStaffWhoseRequestIsRefusedBackToTheirPages() throws Exception {
        signIn("Нигора", PASSWORD);
        var response = send(HttpRequest.newBuilder(uri("/users"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[20_000])));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("<a href=\"/staff\"");
    }

    /** A letter now and then, from a few hundred connections at once. */
    @Test
    void isNotHeldUpByBodiesThatComeALetterAtATime() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 250; i++) {
                var socket = new Socket("localhost", port);
                slow.add(socket);
                socket.getOutputStream()
                        .write(("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\nusername=")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            var before = System.nanoTime();
            assertThat(location(signIn("Нигора", PASSWORD))).endsWith("/staff");
            assertThat(seconds(before))
                    .as("less than the ten seconds after which the connector gives those up who send nothing")
                    .isLessThan(9);
            var ended = 0;
            for (int second = 0; second < 60 && ended < 250 - 32; second++) {
                Thread.sleep(1000);
                ended = 0;
                for (var socket : slow) {
                    ended += isAnswered(socket) ? 1 : 0;
                }
            }
            // The last few have as long as a slow telephone needs.
            assertThat(ended).isGreaterThanOrEqualTo(250 - 32);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    private static boolean isAnswered(Socket socket) {
        try {
            if (socket.getInputStream().available() > 0) {
                return true;
            }
            socket.getOutputStream().write('x');
            return false;
        } catch (IOException ended) {
            return true;
        }
    }

    @Test
    void countsAsVisitorsOnlyThoseWhoAreNotSignedIn() throws Exception {
        cookies.getCookieStore().removeAll();
        var before = visitors.size();
        get("/users");
        assertThat(visitors.size()).isEqualTo(before + 1);
        signIn("Нигора", PASSWORD);
        assertThat(visitors.size()).isEqualTo(before);
    }

    @Test
    void tellsThePageHowLongTheSessionStillLasts() throws Exception {
        assertThat(get("/session-left").statusCode()).isEqualTo(401);
        signIn("Нигора", PASSWORD);
        assertThat(get("/session-left").body()).matches("\\{\"idle\":3[56]\\d\\d,\"whole\":43[12]\\d\\d}");
    }

    @Test
    void refusesASignInThatAnotherSiteSends() throws Exception {
        get("/users");
        var response = post("username=nigora&password=" + encode(PASSWORD));
        assertThat(location(response)).endsWith("/login?again");
    }

    @Test
    void endsTheSessionOfADisabledUser() throws Exception {
        signIn("Нигора", PASSWORD);
        assertThat(isSignedIn()).isTrue();
        SignedInAs.role(Role.ADMIN);
        service.disable(user.id());
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void endsTheSessionWhenTheRoleChanges() throws Exception {
        signIn("Нигора", PASSWORD);
        assertThat(isSignedIn()).isTrue();
        SignedInAs.role(Role.ADMIN);
        service.change(user.id(), Role.FIELD_STAFF, SignedInAs.codes("KG"));
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void doesNotUseUpALinkWhenAMessengerPreviewsIt() throws Exception {
        jdbc.sql("delete from staff_user").update();
        var secret = startupLink.make().orElseThrow();
        for (int i = 0; i < 3; i++) {
            get("/welcome?preview=" + i);
        }
        welcome.accept(secret, "Айгуль", PASSWORD);
        assertThat(users.byKey("айгуль")).isPresent();
    }

    @Test
    void letsATokenInUntilItIsRevoked() throws Exception {
        SignedInAs.role(Role.ADMIN);
        var made = tokens.make("dashboard", SignedInAs.codes("KZ"), false);
        assertThat(api("/api/probe/who", made.secret()).body()).isEqualTo("dashboard");
        tokens.revoke(made.token().id());
        var refused = api("/api/probe/who", made.secret());
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"ovoz\", error=\"invalid_token\"");
        assertThat(refused.body()).contains("\"status\":401", "Ask an administrator");
    }

    @Test
    void stopsTheTokensOfAnAdminWhoMayNoLongerMakeThem() throws Exception {
        var admin = new User(UUID.randomUUID(), "Admin A", Role.ADMIN, SignedInAs.codes("KZ", "KG"), true);
        users.add(admin, "admin a", passwords.hash(PASSWORD), Instant.now());
        SignedInAs.user(admin);
        var narrow = tokens.make("one country", SignedInAs.codes("KZ"), true).secret();
        var wide =
                tokens.make("two countries", SignedInAs.codes("KZ", "KG"), true).secret();
        assertThat(api("/api/probe/who", wide).statusCode()).isEqualTo(200);
        users.change(new User(admin.id(), admin.name(), Role.ADMIN, SignedInAs.codes("KZ"), true));
        assertThat(api("/api/probe/who", wide).statusCode()).isEqualTo(401);
        assertThat(api("/api/probe/who", narrow).statusCode()).isEqualTo(200);
        users.change(new User(admin.id(), admin.name(), Role.ADMIN, SignedInAs.codes("KZ"), false));
        assertThat(api("/api/probe/who", narrow).statusCode()).isEqualTo(401);
    }

    @Test
    void believesAProxyOnThisMachineAboutSchemeAndHost() throws Exception {
        var response = send(HttpRequest.newBuilder(uri("/staff"))
                .header("Accept", "text/html")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "survey.example.org"));
        assertThat(location(response)).isEqualTo("https://survey.example.org/login");
        assertThat(response.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("Secure"));
        assertThat(response.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    /** The port stands with the host, as nginx and Caddy send it, or is the usual one. */
    @ParameterizedTest
    @CsvSource({
        "https, survey.example.org:8443, '', https://survey.example.org:8443/login",
        "https, '', survey.example.org:8443, https://survey.example.org:8443/login",
        "https, '', survey.example.org, https://survey.example.org/login",
        "http, [2001:db8::1]:8080, '', http://[2001:db8::1]:8080/login",
        "'https, http', survey.example.org, '', http://survey.example.org/login"
    })
    void findsTheWayBackThroughAProxy(String scheme, String forwarded, String host, String location) throws Exception {
        var answer =
                raw("GET /staff HTTP/1.1\r\nHost: " + (host.isEmpty() ? "127.0.0.1" : host) + "\r\nX-Forwarded-Proto: "
                        + scheme + "\r\n" + (forwarded.isEmpty() ? "" : "X-Forwarded-Host: " + forwarded + "\r\n")
                        + "Accept: text/html\r\nConnection: close\r\n\r\n");
        assertThat(answer).contains("\nLocation: " + location + "\r\n");
    }

    @Test
    void takesFromAProxyTheNameOfNobody() throws Exception {
        var response = send(HttpRequest.newBuilder(uri("/address-probe")).header("X-Forwarded-For", "203.0.113.77"));
        assertThat(response.body()).isEqualTo("0.0.0.0 null");
    }

    /** Whoever sends another host's name in a request gets it back in no redirect, and no session in an address. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/staff", "/users", "/nothing", "/login;jsessionid=ABC", "/VAADIN/build/none.js", "/?v-r=init"})
    void repeatsNoHostAndNoSessionInARedirect(String path) throws Exception {
        var answer = raw("GET " + path + " HTTP/1.0\r\nHost: evil.example\r\nAccept: text/html\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 ")
                .doesNotContain("evil.example")
                .doesNotContainIgnoringCase(";jsessionid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sw.js",
                "/favicon.ico",
                "/manifest.webmanifest",
                "/robots.txt",
                "/.well-known/security.txt",
                "/icons/icon.png",
                "/assets/x",
                "/themes/x/y",
                "/index.html",
                "/nothing",
                "/VAADIN/build/none.js",
                "/VAADIN/none",
                "/VAADIN/push",
                "/HILLA/push",
                "/?v-r=init",
                "/a;b=1",
                "//evil.example",
                "/%00",
                "/..%2f",
                "/api/nothing"
            })
    void opensNoSessionForWhatIsNotThereAndSendsAllHeaders(String path) throws Exception {
        for (var method : List.of("GET", "HEAD", "POST", "OPTIONS")) {
            var answer = raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Length: 0\r\n\r\n");
            assertThat(answer)
                    .as(method + " " + path)
                    .doesNotContainPattern("(?i)\\nSet-Cookie:")
                    .containsPattern("(?i)\\nX-Content-Type-Options: nosniff")
                    .containsPattern("(?i)\\nX-Frame-Options: DENY")
                    .containsPattern("(?i)\\nReferrer-Policy: no-referrer")
                    .containsPattern("(?i)\\nContent-Security-Policy: default-src '(none|self)'")
                    .doesNotContain("Whitelabel");
        }
    }

    @Test
    void tellsInTheBrowsersLanguageThatThereIsNoSuchFile() throws Exception {
        var response = send(HttpRequest.newBuilder(uri("/sw.js")).header("Accept-Language", "kk, en;q=0.5"));
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("lang=\"kk\"", "Мұндай бет жоқ").doesNotContain("sw.js");
    }

    @Test
    void explainsToProgramsWhatIsMissing() throws Exception {
        var response = api("/api/probe/who", null);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(response.body()).contains("\"title\":\"Unauthorized\"", "Authorization: Bearer");
        assertThat(api("/api/no/such/address", null).statusCode()).isEqualTo(401);
        assertThat(api("/api/probe/who", "demo").statusCode()).isEqualTo(401);
        assertThat(api("/api/probe/who", "x".repeat(5000)).statusCode()).isEqualTo(401);
    }

    @Test
    void tellsATokenThatItDoesNotReachThis() throws Exception {
        SignedInAs.role(Role.ADMIN);
        var response = api(
                "/api/probe/refused", tokens.make("dashboard", Set.of(), false).secret());
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(response.body()).contains("\"status\":403", "\"title\":\"Forbidden\"");
    }

    @Test
    void doesNotTakeASessionForTheApi() throws Exception {
        signIn("Нигора", PASSWORD);
        assertThat(get("/api/probe/who").statusCode()).isEqualTo(401);
    }

    @Test
    void allowsNothingFromOtherHosts() throws Exception {
        var policy =
                get("/users").headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).startsWith("default-src 'self'").doesNotContain("http");
    }

    private boolean isSignedIn() throws Exception {
        return get("/probe/who").body().equals("Нигора");
    }

    private HttpResponse<String> signIn(String name, String password) throws Exception {
        return post("username=" + encode(name) + "&password=" + encode(password) + "&_csrf=" + csrfToken());
    }

    private String csrfToken() throws Exception {
        return encode(get("/csrf-probe").body());
    }

    private HttpResponse<String> post(String form) throws Exception {
        return send(form(form));
    }

    private HttpRequest.Builder form(String form) {
        return HttpRequest.newBuilder(uri("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html"));
    }

    private HttpResponse<String> api(String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(uri(path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As it is written, which no client library would send. */
    private String raw(String request) throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("no redirect, status " + response.statusCode());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
