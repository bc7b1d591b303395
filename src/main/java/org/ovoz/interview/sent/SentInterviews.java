package org.ovoz.interview.sent;

import java.util.List;
import org.ovoz.interview.InterviewId;

/**
 * Lists of sent interviews for the study's staff, practice left out. The order within a day tells nothing about the order
 * of arrival. Who may see which is decided by the callers.
 */
public interface SentInterviews {

    /** How many interviews a page has at most. */
    int PAGE = 50;

    int count(SentFilter filter);

    /** How many there are, but no more than a limit: the less is counted, the sooner it is known. */
    int countUpTo(int limit, SentFilter filter);

    /**
     * A page of the interviews, the latest day first.
     *
     * @param page from 0
     */
    default List<InterviewSummary> page(SentFilter filter, int page) {
        return page(filter, SentOrder.LATEST, Math.max(0, page) * PAGE, PAGE);
    }

    /** Which the first ones are in an order. */
    List<InterviewId> ids(SentFilter filter, SentOrder order, int limit);

    /** Some of the interviews in an order. */
    List<InterviewSummary> page(SentFilter filter, SentOrder order, int offset, int limit);
}
