package org.ovoz.report.published;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ovoz.disclosure.PlannedVariables;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Study;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportContext;
import org.ovoz.report.ReportEdition;
import org.ovoz.report.ReportPlan;
import org.ovoz.report.ReportWording;

/**
 * What may leave the team: released tables as they are printed, and what follows from printed numbers alone. It knows
 * neither cases nor live figures, so two sets of answers that print the same tables have the same report.
 */
record PublicEdition(ReportContext context, Released released) implements ReportEdition {

    @Override
    public String mark() {
        return wording().of("public.mark", wording().day(released.day()), threshold());
    }

    @Override
    public String subtitle() {
        return wording().of("public.subtitle", wording().day(released.day()));
    }

    @Override
    public List<Study.Country> countries() {
        return context.study().countries().stream()
                .filter(country -> released.isOf(country.code()))
                .toList();
    }

    @Override
    public List<ReportBlock> method() {
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(report(wording().of("public.method")));
        blocks.add(report(wording()
                .of(
                        "sample.total",
                        Integer.toString(countries().stream()
                                .mapToInt(country -> released.cases(country.code()))
                                .sum()),
                        countries().stream()
                                .map(country -> wording().in(country) + " " + released.cases(country.code()))
                                .collect(Collectors.joining(", ")))));
        if (released.hasSynthetic()) {
            blocks.add(new ReportBlock.Paragraph(ReportBlock.Voice.WARNING, context.word("disclosure.synthetic")));
        }
        blocks.add(new ReportBlock.Listing(
                ReportBlock.Voice.REPORT,
                context.word("disclosure.how"),
                false,
                List.of(
                        how("merge"),
                        how("range", Integer.toString(released.plan().threshold() - 1)),
                        how("hidden"),
                        how("batch", threshold()),
                        how("difference"))));
        blocks.add(report(wording().of("public.left")));
        return blocks;
    }

    /** Who took part, and the printed shares of questions with two answers. */
    @Override
    public List<ReportBlock> summary() {
        var headings = new ArrayList<>(List.of(""));
        var interviews = new ArrayList<>(List.of(wording().of("summary.interviews")));
        for (var country : countries()) {
            headings.add(wording().name(country));
            interviews.add(Integer.toString(released.cases(country.code())));
        }
        var rows = new ArrayList<ReportBlock.Row>();
        rows.add(new ReportBlock.Row(true, interviews));
        context.plan().summary().stream()
                .filter(released::isPlanned)
                .flatMap(item -> context.questionnaire().item(item).stream())
                .filter(Item.SingleChoice.class::isInstance)
                .map(Item.SingleChoice.class::cast)
                .filter(choice -> choice.options().size() == 2)
                .forEach(choice -> rows.add(PublishedChoices.firstAnswer(context, released, choice, countries())));
        return List.of(
                report(wording().of("public.method")),
                new ReportBlock.Table(wording().of("summary.table"), 1, headings, rows),
                note(wording().of("public.summary")));
    }

    /** Every table names its own release. */
    @Override
    public List<ReportBlock> colophon() {
        return List.of();
    }

    private ReportBlock.Entry how(String key, Object... arguments) {
        return new ReportBlock.Entry("", context.word("disclosure.how." + key, arguments));
    }

    @Override
    public List<ReportBlock> opening(Study.Country country) {
        return List.of(report(wording()
                .of(
                        "chapter.opening",
                        Integer.toString(released.cases(country.code())),
                        wording().in(country))));
    }

    @Override
    public List<ReportBlock> question(ReportPlan.Part part, Study.Country country) {
        return context.questionnaire()
                .item(part.item())
                .filter(item -> released.isPlanned(item.id()))
                .map(item -> question(part, item, country))
                .orElse(List.of());
    }

    private List<ReportBlock> question(ReportPlan.Part part, Item item, Study.Country country) {
        var asked = PlannedVariables.of(item, country.code()).toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        if (asked.stream().noneMatch(name -> released.of(country.code(), name).isPresent())) {
            return List.of(note(context.word("disclosure.notShown", wording().name(country))));
        }
        return switch (item) {
            case Item.SingleChoice choice -> new PublishedChoices(context, released, country).single(part, choice);
            case Item.MultipleChoice choice -> new PublishedChoices(context, released, country).multiple(part, choice);
            case Item.Grid grid -> new PublishedGrids(context, released).of(part, grid, country);
            case Item.NumberItem _, Item.TextItem _, Item.Information _ -> List.of();
        };
    }

    @Override
    public List<ReportBlock> comparative() {
        var blocks = new ArrayList<ReportBlock>();
        if (countries().size() < 2) {
            return blocks;
        }
        context.plan().comparative().stream()
                .map(ReportPlan.Row::item)
                .distinct()
                .filter(released::isPlanned)
                .flatMap(item -> context.questionnaire().item(item).stream())
                .forEach(item -> blocks.addAll(together(item)));
        if (!blocks.isEmpty()) {
            blocks.addFirst(report(wording().of("public.comparative")));
        }
        return blocks;
    }

    private List<ReportBlock> together(Item item) {
        return switch (item) {
            case Item.SingleChoice choice -> PublishedChoices.together(context, released, choice);
            case Item.Grid grid -> new PublishedGrids(context, released).sideBySide(grid, countries());
            case Item.MultipleChoice _, Item.NumberItem _, Item.TextItem _, Item.Information _ -> List.of();
        };
    }

    /** What is derived is never released. */
    @Override
    public List<ReportBlock> derived() {
        return List.of();
    }

    @Override
    public List<ReportBlock> quality() {
        return List.of(report(wording().of("public.nonresponse")));
    }

    /** Without the one about small bases: there are no sentences in words and no ranking here. */
    @Override
    public List<Integer> limits() {
        return List.of(1, 2, 4, 5, 6);
    }

    private String threshold() {
        return Integer.toString(released.plan().threshold());
    }

    private static ReportBlock report(String text) {
        return new ReportBlock.Paragraph(ReportBlock.Voice.REPORT, text);
    }

    private static ReportBlock note(String text) {
        return new ReportBlock.Paragraph(ReportBlock.Voice.NOTE, text);
    }

    private ReportWording wording() {
        return context.wording();
    }
}
