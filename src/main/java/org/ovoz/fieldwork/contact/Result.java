package org.ovoz.fieldwork.contact;

import java.util.List;

/** What came of a try to reach somebody. Each has a text {@code contact.result.<name>}. */
public enum Result {
    /** Day and place are agreed. */
    APPOINTMENT(Reason.ASKED_LATER, Reason.WANTS_TO_KNOW, Reason.ANOTHER_PLACE, Reason.NOT_ALONE),
    /** To be tried again. */
    CALL_BACK(Reason.NOT_THERE, Reason.NO_ANSWER, Reason.ASKED_LATER, Reason.WANTS_TO_KNOW, Reason.NOT_ALONE),
    NON_CONTACT(Reason.NEVER_THERE, Reason.NO_ANSWER, Reason.NOT_FOUND),
    REFUSAL(Reason.NOT_SAID, Reason.NO_TIME, Reason.NO_INTEREST, Reason.NO_TRUST, Reason.AFRAID),
    OTHER(Reason.LANGUAGE, Reason.UNABLE, Reason.SECURITY),
    /** It became an interview, which counts by itself. */
    HELD;

    private final List<Reason> reasons;

    Result(Reason... reasons) {
        this.reasons = List.of(reasons);
    }

    /** The reasons that go with it; none where no reason is asked for. */
    public List<Reason> reasons() {
        return reasons;
    }

    /** Whether it is to be gone on with on a day. */
    public boolean isOpen() {
        return this == APPOINTMENT || this == CALL_BACK;
    }
}
