package org.ovoz.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.fieldwork.offline.ArrivalKeys;
import org.ovoz.fieldwork.offline.Arrivals;
import org.ovoz.fieldwork.offline.ContactArrivals;
import org.ovoz.fieldwork.offline.Devices;
import org.ovoz.fieldwork.offline.FieldPackage;
import org.ovoz.fieldwork.offline.SealedContact;
import org.ovoz.fieldwork.offline.SealedFiles;
import org.ovoz.fieldwork.offline.SealedInterview;
import org.ovoz.fieldwork.offline.Word;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.source.DefinitionJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What interviewers' devices ask and send. Each address asks for the device's own token; see docs/offline.md. */
@RestController
class FieldController {

    private final Devices devices;
    private final Arrivals arrivals;
    private final ContactArrivals contacts;
    private final SealedFiles files;
    private final FieldPackage taken;
    private final ArrivalKeys keys;
    private final Definitions definitions;

    FieldController(
            Devices devices,
            Arrivals arrivals,
            ContactArrivals contacts,
            SealedFiles files,
            FieldPackage taken,
            ArrivalKeys keys,
            Definitions definitions) {
        this.devices = devices;
        this.arrivals = arrivals;
        this.contacts = contacts;
        this.files = files;
        this.taken = taken;
        this.keys = keys;
        this.definitions = definitions;
    }

    @PostMapping("/api/v1/field/devices")
    ResponseEntity<RegistrationJson> register(@RequestBody(required = false) byte @Nullable [] body) {
        var code = json(body).path("code");
        return devices.register(code.isString() ? code.stringValue() : "")
                .map(made -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(RegistrationJson.of(made, keys, definitions.study())))
                .orElseThrow(FieldProblems::codeSpent);
    }

    @GetMapping("/api/v1/field/package")
    PackageJson taken(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String bearer) {
        return PackageJson.of(taken.of(reader(bearer).worker()), definitions.study());
    }

    @GetMapping(path = "/api/v1/field/definitions/{hash}", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] definition(
            @PathVariable String hash,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String bearer) {
        reader(bearer);
        return taken.definition(hash)
                .map(found -> DefinitionJson.write(found, definitions.study(), hash))
                .orElseThrow(() -> ApiProblem.notFound(
                        "No such definition", "No questionnaire of this hash was handed to a device."))
                .getBytes(StandardCharsets.UTF_8);
    }

    @PutMapping("/api/v1/field/interviews/{interview}")
    ResponseEntity<ReceiptJson> arrive(
            @PathVariable UUID interview,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String bearer,
            @RequestBody(required = false) byte @Nullable [] body) {
        var device = devices.sender(FieldProblems.token(bearer)).orElseThrow(FieldProblems::unknownToken);
        var arrival = switch (SealedInterview.read(body == null ? new byte[0] : body, interview)) {
            case SealedInterview.Read.Whole(var sealed) -> arrivals.accept(device, sealed);
            case SealedInterview.Read.Refused(var reason) -> throw FieldProblems.refused(reason);
        };
        return ReceiptJson.answer(arrival);
    }

    @PutMapping("/api/v1/field/contacts/{contact}")
    ResponseEntity<ReceiptJson> contact(
            @PathVariable UUID contact,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String bearer,
            @RequestBody(required = false) byte @Nullable [] body) {
        var device = devices.sender(FieldProblems.token(bearer)).orElseThrow(FieldProblems::unknownToken);
        var arrival = switch (SealedContact.read(body == null ? new byte[0] : body, contact)) {
            case SealedContact.Read.Whole(var came) -> contacts.accept(device, came);
            case SealedContact.Read.Refused(var reason) -> throw FieldProblems.refused(reason);
        };
        return ReceiptJson.answer(arrival);
    }

    @PutMapping("/api/v1/field/state")
    ResponseEntity<Void> say(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String bearer,
            @RequestBody(required = false) byte @Nullable [] body) {
        var device = devices.sender(FieldProblems.token(bearer)).orElseThrow(FieldProblems::unknownToken);
        devices.say(device, Word.read(json(body)).orElseThrow(FieldProblems::unreadable));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/v1/field/files")
    List<Map<String, Object>> importFile(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String bearer,
            @RequestBody(required = false) byte @Nullable [] body) {
        var device = devices.sender(FieldProblems.token(bearer)).orElseThrow(FieldProblems::unknownToken);
        return files.takeFrom(device, body == null ? new byte[0] : body).lines().stream()
                .map(ReceiptJson::line)
                .toList();
    }

    private Devices.Reader.Known reader(@Nullable String bearer) {
        return switch (devices.reader(FieldProblems.token(bearer))) {
            case Devices.Reader.Known known -> known;
            case Devices.Reader.Revoked _ -> throw FieldProblems.revoked();
            case Devices.Reader.Unknown _ -> throw FieldProblems.unknownToken();
        };
    }

    private static JsonNode json(byte @Nullable [] body) {
        try {
            var read = JsonMapper.shared().readTree(body == null ? new byte[0] : body);
            if (read.isObject()) {
                return read;
            }
        } catch (JacksonException _) {
            // Told below, without what it was.
        }
        throw FieldProblems.unreadable();
    }
}
