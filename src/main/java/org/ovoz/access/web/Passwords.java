package org.ovoz.access.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.Names;
import org.ovoz.access.Refusal;
import org.ovoz.access.Refused;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Which passwords can be used, and how they are kept: as bcrypt hashes, marked so that another kind can follow. */
@Component
public class Passwords {

    static final int SHORTEST = 12;

    /** bcrypt looks at no more than 72 bytes; a longer password would be cut without a word. */
    static final int MOST_BYTES = 72;

    private static final int FEWEST_LETTERS = 5;

    /** What is compared with where there is no user: of no password that anybody knows, and never accepted. */
    private static final String NOBODYS = "{bcrypt}$2a$11$4R5yqM.ixAA7keDJFdMzpe779ZelhCUriS.NiYBDukv9THXSKRMMa";

    /** Comparing takes a tenth of a second of a processor: guesses get at most half of them, and the rest answers. */
    private final Semaphore comparing =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(11)));
    private final Set<String> common = readCommon();

    /**
     * The hash of a new password.
     *
     * @throws Refused if it is too short, too long, often used, or made of the user's name
     */
    public String accept(String password, String userName) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new Refused(Refusal.PASSWORD_SHORT);
        }
        if (isTooLong(password)) {
            throw new Refused(Refusal.PASSWORD_LONG);
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (plain.chars().distinct().count() < FEWEST_LETTERS || common.contains(plain)) {
            throw new Refused(Refusal.PASSWORD_COMMON);
        }
        if (plain.contains(Names.key(userName)) || Names.key(userName).contains(plain)) {
            throw new Refused(Refusal.PASSWORD_LIKE_NAME);
        }
        return hash(password);
    }

    public String hash(String password) {
        return encoder.encode(password);
    }

    /**
     * Compares a typed password with a hash. Takes the same time if there is no hash, and then says no.
     *
     * @param hash or null where there is no such user, or no password yet
     */
    public boolean matches(String typed, @Nullable String hash) {
        var comparable = isTooLong(typed) ? "" : typed;
        var equal = equal(comparable, hash == null ? NOBODYS : hash);
        return equal && hash != null && !comparable.isEmpty();
    }

    private boolean equal(String typed, String hash) {
        comparing.acquireUninterruptibly();
        try {
            return encoder.matches(typed, hash);
        } finally {
            comparing.release();
        }
    }

    private static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    private static Set<String> readCommon() {
        try (InputStream file = Passwords.class.getResourceAsStream("/access/common-passwords.txt")) {
            if (file == null) {
                throw new IllegalStateException("access/common-passwords.txt is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
