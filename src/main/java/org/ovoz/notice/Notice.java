package org.ovoz.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.Permission;
import org.ovoz.access.User;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;

/**
 * Something that needs a person. It has numbers and days, and never an answer.
 *
 * @param wave or null where it is about no wave
 * @param country or null where it is about no country; then only who has all countries is told, unless it is about a wave
 * @param mode of interviews, by its code, or 0
 * @param number of what it is about, or 0
 * @param day on which it happened or will, or null
 */
public record Notice(
        Kind kind,
        @Nullable WaveId wave,
        @Nullable CountryCode country,
        int mode,
        int number,
        @Nullable LocalDate day) {

    /** What it is about, what one must be allowed to do to be told, and the page on which one does something about it. */
    public enum Kind {
        /** Counted interviews whose answers contradict each other. */
        CONFLICTS(Permission.SEE_INTERVIEWS, "quality"),
        /** Counted interviews with any other flag. */
        FLAGS(Permission.SEE_INTERVIEWS, "quality"),
        TARGET_REACHED(Permission.SEE_OVERVIEW, "overview"),
        WAVE_ENDS(Permission.SEE_OVERVIEW, "overview"),
        RELEASE_DUE(Permission.MANAGE_WAVES, "publication"),
        BACKUP_FAILED(Permission.MANAGE_USERS, "overview");

        private final Permission permission;
        private final String page;

        Kind(Permission permission, String page) {
            this.permission = permission;
            this.page = page;
        }

        public String page() {
            return page;
        }
    }

    static Notice ofCountry(Kind kind, WaveId wave, CountryCode country, int number) {
        return new Notice(kind, wave, country, 0, number, null);
    }

    /** Says which notice it is: one that a person has seen comes again when its number or day is another. */
    public String key() {
        return kind + "/" + (wave == null ? "" : wave) + "/" + (country == null ? "" : country) + "/" + mode + "/"
                + number + "/" + (day == null ? "" : day);
    }

    boolean isFor(User user) {
        return user.enabled() && user.may(kind.permission) && (country == null || user.maySee(country));
    }
}
