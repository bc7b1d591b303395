package org.ovoz.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.fieldwork.offline.Devices;
import org.ovoz.fieldwork.offline.FieldDevice;
import org.ovoz.fieldwork.offline.FieldScenario;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The addresses of devices, as a device asks them over the network, and as others do. */
@Slow
class FieldApiTests {

    private final RunningOvoz ovoz = RunningOvoz.on(TestDatabase.H2);
    private final FieldScenario field = new FieldScenario(ovoz.beans());
    private final OpenApi description = new OpenApi();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aDeviceRegistersTakesAlongHoldsAndSends() throws Exception {
        var device = registered();
        var taken = ask("GET", "package", device.readToken, null);
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(description.differences("/api/v1/field/package", taken.body()))
                .isEmpty();
        var wave = json(taken).get("wave");
        var hash = wave.get("hash").asString();
        var definition = ask("GET", "definitions/" + hash, device.readToken, null);
        assertThat(json(definition).get("hash").asString()).isEqualTo(hash);
        assertThat(json(definition).get("pages").isEmpty()).isFalse();
        var held = device.begin(new FieldDevice.Definition(
                        wave.get("questionnaire").asString(),
                        wave.get("version").asInt(),
                        hash,
                        wave.get("id").asString()))
                .answer("consent", 1);
        var sealed = held.finished();
        var created = send(device, sealed);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(device.outcome(sealed, created.body())).isEqualTo("stored");
        assertThat(description.differences("/api/v1/field/interviews/{interview}", 201, created.body()))
                .isEmpty();
        var again = send(device, sealed);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(created.body());
        held.revision = 0;
        var other = held.answer("website", 1).finished();
        var conflict = send(device, other);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(device.outcome(other, conflict.body())).isEqualTo("conflict");
        for (var said : List.of(
                "{\"collected\":1,\"waiting\":0}",
                "{\"collected\":1,\"waiting\":0,\"contacts\":{\"collected\":2,\"waiting\":1}}")) {
            assertThat(ask("PUT", "state", device.sendToken, said).statusCode()).isEqualTo(204);
        }
        for (var said : List.of(
                "{\"collected\":1}",
                "{\"collected\":1,\"waiting\":0,\"contacts\":2}",
                "{\"collected\":1,\"waiting\":0,\"contacts\":{\"collected\":2,\"waiting\":-1}}")) {
            assertThat(ask("PUT", "state", device.sendToken, said).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void aCodeIsGoodOnce() throws Exception {
        var code = code();
        assertThat(ask("POST", "devices", null, "{\"code\":\"" + code + "\"}").statusCode())
                .isEqualTo(201);
        for (var body : new String[] {code, "0".repeat(32), ""}) {
            var answer = ask("POST", "devices", null, "{\"code\":\"" + body + "\"}");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(reason(answer)).isEqualTo("code_used");
        }
        assertThat(ask("POST", "devices", null, "{").statusCode()).isEqualTo(400);
    }

    @Test
    void tokensOpenWhatTheyAreForAndNothingElse() throws Exception {
        var device = registered();
        for (var token : new String[] {null, "x", device.sendToken, "demo"}) {
            var answer = ask("GET", "package", token, null);
            assertThat(answer.statusCode()).as(token).isEqualTo(401);
            assertThat(reason(answer)).isEqualTo("token_unknown");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        }
        var sealed = device.begin(field.definition()).answer("consent", 1).draft();
        for (var token : new String[] {null, "x", device.readToken}) {
            assertThat(ask("PUT", "interviews/" + sealed.interview(), token, sealed.body())
                            .statusCode())
                    .isEqualTo(401);
        }
        for (var token : new String[] {device.sendToken, device.readToken}) {
            assertThat(get("/api/v1/waves", token).statusCode()).isEqualTo(401);
            assertThat(get("/interviews", token).statusCode()).isEqualTo(302);
        }
        assertThat(get("/api/v1/field/package", device.readToken).headers().map())
                .doesNotContainKey("set-cookie");
    }

    @Test
    void aRevokedDeviceIsToldSo() throws Exception {
        var device = registered();
        SignedInAs.role(org.ovoz.access.Role.ADMIN);
        ovoz.the(Devices.class).revoke(device.id);
        SignedInAs.nobody();
        var answer = ask("GET", "package", device.readToken, null);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(reason(answer)).isEqualTo("revoked");
        assertThat(ask("GET", "definitions/" + field.definition().hash(), device.readToken, null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(
                                device,
                                device.begin(field.definition())
                                        .answer("consent", 1)
                                        .finished())
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void refusalsSayWhy() throws Exception {
        var device = registered();
        var sealed = device.begin(field.definition()).answer("consent", 1).draft();
        var address = "interviews/" + sealed.interview();
        var body = sealed.body();
        assertRefused(ask("PUT", address, device.sendToken, body.substring(0, 90)), 400, "body_unreadable");
        assertRefused(ask("PUT", address, device.sendToken, body.replace("draft", "finished")), 400, "hash_differs");
        assertRefused(ask("PUT", "interviews/" + UUID.randomUUID(), device.sendToken, body), 400, "interview_differs");
        assertRefused(ask("PUT", address, registered().sendToken, body), 403, "device_foreign");
        var large = ask("PUT", address, device.sendToken, " ".repeat(2_300_000) + body);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(description.problemDifferences(large.body())).isEmpty();
        assertThat(ask("PUT", "interviews/x", device.sendToken, body).statusCode())
                .isEqualTo(400);
        assertThat(ask("POST", address, device.sendToken, body).statusCode()).isEqualTo(405);
        assertThat(ask("GET", "nothing", device.sendToken, null).statusCode()).isEqualTo(404);
    }

    @Test
    void takesASealedFileLineByLine() throws Exception {
        var device = registered();
        var one = device.begin(field.definition()).answer("consent", 1).finished();
        var two = device.begin(field.definition()).answer("consent", 1).draft();
        var foreign =
                registered().begin(field.definition()).answer("consent", 1).finished();
        var header = "{\"format\":\"ovoz-field-1\",\"study\":\"Tiny study\",\"device\":\"" + device.id + "\"}\n";
        var file =
                header + one.body() + "\n" + two.body().substring(0, 300) + "\n\n" + foreign.body() + "\n" + two.body();
        var answer = ask("POST", "files", device.sendToken, file);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(description.differences("/api/v1/field/files", answer.body()))
                .isEmpty();
        assertThat(json(answer)
                        .valueStream()
                        .map(line -> line.get("line").asInt() + " "
                                + line.get("status").asInt()))
                .containsExactly("2 201", "3 400", "5 403", "6 201");
        assertThat(json(ask("POST", "files", device.sendToken, file))
                        .valueStream()
                        .map(line -> line.get("status").asInt()))
                .containsExactly(200, 400, 403, 200);
        assertThat(json(ask("POST", "files", device.sendToken, file.replace("Tiny study", "Another study"))))
                .isEmpty();
    }

    @Test
    void aContactIsTakenOnceAndAnsweredWithAReceipt() throws Exception {
        var device = registered();
        var contact = device.contact(
                UUID.randomUUID(),
                Map.of("wave", "tiny-1", "country", "TJ", "mode", "f2f", "result", "REFUSAL", "reason", "NO_TIME"));
        var address = "contacts/" + contact.contact();
        var body = contact.body();
        assertRefused(ask("PUT", address, device.readToken, body), 401, "token_unknown");
        assertRefused(ask("PUT", address, device.sendToken, body.substring(0, 90)), 400, "body_unreadable");
        assertRefused(ask("PUT", "contacts/" + UUID.randomUUID(), device.sendToken, body), 400, "interview_differs");
        assertRefused(ask("PUT", address, registered().sendToken, body), 403, "device_foreign");
        assertRefused(ask("PUT", address, device.sendToken, " ".repeat(30_000) + body), 413, "too_large");
        var created = ask("PUT", address, device.sendToken, body);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(device.outcome(contact, created.body())).isEqualTo("stored");
        assertThat(description.differences("/api/v1/field/contacts/{contact}", 201, created.body()))
                .isEmpty();
        var again = ask("PUT", address, device.sendToken, body);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(created.body());
    }

    private void assertRefused(HttpResponse<String> answer, int status, String reason) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(reason(answer)).isEqualTo(reason);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(description.problemDifferences(answer.body())).isEmpty();
    }

    private String code() {
        SignedInAs.user(field.interviewer("TJ"));
        try {
            return ovoz.the(Devices.class).makeCode();
        } finally {
            SignedInAs.nobody();
        }
    }

    private FieldDevice registered() throws Exception {
        var answer = ask("POST", "devices", null, "{\"code\":\"" + code() + "\"}");
        assertThat(description.differences("/api/v1/field/devices", 201, answer.body()))
                .isEmpty();
        var made = json(answer);
        return new FieldDevice(
                UUID.fromString(made.get("device").asString()),
                made.get("sendToken").asString(),
                made.get("readToken").asString(),
                made.get("arrivalKey").asString(),
                made.get("receiptKey").asString());
    }

    private HttpResponse<String> send(FieldDevice device, FieldDevice.Sealed sealed) throws Exception {
        return ask("PUT", "interviews/" + sealed.interview(), device.sendToken, sealed.body());
    }

    private HttpResponse<String> ask(String method, String path, String token, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + ovoz.port() + "/api/v1/field/" + path))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address, String token) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + ovoz.port() + address))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String reason(HttpResponse<String> answer) {
        return json(answer).path("reason").asString("");
    }
}
