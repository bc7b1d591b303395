package org.ovoz.report;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins what a line must not divide by spaces that do not break: "M = 4,38", "n = 12", "95 %". Writers need no rules of
 * their own.
 */
final class Typography {

    private static final String JOINED = "\u00a0";

    /** "M=4,38" and "M = 4,38" alike; the sign is written with spaces, as the statistics of the house are. */
    private static final Pattern EQUALS = Pattern.compile("(?<=[\\p{L}²]) ?([=<>≈]) ?(?=[−–-]?\\d)");

    private static final Pattern UNIT = Pattern.compile("(?<=\\d) (?=[%‰])");

    private Typography() {}

    static String joined(String text) {
        return UNIT.matcher(EQUALS.matcher(text).replaceAll(JOINED + "$1" + JOINED))
                .replaceAll(JOINED);
    }

    static ReportBlock joined(ReportBlock block) {
        return switch (block) {
            case ReportBlock.Heading heading ->
                new ReportBlock.Heading(heading.level(), heading.id(), joined(heading.text()));
            case ReportBlock.Paragraph paragraph ->
                new ReportBlock.Paragraph(paragraph.voice(), joined(paragraph.text()));
            case ReportBlock.Listing list ->
                new ReportBlock.Listing(
                        list.voice(),
                        joined(list.title()),
                        list.numbered(),
                        list.entries().stream()
                                .map(entry -> new ReportBlock.Entry(joined(entry.figure()), joined(entry.label())))
                                .toList());
            case ReportBlock.Table table ->
                new ReportBlock.Table(
                        joined(table.caption()),
                        table.labels(),
                        joined(table.headings()),
                        table.rows().stream()
                                .map(row -> new ReportBlock.Row(row.total(), joined(row.cells())))
                                .toList(),
                        table.isSmall());
            case ReportBlock.Chart chart ->
                new ReportBlock.Chart(
                        chart.shape(),
                        chart.unit(),
                        joined(chart.title()),
                        joined(chart.categories()),
                        chart.series(),
                        joined(chart.source()));
            case ReportBlock.Pair pair -> new ReportBlock.Pair(joined(pair.left()), joined(pair.right()), pair.share());
        };
    }

    private static List<String> joined(List<String> texts) {
        return texts.stream().map(Typography::joined).toList();
    }
}
