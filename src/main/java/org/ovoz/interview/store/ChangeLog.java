package org.ovoz.interview.store;

import java.time.LocalDate;
import org.ovoz.interview.InterviewId;
import org.ovoz.questionnaire.WaveId;

/** Where changes of sent interviews are numbered. */
public interface ChangeLog {

    /**
     * Numbers a change, within the transaction that makes it. The counter's row stays locked until the commit, so numbers
     * become visible in their order; database sequences would not promise that.
     */
    void append(InterviewId id, WaveId wave, LocalDate today);

    /**
     * Forgets earlier changes of an interview that is removed: only the notice of its removal stays, by which every node
     * forgets it, until the day is over.
     */
    void forget(InterviewId id);

    /** Forgets changes before a day: no order of arrival is kept longer. */
    void forgetBefore(LocalDate day);
}
