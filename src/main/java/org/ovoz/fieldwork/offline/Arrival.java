package org.ovoz.fieldwork.offline;

import java.util.Locale;

/** What is answered to an interview that was sent. */
public sealed interface Arrival {

    /** It is on disk here. */
    record Acknowledged(Receipt receipt, How how) implements Arrival {}

    /** Nothing was stored. */
    record Refused(Reason reason) implements Arrival {}

    enum How {
        /** It is new here. */
        CREATED,
        /** It was here before, or something later was. */
        KNOWN,
        /** It is kept beside something else. */
        CONFLICT
    }

    /** Why something was refused; the device keeps it. */
    enum Reason {
        /** The body is no JSON, or not whole. */
        BODY_UNREADABLE,
        /** It is of a format that this server does not know. */
        FORMAT_UNKNOWN,
        /** A part is missing or is not what it should be. */
        PART_UNUSABLE,
        /** The address names another interview. */
        INTERVIEW_DIFFERS,
        /** The content is not what the hash is of: it was damaged on its way. */
        HASH_DIFFERS,
        /** The device belongs to another interviewer than the token. */
        DEVICE_FOREIGN,
        TOO_LARGE,
        /** It was sealed to another study, or was damaged before. */
        SEALED_TO_OTHERS,
        /** What is inside belongs to another interview or revision, or says what no interview says. */
        INSIDE_DIFFERS,
        /** Nobody here knows this version of the questionnaire. */
        DEFINITION_UNKNOWN,
        WAVE_UNKNOWN;

        /** The word in the answer. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
