package org.ovoz.access;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** Random secrets of 256 bits, and the hashes by which they are found again. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 random bits as 43 letters that can stand in an address. */
    public static String random() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** SHA-256 as 64 hexadecimal digits; enough for secrets that nobody can guess, never for passwords. */
    public static String hash(String secret) {
        return DigestUtils.sha256Hex(secret);
    }
}
