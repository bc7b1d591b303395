package org.ovoz.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.fieldwork.offline.Devices;
import org.ovoz.fieldwork.offline.FieldDevice;
import org.ovoz.fieldwork.offline.FieldScenario;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Study;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One server that is reached under two addresses, as its devices meet it. */
@Slow
class NotebookAddressesTests {

    private static final String INTERVIEWS = "/api/v1/field/interviews/";

    private final RunningOvoz ovoz = RunningOvoz.on(TestDatabase.H2);
    private final FieldScenario field = new FieldScenario(ovoz.beans());
    private final String one = "http://localhost:" + ovoz.port();
    private final String two = "http://127.0.0.1:" + ovoz.port();
    private final HttpClient http = HttpClient.newHttpClient();
    private Definitions before;

    @BeforeEach
    void nameBoth() {
        before = ovoz.the(Definitions.class).with(questionnaire -> questionnaire);
        become(List.of(URI.create(one), URI.create(two)));
    }

    @AfterEach
    void nameNone() {
        ovoz.the(Definitions.class).become(before);
    }

    private void become(List<URI> addresses) {
        var study = before.study();
        var notebook = study.notebook();
        ovoz.the(Definitions.class)
                .become(new Definitions(
                        new Study(
                                study.title(),
                                study.zone(),
                                study.asker(),
                                study.leaveTo(),
                                study.languages(),
                                study.countries(),
                                study.waves(),
                                study.inDepth(),
                                new Study.Notebook(notebook.name(), notebook.picture(), notebook.colour(), addresses)),
                        before.questionnaires(),
                        before.fingerprints(),
                        before.files()));
    }

    @Test
    void aDeviceIsToldBothAndSendsToWhicheverItReaches() throws Exception {
        SignedInAs.user(field.interviewer("TJ"));
        var code = ovoz.the(Devices.class).makeCode();
        SignedInAs.nobody();
        var made = json(ask(one, "POST", "/api/v1/field/devices", null, null, "{\"code\":\"" + code + "\"}"));
        assertThat(texts(made.get("addresses"))).containsExactly(one, two);
        var device = new FieldDevice(
                UUID.fromString(made.get("device").asString()),
                made.get("sendToken").asString(),
                made.get("readToken").asString(),
                made.get("arrivalKey").asString(),
                made.get("receiptKey").asString());
        var taken = json(ask(two, "GET", "/api/v1/field/package", null, device.readToken, null));
        assertThat(texts(taken.get("addresses"))).containsExactly(one, two);

        var held = device.begin(field.definition()).answer("consent", 1);
        var draft = held.draft();
        var first = ask(one, "PUT", INTERVIEWS + held.interview, null, device.sendToken, draft.body());
        assertThat(device.outcome(draft, first.body())).isEqualTo("stored");
        var finished = held.answer("website", 2).finished();
        var second = ask(two, "PUT", INTERVIEWS + held.interview, one, device.sendToken, finished.body());
        assertThat(device.outcome(finished, second.body())).isEqualTo("stored");
        assertThat(second.headers().firstValue("Access-Control-Allow-Origin")).hasValue(one);
        var again = ask(one, "PUT", INTERVIEWS + held.interview, null, device.sendToken, finished.body());
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(second.body());
        assertThat(field.isInTheStudy(held.interview)).isTrue();
    }

    @Test
    void thePageMayAskBothAndNothingElse() throws Exception {
        var policy = ask(one, "GET", "/notebook/manifest.webmanifest", null, null, null)
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
        assertThat(policy).endsWith("connect-src 'self' " + one + " " + two).doesNotContain("*", "unsafe");
        become(List.of());
        assertThat(ask(one, "GET", "/notebook/manifest.webmanifest", null, null, null)
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .endsWith("connect-src 'self'");
    }

    @Test
    void onlyTheNamedAddressesMayAskEachOtherAndOnlyForDevices() throws Exception {
        var path = INTERVIEWS + UUID.randomUUID();
        var allowed = preflight(two, path, one);
        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).hasValue(one);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        for (var other :
                List.of("https://evil.example", "null", "http://localhost:1", "http://localhost.evil.example")) {
            assertThat(preflight(two, path, other).headers().map())
                    .as(other)
                    .doesNotContainKey("access-control-allow-origin");
            assertThat(ask(two, "GET", "/api/v1/field/package", other, null, null)
                            .headers()
                            .map())
                    .as(other)
                    .doesNotContainKey("access-control-allow-origin");
        }
        for (var elsewhere : List.of("/api/v1/waves", "/notebook/manifest.webmanifest", "/light", "/login")) {
            assertThat(ask(two, "GET", elsewhere, one, null, null).headers().map())
                    .as(elsewhere)
                    .doesNotContainKey("access-control-allow-origin");
        }
        become(List.of());
        assertThat(preflight(two, path, one).headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void whoAsksForTheHeadOfAFileIsAnsweredAsForTheFile() throws Exception {
        for (var file : List.of("/notebook", "/notebook/manifest.webmanifest", "/notebook/icon.svg")) {
            assertThat(ask(one, "HEAD", file, null, null, null).statusCode())
                    .as(file)
                    .isEqualTo(ask(one, "GET", file, null, null, null).statusCode());
        }
        assertThat(ask(one, "POST", "/notebook/icon.svg", null, null, "").statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> preflight(String to, String path, String from) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(to + path))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", from)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> ask(String to, String method, String path, String from, String token, String body)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(to + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (from != null) {
            request.header("Origin", from);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
