package org.ovoz.study.ui;

import java.util.List;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.interview.sent.SentFilter;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.study.InterviewReading;
import org.ovoz.ui.list.ListRequest;
import org.ovoz.ui.list.ListSource;

/** Sent interviews as the filters have them, a page at a time from the database. */
final class InterviewLines implements ListSource<InterviewSummary> {

    private final InterviewReading reading;
    private final InterviewFilters filters;
    private final ListOrders orders;

    /** How the lines that are shown were asked for; their links lead on in the same list. */
    private ListRequest asked = new ListRequest("", "", false, 0, 0);

    InterviewLines(InterviewReading reading, InterviewFilters filters, CaseLabels labels) {
        this.reading = reading;
        this.filters = filters;
        this.orders = new ListOrders(labels, reading.countries());
    }

    @Override
    public int count(String search) {
        return reading.countUpTo(ListSource.MOST + 1, filters.filter().numbered(search));
    }

    @Override
    public List<InterviewSummary> page(ListRequest request) {
        asked = request;
        return reading.page(
                filter(request),
                orders.of(filters.filter().wave(), request.sortedBy(), request.descending()),
                request.offset(),
                request.limit());
    }

    private SentFilter filter(ListRequest request) {
        return filters.filter().numbered(request.search());
    }

    /** Where an interview of the list is read. */
    String address(InterviewId id) {
        var place = new ListPlace(filter(asked), asked.sortedBy(), asked.descending());
        return "interviews/" + id + "?" + place.query(orders.countries());
    }
}
