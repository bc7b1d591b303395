package org.ovoz.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What each variable tells about others by being asked or not: the comparisons on which it depends, also through other
 * variables. Whoever sees that a follow-up was asked knows the answer that leads to it.
 */
public final class Routing {

    private final Map<String, List<Condition>> own = new HashMap<>();

    public Routing(Questionnaire questionnaire) {
        for (var page : questionnaire.pages()) {
            for (var item : page.items()) {
                var common =
                        new ArrayList<>(List.of(page.relevant(), item.facts().relevant()));
                if (page.audience() == Page.Audience.INTERVIEWER) {
                    common.add(new Condition.Comparison(
                            RouteBuilder.MODE, Condition.Operator.NOT_EQUAL, RouteBuilder.ONLINE));
                }
                if (item.facts().constraint() != null) {
                    common.add(item.facts().constraint().condition());
                }
                visit(questionnaire, item, common);
            }
        }
    }

    private void visit(Questionnaire questionnaire, Item item, List<Condition> common) {
        switch (item) {
            case Item.SingleChoice choice -> {
                var conditions = new ArrayList<>(common);
                choice.options().forEach(option -> conditions.add(option.relevant()));
                if (choice.derivedFrom() != null) {
                    questionnaire
                            .item(choice.derivedFrom())
                            .ifPresent(set ->
                                    set.variables().forEach(tick -> conditions.add(new Condition.Has(set.id(), tick))));
                }
                put(choice.id(), conditions);
            }
            case Item.MultipleChoice choice ->
                // A choice of which nothing is offered is not asked, so every option depends on the others too.
                choice.options()
                        .forEach(option -> put(
                                choice.variable(option),
                                Stream.concat(
                                                common.stream(),
                                                choice.options().stream().map(Option::relevant))
                                        .toList()));
            case Item.Grid grid -> grid.rows().forEach(row -> put(row.variable(), plus(common, row.relevant())));
            case Item.NumberItem number -> put(number.id(), common);
            case Item.TextItem text -> put(text.id(), common);
            case Item.Information _ -> {}
        }
    }

    private static List<Condition> plus(List<Condition> common, Condition more) {
        var conditions = new ArrayList<>(common);
        conditions.add(more);
        return conditions;
    }

    private void put(String variable, List<Condition> conditions) {
        own.put(
                variable,
                conditions.stream().flatMap(Routing::leaves).distinct().toList());
    }

    /** The comparisons on which a variable depends, those on which its conditions' variables depend included. */
    public Set<Condition> of(String variable) {
        var found = new LinkedHashSet<Condition>();
        collect(variable, found, new LinkedHashSet<>());
        return found;
    }

    private void collect(String variable, Set<Condition> found, Set<String> visited) {
        if (!visited.add(variable)) {
            return;
        }
        for (var leaf : own.getOrDefault(variable, List.of())) {
            found.add(leaf);
            leaf.reads().forEach(read -> collect(read, found, visited));
        }
    }

    private static Stream<Condition> leaves(Condition condition) {
        return switch (condition) {
            case Condition.And(var parts) -> parts.stream().flatMap(Routing::leaves);
            case Condition.Or(var parts) -> parts.stream().flatMap(Routing::leaves);
            case Condition.Not(var part) -> leaves(part);
            case Condition.Comparison _, Condition.In _, Condition.Has _, Condition.Count _, Condition.Answered _ ->
                Stream.of(condition);
        };
    }
}
