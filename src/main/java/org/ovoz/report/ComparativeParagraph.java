package org.ovoz.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Study;

/**
 * The comparative table in sentences, made from its cells alone, most shared first (analysis.md §5): so that a sentence
 * names a country exactly when the table does.
 */
record ComparativeParagraph(Wording wording, Study study) {

    /** The sentences about a row. */
    List<String> of(Comparative.Row row, List<CountryCode> countries) {
        var labels = new LinkedHashMap<String, Comparative.Entry>();
        var shared = new LinkedHashMap<String, List<CountryCode>>();
        row.cells()
                .forEach((country, cell) -> cell.entries().forEach(entry -> {
                    labels.putIfAbsent(entry.key(), entry);
                    shared.computeIfAbsent(entry.key(), _ -> new ArrayList<>()).add(country);
                }));
        var everywhere = isEverywhere(row, countries);
        return shared.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .map(entry -> sentence(
                        row,
                        wording.label(labels.get(entry.getKey()).label(), null),
                        where(entry.getValue(), countries, everywhere)))
                .toList();
    }

    /** The sentence about the countries where a list ends between rows that are rated alike; empty without any. */
    Optional<String> open(Comparative.Row row, List<CountryCode> countries) {
        var open = countries.stream()
                .filter(country -> Optional.ofNullable(row.cells().get(country))
                        .filter(Comparative.Cell::isOpen)
                        .isPresent())
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(wording.sentence(
                        wording.of("comparative.open", where(open, countries, isEverywhere(row, countries)))));
    }

    /** Whether every country has something in a row. */
    private static boolean isEverywhere(Comparative.Row row, List<CountryCode> countries) {
        return row.cells().size() == countries.size()
                && row.cells().values().stream()
                        .noneMatch(cell -> cell.entries().isEmpty());
    }

    private String sentence(Comparative.Row row, String label, String where) {
        var topic = row.plan().topic();
        var key = "comparative." + topic.name().toLowerCase(Locale.ROOT) + ".sentence";
        return wording.sentence(
                topic == ReportPlan.Topic.OTHER
                        ? wording.of(key, label, where, wording.heading(row.item(), null))
                        : wording.of(key, label, where));
    }

    /**
     * "in all four countries", "in all three countries except for X", "in X and in Y".
     *
     * @param everywhere whether every country has something in this row: only then does "except" tell the truth
     */
    private String where(List<CountryCode> in, List<CountryCode> countries, boolean everywhere) {
        var all = countries.size();
        if (in.size() == all && all > 1) {
            return wording.of("where.all." + number(all));
        }
        if (in.size() == all - 1 && all > 3 && everywhere) {
            var other = countries.stream()
                    .filter(country -> !in.contains(country))
                    .findFirst()
                    .orElseThrow();
            return wording.of("where.except." + number(all), wording.name(country(other)));
        }
        return wording.joined(in.stream().map(code -> wording.in(country(code))).toList());
    }

    /** Two, three and four have words of their own. */
    private static String number(int countries) {
        return countries <= 4 ? Integer.toString(countries) : "more";
    }

    private Study.Country country(CountryCode code) {
        return study.country(code).orElseThrow();
    }
}
