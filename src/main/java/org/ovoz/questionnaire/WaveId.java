package org.ovoz.questionnaire;

import java.util.regex.Pattern;

/**
 * A wave of the study, for example {@code cso-2018}.
 *
 * @param value lower-case letters, digits and hyphens
 */
public record WaveId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public WaveId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a wave id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
