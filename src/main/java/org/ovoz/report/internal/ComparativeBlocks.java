package org.ovoz.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportPlan;
import org.ovoz.report.ReportWording;

/** The comparative table with a column per country, and its sentences. */
record ComparativeBlocks(InternalReportContext context, Comparative comparative) {

    List<ReportBlock> write() {
        if (comparative.rows().isEmpty() || comparative.countries().size() < 2) {
            return List.of();
        }
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(table());
        blocks.add(note("comparative.note"));
        if (comparative.rows().stream().anyMatch(row -> row.plan().rule() == ReportPlan.Rule.MEAN)) {
            blocks.add(note("comparative.numbers"));
        }
        var paragraph = new ComparativeParagraph(wording(), context.study());
        for (var row : comparative.rows()) {
            var sentences = new ArrayList<String>();
            paragraph.of(row, comparative.countries()).ifPresent(sentences::add);
            paragraph.open(row, comparative.countries()).ifPresent(sentences::add);
            if (!sentences.isEmpty()) {
                blocks.add(new ReportBlock.Paragraph(ReportBlock.Voice.REPORT, String.join(" ", sentences)));
            }
        }
        return blocks;
    }

    private ReportBlock note(String key) {
        return new ReportBlock.Paragraph(ReportBlock.Voice.NOTE, wording().of(key));
    }

    private ReportBlock table() {
        var headings = new ArrayList<>(List.of(""));
        comparative.countries().forEach(country -> headings.add(wording().name(context.country(country))));
        return new ReportBlock.Table(
                wording().of("comparative.table"),
                headings.size(),
                headings,
                comparative.rows().stream().map(this::row).toList());
    }

    private ReportBlock.Row row(Comparative.Row row) {
        var cells = new ArrayList<>(List.of(heading(row)));
        comparative
                .countries()
                .forEach(
                        country -> cells.add(cell(row.plan().rule(), row.cells().get(country))));
        return new ReportBlock.Row(false, cells);
    }

    private String heading(Comparative.Row row) {
        var topic = row.plan().topic();
        return Set.of(ReportPlan.Rule.MODE, ReportPlan.Rule.MEAN)
                                .contains(row.plan().rule())
                        || topic == ReportPlan.Topic.OTHER
                ? wording().heading(row.item(), null)
                : wording().of("comparative." + topic.name().toLowerCase(Locale.ROOT));
    }

    /** A line for each label with M and n, or valid percent and n; of a number M and n; "–" where nothing can be said. */
    private String cell(ReportPlan.Rule rule, Comparative.@Nullable Cell cell) {
        return Optional.ofNullable(cell)
                .filter(found -> !found.entries().isEmpty())
                .map(found -> found.entries().stream()
                        .map(entry -> rule == ReportPlan.Rule.MEAN
                                ? figures(entry)
                                : wording().label(entry.label(), null) + " (" + figures(entry) + ")")
                        .collect(Collectors.joining("\n")))
                .orElse("–");
    }

    private String figures(Comparative.Entry entry) {
        var figure = entry.mean() != null
                ? "M=" + ofFew(entry, wording().decimal(entry.mean()))
                : entry.percent() == null ? "" : ofFew(entry, wording().percent(entry.percent()));
        return figure + "; n=" + entry.n();
    }

    private static String ofFew(Comparative.Entry entry, String figure) {
        return entry.few() ? "[" + figure + "]" : figure;
    }

    private ReportWording wording() {
        return context.wording();
    }
}
