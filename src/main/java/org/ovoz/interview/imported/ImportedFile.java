package org.ovoz.interview.imported;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;

/**
 * The interviews that came from one file.
 *
 * @param channel marks them: {@code import:} and the beginning of the file's hash
 * @param interviews how many are there now
 * @param day of the first import
 * @param actor who imported them, or null if that is not known
 */
public record ImportedFile(
        WaveId wave,
        String channel,
        int interviews,
        LocalDate day,
        Set<CountryCode> countries,
        @Nullable UUID actor) {

    private static final int HASH = 16;

    public ImportedFile {
        countries = Set.copyOf(countries);
    }

    /** The channel of interviews from a file with this hash. */
    public static String channel(String fingerprint) {
        return "import:" + fingerprint.substring(0, HASH);
    }
}
