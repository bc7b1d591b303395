package org.ovoz.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Study;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportEdition;
import org.ovoz.report.ReportPlan;

/**
 * Every cell, for the team alone: small cells are not protected here, and every page says so.
 *
 * @param stored the figures of the material, as they are frozen
 * @param before what the report before this one was made of, if it was of the same wave and countries
 * @param derivedTables what the team derived and the plan wants
 */
public record InternalEdition(
        InternalReportContext context,
        FrozenFigures.Stored stored,
        Optional<FrozenFigures.Stored> before,
        List<DerivedTable> derivedTables)
        implements ReportEdition {

    /** Without what is derived. */
    public InternalEdition(
            InternalReportContext context, FrozenFigures.Stored stored, Optional<FrozenFigures.Stored> before) {
        this(context, stored, before, List.of());
    }

    public InternalEdition {
        derivedTables = List.copyOf(derivedTables);
    }

    @Override
    public String mark() {
        return context.wording().of("internal");
    }

    @Override
    public String subtitle() {
        return context.wording().of("subtitle", context.wording().day(stored.day()));
    }

    @Override
    public List<Study.Country> countries() {
        return context.figures().countries().stream().map(context::country).toList();
    }

    @Override
    public List<ReportBlock> method() {
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(new ReportBlock.Paragraph(
                ReportBlock.Voice.REPORT, context.wording().of("method.text")));
        blocks.addAll(new SampleBlocks(context).write());
        before.ifPresent(earlier -> blocks.add(new ReportBlock.Paragraph(
                ReportBlock.Voice.WARNING,
                context.wording()
                        .of(
                                "snapshot.before",
                                earlier.id(),
                                context.wording().day(earlier.day()),
                                cases(earlier),
                                cases(stored)))));
        blocks.add(new ReportBlock.Heading(2, "reading", context.wording().of("reading")));
        blocks.add(new ReportBlock.Paragraph(
                ReportBlock.Voice.REPORT,
                context.word(
                        "tabulation.gridNote", Integer.toString(context.plan().minN()))));
        blocks.add(new ReportBlock.Paragraph(
                ReportBlock.Voice.REPORT, context.wording().of("alike.note")));
        return blocks;
    }

    @Override
    public List<ReportBlock> summary() {
        return new SummaryBlocks(context).write();
    }

    @Override
    public List<ReportBlock> colophon() {
        return List.of(new ReportBlock.Paragraph(
                ReportBlock.Voice.NOTE,
                context.wording().of("snapshot", stored.id(), context.wording().day(stored.day()), cases(stored))));
    }

    private static String cases(FrozenFigures.Stored stored) {
        return Integer.toString(stored.figures().cases());
    }

    @Override
    public List<ReportBlock> opening(Study.Country country) {
        return List.of(new ReportBlock.Paragraph(
                ReportBlock.Voice.REPORT,
                context.wording()
                        .of(
                                "chapter.opening",
                                Integer.toString(context.of(country).cases()),
                                context.wording().in(country))));
    }

    @Override
    public List<ReportBlock> question(ReportPlan.Part part, Study.Country country) {
        return context.questionnaire()
                .item(part.item())
                .map(item -> question(part, item, country))
                .orElse(List.of());
    }

    private List<ReportBlock> question(ReportPlan.Part part, Item item, Study.Country country) {
        var marginals = context.marginals(country);
        var choices = new ChoiceBlocks(context, country);
        return switch (item) {
            case Item.SingleChoice _, Item.NumberItem _ ->
                marginals
                        .frequencies(context.variable(item.id()))
                        .map(table -> choices.single(part, item, table))
                        .orElse(List.of());
            case Item.MultipleChoice choice ->
                marginals
                        .multiple(choice)
                        .map(table -> choices.multiple(part, item, table))
                        .orElse(List.of());
            case Item.Grid grid ->
                marginals
                        .ratings(grid)
                        .map(table -> new GridBlocks(context, country).of(part, grid, table))
                        .orElse(List.of());
            case Item.TextItem _, Item.Information _ -> List.of();
        };
    }

    @Override
    public List<ReportBlock> comparative() {
        var comparative = Comparative.of(
                context.plan(), context.questionnaire(), context.figures().marginals());
        return new ComparativeBlocks(context, comparative).write();
    }

    @Override
    public List<ReportBlock> derived() {
        return new DerivedBlocks(context, derivedTables).write();
    }

    @Override
    public List<ReportBlock> quality() {
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(new ReportBlock.Heading(2, "nonresponse", context.wording().of("nonresponse")));
        blocks.add(new ReportBlock.Paragraph(
                ReportBlock.Voice.REPORT, context.wording().of("nonresponse.text")));
        blocks.addAll(new NonResponseBlocks(context).write());
        blocks.addAll(new ModeBlocks(context).write());
        return blocks;
    }

    @Override
    public List<Integer> limits() {
        return List.of(1, 2, 3, 4, 5, 6);
    }
}
