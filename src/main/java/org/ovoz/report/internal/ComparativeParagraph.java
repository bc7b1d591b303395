package org.ovoz.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Study;
import org.ovoz.report.ReportPlan;
import org.ovoz.report.ReportWording;

/**
 * The comparative table in sentences, one for a row, made from its cells alone, most shared first (analysis.md §5): so
 * that a sentence names a country exactly when the table does.
 */
record ComparativeParagraph(ReportWording wording, Study study) {

    /** The sentence about a row: what the same countries have in common stands together; empty where nothing is told, as about numbers. */
    Optional<String> of(Comparative.Row row, List<CountryCode> countries) {
        if (row.plan().rule() == ReportPlan.Rule.MEAN) {
            return Optional.empty();
        }
        var labels = new LinkedHashMap<String, String>();
        var shared = new LinkedHashMap<String, List<CountryCode>>();
        row.cells()
                .forEach((country, cell) -> cell.entries().forEach(entry -> {
                    labels.putIfAbsent(entry.key(), wording.label(entry.label(), null));
                    shared.computeIfAbsent(entry.key(), _ -> new ArrayList<>()).add(country);
                }));
        var together = new LinkedHashMap<List<CountryCode>, List<String>>();
        shared.forEach((key, in) -> together.computeIfAbsent(in, _ -> new ArrayList<>())
                .add(wording.of("quoted", Objects.requireNonNull(labels.get(key)))));
        var everywhere = isEverywhere(row, countries);
        var clauses = together.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getKey().size()))
                .map(entry -> wording.of(
                        "comparative.clause",
                        where(entry.getKey(), countries, everywhere),
                        wording.joined(entry.getValue())))
                .toList();
        return clauses.isEmpty() ? Optional.empty() : Optional.of(sentence(row, String.join("; ", clauses)));
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

    private String sentence(Comparative.Row row, String clauses) {
        return wording.sentence(wording.of(
                "comparative." + row.plan().topic().name().toLowerCase(Locale.ROOT) + ".sentence",
                clauses,
                wording.heading(row.item(), null)));
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
