package org.ovoz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Study;

/**
 * Every cell, for the team alone: small cells are not protected here, and every page says so.
 *
 * @param stored the figures of the material, as they are frozen
 * @param before what the report before this one was made of, if it was of the same wave and countries
 */
record InternalEdition(Material material, FrozenFigures.Stored stored, Optional<FrozenFigures.Stored> before)
        implements Edition {

    @Override
    public String mark() {
        return material.wording().of("internal");
    }

    @Override
    public String subtitle() {
        return material.wording().of("subtitle", material.wording().day(stored.day()));
    }

    @Override
    public List<Study.Country> countries() {
        return material.figures().countries().stream().map(material::country).toList();
    }

    @Override
    public List<Block> method() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(Block.Voice.REPORT, material.wording().of("method.text")));
        blocks.addAll(new SampleBlocks(material).write());
        before.ifPresent(earlier -> blocks.add(new Block.Paragraph(
                Block.Voice.WARNING,
                material.wording()
                        .of(
                                "snapshot.before",
                                earlier.id(),
                                material.wording().day(earlier.day()),
                                cases(earlier),
                                cases(stored)))));
        blocks.add(new Block.Heading(2, "reading", material.wording().of("reading")));
        blocks.add(new Block.Paragraph(
                Block.Voice.REPORT,
                material.word(
                        "tabulation.gridNote", Integer.toString(material.plan().minN()))));
        blocks.add(new Block.Paragraph(Block.Voice.REPORT, material.wording().of("alike.note")));
        return blocks;
    }

    @Override
    public List<Block> summary() {
        return new SummaryBlocks(material).write();
    }

    @Override
    public List<Block> colophon() {
        return List.of(new Block.Paragraph(
                Block.Voice.NOTE,
                material.wording()
                        .of("snapshot", stored.id(), material.wording().day(stored.day()), cases(stored))));
    }

    private static String cases(FrozenFigures.Stored stored) {
        return Integer.toString(stored.figures().cases());
    }

    @Override
    public List<Block> opening(Study.Country country) {
        return List.of(new Block.Paragraph(
                Block.Voice.REPORT,
                material.wording()
                        .of(
                                "chapter.opening",
                                Integer.toString(material.of(country).cases()),
                                material.wording().in(country))));
    }

    @Override
    public List<Block> question(ReportPlan.Part part, Study.Country country) {
        return material.questionnaire()
                .item(part.item())
                .map(item -> question(part, item, country))
                .orElse(List.of());
    }

    private List<Block> question(ReportPlan.Part part, Item item, Study.Country country) {
        var marginals = material.marginals(country);
        var choices = new ChoiceBlocks(material, country);
        return switch (item) {
            case Item.SingleChoice _, Item.NumberItem _ ->
                marginals
                        .frequencies(material.variable(item.id()))
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
                        .map(table -> new GridBlocks(material, country).of(part, grid, table))
                        .orElse(List.of());
            case Item.TextItem _, Item.Information _ -> List.of();
        };
    }

    @Override
    public List<Block> comparative() {
        var comparative = Comparative.of(
                material.plan(), material.questionnaire(), material.figures().marginals());
        return new ComparativeBlocks(material, comparative).write();
    }

    @Override
    public List<Block> quality() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(2, "nonresponse", material.wording().of("nonresponse")));
        blocks.add(new Block.Paragraph(Block.Voice.REPORT, material.wording().of("nonresponse.text")));
        blocks.addAll(new NonResponseBlocks(material).write());
        blocks.addAll(new ModeBlocks(material).write());
        return blocks;
    }

    @Override
    public List<Integer> limits() {
        return List.of(1, 2, 3, 4, 5, 6);
    }
}
