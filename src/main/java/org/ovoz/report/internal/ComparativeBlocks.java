package org.ovoz.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
        blocks.add(new ReportBlock.Paragraph(ReportBlock.Voice.NOTE, wording().of("comparative.note")));
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
        comparative.countries().forEach(country -> cells.add(cell(row.cells().get(country))));
        return new ReportBlock.Row(false, cells);
    }

    private String heading(Comparative.Row row) {
        var topic = row.plan().topic();
        return row.plan().rule() == ReportPlan.Rule.MODE || topic == ReportPlan.Topic.OTHER
                ? wording().heading(row.item(), null)
                : wording().of("comparative." + topic.name().toLowerCase(Locale.ROOT));
    }

    /** A line for each label with M and n, or valid percent and n; "–" where nothing can be said. */
    private String cell(Comparative.@Nullable Cell cell) {
        return Optional.ofNullable(cell)
                .filter(found -> !found.entries().isEmpty())
                .map(found -> found.entries().stream().map(this::line).collect(Collectors.joining("\n")))
                .orElse("–");
    }

    private String line(Comparative.Entry entry) {
        var figure = entry.mean() != null
                ? "M=" + wording().decimal(entry.mean())
                : entry.percent() == null ? "" : percent(entry);
        return wording().label(entry.label(), null) + " (" + figure + "; n=" + entry.n() + ")";
    }

    private String percent(Comparative.Entry entry) {
        var percent = wording().percent(Objects.requireNonNull(entry.percent()));
        return entry.few() ? "[" + percent + "]" : percent;
    }

    private ReportWording wording() {
        return context.wording();
    }
}
