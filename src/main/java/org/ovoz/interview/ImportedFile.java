package org.ovoz.interview;

import java.time.LocalDate;
import java.util.Set;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;

/**
 * The interviews that came from one file.
 *
 * @param channel marks them: {@code import:} and the beginning of the file's hash
 * @param interviews how many are there now
 * @param day of the first import
 */
public record ImportedFile(WaveId wave, String channel, int interviews, LocalDate day, Set<CountryCode> countries) {

    private static final int HASH = 16;

    public ImportedFile {
        countries = Set.copyOf(countries);
    }

    /** The channel of interviews from a file with this hash. */
    public static String channel(String fingerprint) {
        return "import:" + fingerprint.substring(0, HASH);
    }
}
