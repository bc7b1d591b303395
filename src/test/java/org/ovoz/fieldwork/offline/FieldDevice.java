package org.ovoz.fieldwork.offline;

import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an application on a device does by the contract, written apart from the server: it seals, hashes and believes nothing
 * but a receipt whose signature verifies.
 */
public final class FieldDevice {

    private static final String X509 = "302a300506032b6570032100";

    public final UUID id;
    public final String sendToken;
    public final String readToken;
    private final String arrivalKey;
    private final byte[] receiptKey;
    private int sequence;

    public FieldDevice(UUID id, String sendToken, String readToken, String arrivalKey, String receiptKey) {
        this.id = id;
        this.sendToken = sendToken;
        this.readToken = readToken;
        this.arrivalKey = arrivalKey;
        this.receiptKey = Base64.getDecoder().decode(receiptKey);
    }

    /** The questionnaire that interviews are held with. */
    public record Definition(String questionnaire, int version, String hash, String wave) {}

    /** A new interview on this device. */
    public Held begin(Definition definition) {
        return new Held(UUID.randomUUID(), ++sequence, definition);
    }

    /** One that has another number than this device gave it. */
    public Held begin(UUID interview, int number, Definition definition) {
        return new Held(interview, number, definition);
    }

    /** One interview on the device, with what changes of it. */
    public final class Held {

        public final UUID interview;
        public final int number;
        public final Map<String, Object> inside = new LinkedHashMap<>();
        public final Map<String, Integer> answers = new LinkedHashMap<>();
        public final Map<String, String> texts = new LinkedHashMap<>();
        public Definition definition;
        public int revision;
        public @Nullable String base;
        public @Nullable Map<String, Object> coupon;
        public @Nullable String slip;
        public @Nullable String survey;

        Held(UUID interview, int number, Definition definition) {
            this.interview = interview;
            this.number = number;
            this.definition = definition;
            inside.putAll(Map.of("country", "TJ", "mode", "f2f", "language", "ru", "practice", false));
            inside.put("seconds", Map.of("consent", 20, "about", 40));
        }

        public Held answer(String variable, int code) {
            answers.put(variable, code);
            return this;
        }

        public Held say(String variable, String text) {
            texts.put(variable, text);
            return this;
        }

        public Sealed draft() {
            return seal(false);
        }

        public Sealed finished() {
            return seal(true);
        }

        private Sealed seal(boolean finished) {
            revision++;
            var whole = new LinkedHashMap<String, Object>(inside);
            whole.put("interview", interview.toString());
            whole.put("revision", revision);
            whole.put("answers", answers);
            var typed = new LinkedHashMap<String, Object>(
                    Map.of("interview", interview.toString(), "revision", revision, "texts", texts));
            if (coupon != null) {
                typed.put("coupon", coupon);
            }
            if (slip != null) {
                typed.put("slip", slip);
            }
            if (survey != null) {
                typed.put("survey", survey);
            }
            return new Sealed(
                    interview,
                    id,
                    number,
                    revision,
                    base,
                    finished,
                    definition,
                    age(whole),
                    texts.isEmpty() && coupon == null && slip == null && survey == null ? null : age(typed));
        }
    }

    /** A sealed revision: the same bytes at every attempt. */
    public record Sealed(
            UUID interview,
            UUID device,
            int sequence,
            int revision,
            @Nullable String base,
            boolean finished,
            Definition definition,
            byte[] answers,
            byte @Nullable [] texts) {

        public String hash() {
            return sha256(("ovoz-field-1\n" + interview + "\n" + device + "\n" + sequence + "\n" + revision + "\n"
                            + (finished ? "finished" : "draft") + "\n" + definition.hash() + "\n" + sha256(answers)
                            + "\n"
                            + (texts == null ? "-" : sha256(texts)) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }

        public String body() {
            var body = new LinkedHashMap<String, Object>();
            body.put("format", 1);
            body.put("interview", interview.toString());
            body.put("device", device.toString());
            body.put("sequence", sequence);
            body.put("revision", revision);
            body.put("base", base);
            body.put("state", finished ? "finished" : "draft");
            body.put("questionnaire", definition.questionnaire());
            body.put("version", definition.version());
            body.put("definition", definition.hash());
            body.put("wave", definition.wave());
            body.put("answers", Base64.getEncoder().encodeToString(answers));
            body.put("texts", texts == null ? null : Base64.getEncoder().encodeToString(texts));
            body.put("hash", hash());
            return JsonMapper.shared().writeValueAsString(body);
        }
    }

    /** A contact that was recorded on this device; the same bytes at every attempt. */
    public SealedContactOf contact(UUID contact, Map<String, Object> inside) {
        var whole = new LinkedHashMap<String, Object>(inside);
        whole.put("contact", contact.toString());
        return new SealedContactOf(contact, id, age(whole));
    }

    /** A contact as it is sent. */
    public record SealedContactOf(UUID contact, UUID device, byte[] envelope) {

        public String hash() {
            return sha256(("ovoz-contact-1\n" + contact + "\n" + device + "\n" + sha256(envelope) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }

        public String body() {
            var body = new LinkedHashMap<String, Object>();
            body.put("format", 1);
            body.put("contact", contact.toString());
            body.put("device", device.toString());
            body.put("sealed", Base64.getEncoder().encodeToString(envelope));
            body.put("hash", hash());
            return JsonMapper.shared().writeValueAsString(body);
        }
    }

    /** The outcome of a receipt for what was sent; empty for anything that is none. */
    public String outcome(Sealed sent, String answer) {
        return outcome(sent.interview(), sent.revision(), sent.hash(), answer);
    }

    /** Likewise for a contact. */
    public String outcome(SealedContactOf sent, String answer) {
        return outcome(sent.contact(), 1, sent.hash(), answer);
    }

    private String outcome(UUID id, int revision, String hash, String answer) {
        try {
            var receipt = JsonMapper.shared().readTree(answer);
            var outcome = receipt.path("outcome").asString("");
            var text = "ovoz-receipt-1\n" + id + "\n" + revision + "\n" + hash + "\n" + outcome + "\n";
            return verifies(text, receipt.path("signature").asString("")) ? outcome : "";
        } catch (RuntimeException noJson) {
            return "";
        }
    }

    private boolean verifies(String text, String signed) {
        try {
            var key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(
                            HexFormat.of().parseHex(X509 + HexFormat.of().formatHex(receiptKey))));
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException fault) {
            return false;
        }
    }

    private byte[] age(Object content) {
        try {
            var bytes = new ByteArrayOutputStream();
            var writer = X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(arrivalKey);
            try (var sealed = new StandardEncryptingChannelFactory()
                    .newEncryptingChannel(Channels.newChannel(bytes), List.of(writer))) {
                sealed.write(ByteBuffer.wrap(JsonMapper.shared().writeValueAsBytes(content)));
            }
            return bytes.toByteArray();
        } catch (GeneralSecurityException | IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
