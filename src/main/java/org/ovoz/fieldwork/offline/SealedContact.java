package org.ovoz.fieldwork.offline;

import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.ovoz.fieldwork.offline.SealedInterview.Unusable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A contact as a device sends it: its id, and one envelope with all else. It never changes.
 *
 * @param hash of all of this, in hexadecimal digits
 */
public record SealedContact(UUID contact, UUID device, byte[] envelope, String hash) {

    /** How long the body that carries it may be, in bytes. */
    public static final int LONGEST_BODY = 20_000;

    /** There is one revision of a contact. */
    static final int REVISION = 1;

    private static final int FORMAT = 1;

    /** What reading a body comes to. */
    public sealed interface Read {
        record Whole(SealedContact contact) implements Read {}

        record Refused(Arrival.Reason reason) implements Read {}
    }

    /** Reads a line of a sealed file; empty if it is no contact but an interview, or nothing that could be told. */
    static Optional<Read> line(String line) {
        try {
            var body = JsonMapper.shared().readTree(line);
            return body.isObject() && body.has("contact") && !body.has("interview")
                    ? Optional.of(read(body, null))
                    : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /**
     * Reads a body and checks its hash.
     *
     * @param address the contact that the address names
     */
    public static Read read(byte[] body, UUID address) {
        if (body.length > LONGEST_BODY) {
            return new Read.Refused(Arrival.Reason.TOO_LARGE);
        }
        try {
            return read(JsonMapper.shared().readTree(body), address);
        } catch (JacksonException _) {
            return new Read.Refused(Arrival.Reason.BODY_UNREADABLE);
        }
    }

    private static Read read(JsonNode body, @Nullable UUID address) {
        try {
            return new Read.Whole(of(body, address));
        } catch (Unusable unusable) {
            return new Read.Refused(unusable.reason());
        }
    }

    private static SealedContact of(JsonNode body, @Nullable UUID address) {
        SealedInterview.require(body.isObject(), Arrival.Reason.BODY_UNREADABLE);
        SealedInterview.require(body.path("format").asInt(0) == FORMAT, Arrival.Reason.FORMAT_UNKNOWN);
        var found = new SealedContact(
                SealedInterview.id(body.path("contact")),
                SealedInterview.id(body.path("device")),
                SealedInterview.envelope(body.path("sealed")),
                SealedInterview.text(body, "hash", "[0-9a-f]{64}"));
        SealedInterview.require(address == null || found.contact.equals(address), Arrival.Reason.INTERVIEW_DIFFERS);
        SealedInterview.require(found.envelope.length <= LONGEST_BODY, Arrival.Reason.TOO_LARGE);
        SealedInterview.require(found.hash.equals(found.computedHash()), Arrival.Reason.HASH_DIFFERS);
        return found;
    }

    /** The hash as the contract has it: never that of an interview. */
    String computedHash() {
        return DigestUtils.sha256Hex(String.join(
                        "\n", "ovoz-contact-1", contact.toString(), device.toString(), DigestUtils.sha256Hex(envelope))
                + "\n");
    }

    /** Which one, as far as everybody may know. */
    @Override
    public String toString() {
        return "SealedContact[" + contact + "]";
    }
}
