package org.ovoz.questionnaire;

/**
 * A wave of the study, for example {@code cso-2018}.
 *
 * @param value lower-case letters, digits and hyphens
 */
public record WaveId(String value) {

    public WaveId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException("not a wave id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
