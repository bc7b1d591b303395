package org.ovoz.report.internal;

import java.util.ArrayList;
import java.util.List;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Variable;
import org.ovoz.report.ReportBlock;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.columns.Counts;
import org.ovoz.tabulation.statistics.Descriptives;
import org.ovoz.tabulation.ui.Figures;

/** What the team derived: how each is made, then its categories by country, or the mean of a number in every country. */
record DerivedBlocks(InternalReportContext context, List<DerivedTable> derived) {

    List<ReportBlock> write() {
        var blocks = new ArrayList<ReportBlock>();
        derived.forEach(one -> blocks.addAll(of(one)));
        if (!blocks.isEmpty()) {
            blocks.addFirst(new ReportBlock.Paragraph(
                    ReportBlock.Voice.REPORT, context.wording().of("derived.hint")));
        }
        return blocks;
    }

    private List<ReportBlock> of(DerivedTable one) {
        var countries = context.figures().countries().stream()
                .map(context::country)
                .filter(country -> counts(one, country).asked() > 0)
                .toList();
        if (countries.isEmpty()) {
            return List.of();
        }
        var label = context.wording().label(one.variable().label(), null);
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(new ReportBlock.Heading(2, "derived-" + one.variable().name().replace('_', '-'), label));
        blocks.add(new ReportBlock.Paragraph(ReportBlock.Voice.NOTE, one.explanation()));
        if (one.variable().values().isEmpty()) {
            blocks.add(means(one, label, countries));
        } else {
            countries.forEach(country -> blocks.addAll(categories(one, label, country)));
        }
        return blocks;
    }

    private Counts counts(DerivedTable one, Study.Country country) {
        return context.marginals(country).counts(one.key());
    }

    private List<ReportBlock> categories(DerivedTable one, String label, Study.Country country) {
        var table = FrequencyTable.of(one.variable(), counts(one, country), List.of());
        var choices = new ChoiceBlocks(context, country);
        return List.of(
                choices.table(
                        label + " – " + context.wording().name(country),
                        one.variable().missing(),
                        table.in(context.plan().order())),
                new BaseLines(context)
                        .of(country, one.variable().missing(), table.asked(), table.valid(), table.missing()));
    }

    private ReportBlock means(DerivedTable one, String label, List<Study.Country> countries) {
        var figures = new Figures(context.wording().language().locale());
        return new ReportBlock.Table(
                label,
                1,
                List.of("", "n", context.word("tabulation.mean"), context.word("tabulation.sd")),
                countries.stream()
                        .map(country -> {
                            var of = descriptives(one.variable(), counts(one, country));
                            return new ReportBlock.Row(
                                    false,
                                    List.of(
                                            context.wording().name(country),
                                            Long.toString(of.n()),
                                            figures.ofRow(figures.decimal(of.mean(), 2), of.n()),
                                            figures.ofRow(figures.decimal(of.standardDeviation(), 2), of.n())));
                        })
                        .toList());
    }

    private static Descriptives descriptives(Variable variable, Counts counts) {
        return Descriptives.of(counts.validCodes()).in(variable.amount(1).doubleValue());
    }
}
