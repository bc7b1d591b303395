package org.ovoz.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Keyed hashes without a study's key file. */
public final class OwnKey {

    private OwnKey() {}

    public static KeyedHash of(String key) {
        return (purpose, text) -> {
            try {
                return MessageDigest.getInstance("SHA-256")
                        .digest(String.join("\n", key, purpose, text).getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException fault) {
                throw new IllegalStateException(fault);
            }
        };
    }
}
