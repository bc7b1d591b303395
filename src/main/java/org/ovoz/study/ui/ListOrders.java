package org.ovoz.study.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovoz.interview.sent.SentOrder;
import org.ovoz.interview.sent.SentOrder.By;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;

/** In which order a column of the list of interviews puts them, for a reader of a language. */
record ListOrders(CaseLabels labels, Set<CountryCode> countries) {

    SentOrder of(WaveId wave, String column, boolean descending) {
        return switch (column) {
            case "day" -> new SentOrder(By.DAY, descending, List.of());
            case "minutes" -> new SentOrder(By.SECONDS, descending, List.of());
            case "country" -> new SentOrder(By.COUNTRY, descending, sortedCountries());
            case "mode" -> new SentOrder(By.MODE, descending, byLabel(labels.modes(wave)));
            case "language" -> new SentOrder(By.LANGUAGE, descending, byLabel(labels.languages(wave)));
            case "state" -> new SentOrder(By.STATE, descending, List.of());
            default -> SentOrder.LATEST;
        };
    }

    private List<String> sortedCountries() {
        return countries.stream()
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
