package org.ovoz.interview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.ovoz.access.KeyedHash;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Component;

/**
 * Links to a test interview of a wave, open or not: what is answered there is practice, which is in no table. Whoever has
 * the link can use it, a translator without an account too; nobody can make one for another wave.
 */
@Component
public class TestLinks {

    /** The parameter of the address that says which wave is tried. */
    public static final String PARAMETER = "test";

    private static final String PURPOSE = "test interview";
    private static final int BYTES = 12;

    private final Definitions definitions;
    private final KeyedHash hash;

    TestLinks(Definitions definitions, KeyedHash hash) {
        this.definitions = definitions;
        this.hash = hash;
    }

    /** The path of a link, such as {@code /kz?lang=kk&test=cso-2026.…}. */
    public String of(WaveId wave, CountryCode country, Language language) {
        return "/%s?lang=%s&%s=%s.%s"
                .formatted(country.iso().toLowerCase(Locale.ROOT), language, PARAMETER, wave, proof(wave));
    }

    /** The wave that is tried; empty for what nobody here has made. */
    public Optional<WaveId> wave(String value) {
        var dot = value.lastIndexOf('.');
        return definitions.waves().stream()
                .map(wave -> wave.id())
                .filter(wave -> dot > 0 && wave.value().equals(value.substring(0, dot)))
                .filter(wave -> MessageDigest.isEqual(
                        bytes(proof(wave)), bytes(value.substring(dot + 1))))
                .findFirst();
    }

    private String proof(WaveId wave) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(hash.hash(PURPOSE, wave.value()), BYTES));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
