package org.ovoz.fieldwork.offline;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.KeyAgreement;
import org.apache.commons.codec.digest.DigestUtils;
import org.ovoz.access.KeyedHash;
import org.springframework.stereotype.Component;

/**
 * The keys of what arrives from devices: an age identity to which they seal, and a signing key for receipts. Both are made
 * of the study's key by a keyed hash, so that every backup and every server of a study has them (decision 41).
 */
@Component
public class ArrivalKeys {

    private static final int KEY_BYTES = 32;

    private final List<RecipientStanzaReader> readers;
    private final String recipient;
    private final PrivateKey signing;
    private final String receiptKey;

    ArrivalKeys(KeyedHash hash) throws GeneralSecurityException {
        var identity = hash.hash("arrival key", "X25519");
        var name = Bech32.getEncoder().encode("age-secret-key-", identity).toString();
        this.readers =
                List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(name.toUpperCase(Locale.ROOT)));
        this.recipient = Bech32.getEncoder().encode("age", publicKey(identity)).toString();
        var pair = KeyPairGenerator.getInstance("Ed25519");
        pair.initialize(NamedParameterSpec.ED25519, new Fixed(hash.hash("receipt key", "Ed25519")));
        var keys = pair.generateKeyPair();
        this.signing = keys.getPrivate();
        var encoded = keys.getPublic().getEncoded();
        this.receiptKey = Base64.getEncoder()
                .encodeToString(Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length));
    }

    /** To whom devices seal: {@code age1…}. */
    public String recipient() {
        return recipient;
    }

    /** The public key of receipts, as 32 bytes in Base64. */
    public String receiptKey() {
        return receiptKey;
    }

    /** What a sealed file calls the study it is for: the beginning of a hash of the key that it is sealed to. */
    public String study() {
        return DigestUtils.sha256Hex(recipient).substring(0, 16);
    }

    /** What is in an age file; empty if it is none, is damaged or was sealed to others. */
    public Optional<byte[]> open(byte[] sealed) {
        try (var source = Channels.newChannel(new ByteArrayInputStream(sealed));
                var opened = new StandardDecryptingChannelFactory().newDecryptingChannel(source, readers);
                var input = Channels.newInputStream(opened)) {
            return Optional.of(input.readAllBytes());
        } catch (IOException | GeneralSecurityException | RuntimeException _) {
            // What it says of the fault depends on what was sent.
            return Optional.empty();
        }
    }

    /** The signature of a text, in Base64. */
    public String sign(String text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(signing);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Ed25519 is part of every Java", fault);
        }
    }

    /** The product with the base point, whose coordinate is 9: RFC 7748. */
    private static byte[] publicKey(byte[] identity) throws GeneralSecurityException {
        var factory = KeyFactory.getInstance("X25519");
        var agreement = KeyAgreement.getInstance("X25519");
        agreement.init(factory.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, identity)));
        XECPublicKey base = (XECPublicKey)
                factory.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, BigInteger.valueOf(9)));
        agreement.doPhase(base, true);
        return agreement.generateSecret();
    }

    /** Java makes the public key of a given private one only where it takes this for a random one. */
    private static final class Fixed extends SecureRandom {

        private final transient byte[] seed;

        Fixed(byte[] seed) {
            super(null, null);
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
