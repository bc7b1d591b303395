package org.ovoz.interview.sent;

import java.util.List;

/**
 * Lists of sent interviews for the study's staff, practice left out. The order within a day tells nothing about the order
 * of arrival. Who may see which is decided by the callers.
 */
public interface SentInterviews {

    /** How many interviews a page has at most. */
    int PAGE = 50;

    int count(SentFilter filter);

    /**
     * A page of the interviews, the latest day first.
     *
     * @param page from 0
     */
    List<InterviewSummary> page(SentFilter filter, int page);
}
