package org.ovoz.report;

import java.util.List;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Variable;

/** Every cell, for the team alone: small cells are not protected here, and every page says so. */
record InternalEdition(Material material) implements Edition {

    @Override
    public String mark() {
        return material.wording().of("internal");
    }

    @Override
    public List<Block> sample() {
        return new SampleBlocks(material).write();
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
                        .frequencies(variable(item.id()))
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
    public List<Block> nonResponse(Study.Country country) {
        return new NonResponseBlocks(material, country).write();
    }

    private Variable variable(String name) {
        return material.questionnaire().variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
