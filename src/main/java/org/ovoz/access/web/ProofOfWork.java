package org.ovoz.access.web;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.ovoz.access.KeyedHash;
import org.ovoz.access.Secrets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Proof of work in the manner of ALTCHA: the device is given a salt and the SHA-256 of that salt with a number behind it,
 * and looks for the number. What is asked is signed, is good for some minutes and once, and for one purpose. Nothing is
 * kept of what was asked; of what was answered, the salt until it expires.
 */
@Component
public class ProofOfWork {

    static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private static final int MOST_USED = 50_000;
    private static final Pattern ANSWER =
            Pattern.compile("([A-Za-z0-9_-]{16}\\.\\d{1,12})\\.(\\d{1,8})\\.(\\d{1,8})\\.([A-Za-z0-9_-]{43})");

    private final KeyedHash key;
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();
    private final Set<String> used = new HashSet<>();

    /**
     * What a device is asked. Salt and number fit into one block of SHA-256.
     *
     * @param hash of salt and number, in hexadecimal digits
     * @param hardest the number is smaller than this; on average half as many have to be tried
     */
    public record Challenge(String salt, String hash, int hardest, String signature) {

        /** What is sent back for the number that was found. */
        public String answer(int number) {
            return salt + "." + number + "." + hardest + "." + signature;
        }
    }

    @Autowired
    ProofOfWork(KeyedHash key) {
        this(key, Clock.systemUTC());
    }

    ProofOfWork(KeyedHash key, InstantSource time) {
        this.key = key;
        this.time = time;
    }

    /** @param hardest at most 99,999,999; a telephone of some years ago tries some 50,000 a second */
    public Challenge challenge(String purpose, int hardest) {
        var bytes = new byte[12];
        random.nextBytes(bytes);
        var until = time.instant().plus(GOOD_FOR).getEpochSecond();
        var salt = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "." + until;
        var hash = Secrets.hash(salt + random.nextInt(hardest));
        return new Challenge(salt, hash, hardest, signature(purpose, salt, hash, hardest));
    }

    /** Whether it answers what was asked for this purpose, in time and for the first time. */
    public boolean accepts(String purpose, String answer) {
        var parts = ANSWER.matcher(answer);
        if (!parts.matches()) {
            return false;
        }
        var salt = parts.group(1);
        var expected = signature(
                purpose, salt, Secrets.hash(salt + Integer.parseInt(parts.group(2))), Integer.parseInt(parts.group(3)));
        return MessageDigest.isEqual(expected.getBytes(), parts.group(4).getBytes()) && isFresh(salt) && use(salt);
    }

    private boolean isFresh(String salt) {
        return until(salt) >= time.instant().getEpochSecond();
    }

    private synchronized boolean use(String salt) {
        if (used.size() >= MOST_USED) {
            used.removeIf(old -> !isFresh(old));
        }
        // More answers than are kept in five minutes are more than a server of this size is asked by people.
        return used.size() < MOST_USED && used.add(salt);
    }

    private static long until(String salt) {
        return Long.parseLong(salt.substring(salt.indexOf('.') + 1));
    }

    private String signature(String purpose, String salt, String hash, int hardest) {
        var digest = key.hash("proof of work", String.join("\n", purpose, salt, hash, Integer.toString(hardest)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
