package org.ovoz.fieldwork.offline;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.WaveId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A revision of an interview as a device sends it: what can be read of it without a key, and two envelopes.
 *
 * @param sequence the device's running number of the interview, from 1
 * @param base the hash of the revision that the server acknowledged last
 * @param questionnaire id of the questionnaire, of whose version {@code definition} is the hash
 * @param texts null where nobody typed anything
 * @param hash of all of this, in hexadecimal digits
 */
public record SealedInterview(
        UUID interview,
        UUID device,
        int sequence,
        int revision,
        Optional<String> base,
        boolean finished,
        String questionnaire,
        int version,
        String definition,
        WaveId wave,
        byte[] answers,
        byte @Nullable [] texts,
        String hash) {

    /** How long the body that carries it may be, in bytes. */
    public static final int LONGEST_BODY = 2 * 1024 * 1024;

    /** More than a guide of an interview in depth takes with every answer as long as it can be, and less than a body has room for. */
    static final int LONGEST_ENVELOPE = 1_400_000;

    private static final int FORMAT = 1;
    private static final int MOST = 1_000_000_000;

    /** What reading a body comes to. */
    public sealed interface Read {
        record Whole(SealedInterview sealed) implements Read {}

        record Refused(Arrival.Reason reason) implements Read {}
    }

    /** Says of a part why it cannot be used; nothing of it is told. */
    static final class Unusable extends RuntimeException {
        private final transient Arrival.Reason reason;

        Unusable(Arrival.Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }

        Arrival.Reason reason() {
            return reason;
        }
    }

    /** Reads a body that says itself which interview it is of, and checks its hash. */
    static Read read(String body) {
        return read(body.getBytes(StandardCharsets.UTF_8), null);
    }

    /**
     * Reads a body and checks its hash.
     *
     * @param address the interview that the address names; null where the body says it as {@code interview}
     */
    public static Read read(byte[] body, @Nullable UUID address) {
        if (body.length > LONGEST_BODY) {
            return new Read.Refused(Arrival.Reason.TOO_LARGE);
        }
        try {
            return new Read.Whole(of(JsonMapper.shared().readTree(body), address));
        } catch (Unusable unusable) {
            return new Read.Refused(unusable.reason());
        } catch (JacksonException _) {
            return new Read.Refused(Arrival.Reason.BODY_UNREADABLE);
        }
    }

    private static SealedInterview of(JsonNode body, @Nullable UUID address) {
        require(body.isObject(), Arrival.Reason.BODY_UNREADABLE);
        require(body.path("format").asInt(0) == FORMAT, Arrival.Reason.FORMAT_UNKNOWN);
        var named = body.path("interview");
        var interview = address == null || named.isString() ? id(named) : address;
        require(address == null || interview.equals(address), Arrival.Reason.INTERVIEW_DIFFERS);
        var state = text(body, "state", "draft|finished");
        var sealed = new SealedInterview(
                interview,
                id(body.path("device")),
                number(body, "sequence"),
                number(body, "revision"),
                body.path("base").isString() ? Optional.of(text(body, "base", "[0-9a-f]{64}")) : Optional.empty(),
                state.equals("finished"),
                text(body, "questionnaire", "[A-Za-z0-9._-]{1,64}"),
                number(body, "version"),
                text(body, "definition", "[0-9a-f]{64}"),
                new WaveId(text(body, "wave", "[a-z0-9][a-z0-9-]{0,63}")),
                envelope(body.path("answers")),
                body.path("texts").isString() ? envelope(body.path("texts")) : null,
                text(body, "hash", "[0-9a-f]{64}"));
        require(sealed.hash.equals(sealed.computedHash()), Arrival.Reason.HASH_DIFFERS);
        return sealed;
    }

    /** The hash as the contract has it. */
    String computedHash() {
        return DigestUtils.sha256Hex(String.join(
                        "\n",
                        "ovoz-field-1",
                        interview.toString(),
                        device.toString(),
                        Integer.toString(sequence),
                        Integer.toString(revision),
                        finished ? "finished" : "draft",
                        definition,
                        DigestUtils.sha256Hex(answers),
                        texts == null ? "-" : DigestUtils.sha256Hex(texts))
                + "\n");
    }

    static void require(boolean holds, Arrival.Reason reason) {
        if (!holds) {
            throw new Unusable(reason);
        }
    }

    static UUID id(JsonNode node) {
        try {
            var id = UUID.fromString(node.asString(""));
            require(id.toString().equals(node.asString("")), Arrival.Reason.PART_UNUSABLE);
            return id;
        } catch (IllegalArgumentException _) {
            throw new Unusable(Arrival.Reason.PART_UNUSABLE);
        }
    }

    private static int number(JsonNode body, String name) {
        var node = body.path(name);
        require(node.isInt() && node.intValue() >= 1 && node.intValue() <= MOST, Arrival.Reason.PART_UNUSABLE);
        return node.intValue();
    }

    static String text(JsonNode body, String name, String pattern) {
        var text = body.path(name).isString() ? body.path(name).stringValue() : "";
        require(text.matches(pattern), Arrival.Reason.PART_UNUSABLE);
        return text;
    }

    static byte[] envelope(JsonNode node) {
        require(node.isString(), Arrival.Reason.PART_UNUSABLE);
        try {
            var bytes = Base64.getDecoder().decode(node.stringValue());
            require(bytes.length <= LONGEST_ENVELOPE, Arrival.Reason.TOO_LARGE);
            return bytes;
        } catch (IllegalArgumentException _) {
            throw new Unusable(Arrival.Reason.PART_UNUSABLE);
        }
    }

    /** Which one, as far as everybody may know. */
    @Override
    public String toString() {
        return "SealedInterview[" + interview + ", revision " + revision + "]";
    }
}
