package org.ovoz.study.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.interview.sent.SentOrder;
import org.ovoz.interview.sent.SentOrder.By;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.study.InterviewReading;
import org.ovoz.ui.list.ListRequest;
import org.ovoz.ui.list.ListSource;

/** Sent interviews as the filters have them, a page at a time from the database. */
record InterviewLines(InterviewReading reading, InterviewFilters filters, CaseLabels labels)
        implements ListSource<InterviewSummary> {

    @Override
    public int count(String search) {
        return reading.countUpTo(ListSource.MOST + 1, filters.filter().numbered(search));
    }

    @Override
    public List<InterviewSummary> page(ListRequest request) {
        return reading.page(
                filters.filter().numbered(request.search()), order(request), request.offset(), request.limit());
    }

    private SentOrder order(ListRequest request) {
        var wave = filters.filter().wave();
        return switch (request.sortedBy()) {
            case "day" -> new SentOrder(By.DAY, request.descending(), List.of());
            case "minutes" -> new SentOrder(By.SECONDS, request.descending(), List.of());
            case "country" -> new SentOrder(By.COUNTRY, request.descending(), countries());
            case "mode" -> new SentOrder(By.MODE, request.descending(), byLabel(labels.modes(wave)));
            case "language" -> new SentOrder(By.LANGUAGE, request.descending(), byLabel(labels.languages(wave)));
            case "state" -> new SentOrder(By.STATE, request.descending(), List.of());
            default -> SentOrder.LATEST;
        };
    }

    private List<String> countries() {
        return reading.countries().stream()
                .sorted(Comparator.comparing(labels::country))
                .map(CountryCode::iso)
                .toList();
    }

    private static List<String> byLabel(Map<String, String> labels) {
        return labels.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
