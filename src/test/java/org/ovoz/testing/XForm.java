package org.ovoz.testing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.MissingOption;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Page;
import org.ovoz.questionnaire.Questionnaire;

/**
 * A questionnaire as an XForm, so that JavaRosa can judge its branching. A page and an item are groups with their relevance;
 * an option is a node whose relevance says whether it is offered. A single choice has a second node with what counts of it:
 * nothing that is offered no more, and where it is not asked, the only option ticked in the multiple choice that it is
 * derived from.
 */
public final class XForm {

    private static final String COUNTED = "/data/counted/";

    private final Questionnaire questionnaire;
    private final Set<String> texts = new HashSet<>();
    private final StringBuilder instance = new StringBuilder();
    private final StringBuilder counted = new StringBuilder();
    private final StringBuilder binds = new StringBuilder();
    private final StringBuilder body = new StringBuilder();

    private XForm(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        questionnaire.variables().stream()
                .filter(variable -> !variable.isCoded())
                .forEach(variable -> texts.add(variable.name()));
    }

    public static String of(Questionnaire questionnaire) {
        return new XForm(questionnaire).write();
    }

    /** The group of an item. */
    static String path(Page page, Item item) {
        return "/data/p_" + page.id() + "/i_" + item.id();
    }

    /** The node that is relevant where this option or row is offered. */
    static String offer(String name) {
        return "offer_" + name;
    }

    private String write() {
        questionnaire.caseFacts().forEach(fact -> node("/data", fact.name(), "int", ""));
        for (var page : questionnaire.pages()) {
            var group = "p_" + page.id();
            instance.append('<').append(group).append('>');
            bind("/data/" + group, "relevant=\"" + escaped(relevance(page)) + "\"");
            page.items().forEach(item -> item(page, item));
            instance.append("</").append(group).append('>');
        }
        return """
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
                <h:head><h:title>%s</h:title><model><instance><data id="%s">%s<counted>%s</counted></data></instance>
                %s</model></h:head><h:body>%s</h:body></h:html>
                """.formatted(questionnaire.id(), questionnaire.id(), instance, counted, binds, body);
    }

    private void item(Page page, Item item) {
        var group = path(page, item);
        instance.append("<i_").append(item.id()).append('>');
        bind(
                group,
                "relevant=\""
                        + escaped(relevance(item.facts().only(), item.facts().relevant())) + "\"");
        switch (item) {
            case Item.Information _ -> {}
            case Item.SingleChoice choice -> single(page, choice, group);
            case Item.MultipleChoice choice ->
                choice.options().forEach(option -> {
                    var variable = choice.variable(option);
                    node(group, variable, "int", relevant(option) + allowed(List.of(0, 1), item));
                    offered(group, option.name(), relevance(option.only(), option.relevant()));
                    specified(group, option, group + "/" + variable + " = 1");
                });
            case Item.Grid grid ->
                grid.rows().forEach(row -> {
                    var relevance = relevance(row.only(), row.relevant());
                    var codes = grid.scale().stream().map(Option::code).toList();
                    node(group, row.variable(), "int", attribute("relevant", relevance) + allowed(codes, item));
                    offered(group, row.name(), relevance);
                    if (row.specify() != null) {
                        var answered = group + "/" + row.variable() + " >= 0";
                        node(group, row.specify().variable(), "string", attribute("relevant", answered));
                    }
                });
            case Item.NumberItem number -> {
                var range = "(. >= " + number.min() + " and . <= " + number.max() + ")";
                node(group, number.id(), "int", attribute("constraint", orMissing(range, item)));
            }
            case Item.TextItem text -> node(group, text.id(), "string", "");
        }
        if (item.facts().constraint() != null) {
            var answered = or(item.variables().map(this::isValid));
            var holds = expression(item.facts().constraint().condition());
            offered(group, "failed", answered + " and not(" + holds + ")");
        }
        instance.append("</i_").append(item.id()).append('>');
    }

    private void single(Page page, Item.SingleChoice choice, String group) {
        var codes = choice.options().stream().map(Option::code).toList();
        node(group, choice.id(), "int", allowed(codes, choice));
        for (var option : choice.options()) {
            offered(group, option.name(), relevance(option.only(), option.relevant()));
            specified(
                    group,
                    option,
                    group + "/" + choice.id() + " = " + option.code() + " and " + isOffered(group, option));
        }
        var given = group + "/" + choice.id();
        var offer = or(choice.options().stream().map(option -> isOffered(group, option)));
        var chosen = or(choice.options().stream()
                .map(option -> "(" + given + " = " + option.code() + " and " + isOffered(group, option) + ")"));
        var asked = "(" + relevance(page) + ") and ("
                + relevance(choice.facts().only(), choice.facts().relevant()) + ")";
        var answer = "if(" + offer + " and (" + given + " < 0 or " + chosen + "), " + given + ", '')";
        counted.append('<').append(choice.id()).append("/>");
        bind(
                COUNTED + choice.id(),
                "type=\"int\"" + attribute("calculate", "if(" + asked + ", " + answer + ", " + derived(choice) + ")"));
    }

    /** The only option that is ticked in the multiple choice, of those that the single choice has too. */
    private String derived(Item.SingleChoice choice) {
        if (choice.derivedFrom() == null
                || !(questionnaire.item(choice.derivedFrom()).orElseThrow() instanceof Item.MultipleChoice set)) {
            return "''";
        }
        var common = set.options().stream()
                .filter(option -> choice.options().stream().anyMatch(own -> own.code() == option.code()))
                .toList();
        var ticks = common.stream()
                .map(option -> place(set.variable(option)) + " = 1")
                .toList();
        var result = "''";
        for (int i = 0; i < common.size(); i++) {
            result = "if(" + ticks.get(i) + ", " + common.get(i).code() + ", " + result + ")";
        }
        return "if(" + count(ticks) + " = 1, " + result + ", '')";
    }

    private static String count(List<String> conditions) {
        return conditions.stream().map(one -> "if(" + one + ", 1, 0)").collect(Collectors.joining(" + ", "(", ")"));
    }

    private void specified(String group, Option option, String chosen) {
        if (option.specify() != null) {
            node(group, option.specify().variable(), "string", attribute("relevant", chosen));
        }
    }

    private String relevant(Option option) {
        return attribute("relevant", relevance(option.only(), option.relevant()));
    }

    private void offered(String group, String name, String relevance) {
        instance.append('<')
                .append(offer(name))
                .append(">1</")
                .append(offer(name))
                .append('>');
        bind(group + "/" + offer(name), "type=\"int\"" + attribute("relevant", relevance));
    }

    private static String isOffered(String group, Option option) {
        return group + "/" + offer(option.name()) + " = 1";
    }

    private static String allowed(List<Integer> codes, Item item) {
        return attribute("constraint", orMissing(or(codes.stream().map(code -> ". = " + code)), item));
    }

    private static String orMissing(String condition, Item item) {
        return or(Stream.concat(
                Stream.of(condition),
                item.facts().missing().stream().map(MissingOption::code).map(code -> ". = " + code)));
    }

    private void node(String group, String name, String type, String attributes) {
        instance.append('<').append(name).append("/>");
        bind(group + "/" + name, "type=\"" + type + "\"" + attributes);
        body.append("<input ref=\"%s/%s\"><label>%s</label></input>".formatted(group, name, name));
    }

    private void bind(String nodeset, String attributes) {
        binds.append("<bind nodeset=\"%s\" %s/>\n".formatted(nodeset, attributes));
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(value) + "\"";
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private String relevance(Page page) {
        var shown = relevance(page.only(), page.relevant());
        return page.audience() == Page.Audience.INTERVIEWER ? "/data/mode != 1 and " + shown : shown;
    }

    private String relevance(Set<CountryCode> only, Condition relevant) {
        if (only.isEmpty()) {
            return expression(relevant);
        }
        var countries = questionnaire.caseFacts().stream()
                .filter(fact -> fact.name().equals("country"))
                .flatMap(fact -> fact.values().stream())
                .filter(value -> only.contains(new CountryCode(value.name())));
        return or(countries.map(value -> "/data/country = " + value.code())) + " and " + expression(relevant);
    }

    private String expression(Condition condition) {
        return switch (condition) {
            case Condition.Comparison(var variable, var operator, var value) ->
                "(" + place(variable) + " >= 0 and " + place(variable) + " " + operator.sign() + " " + value + ")";
            case Condition.In(var variable, var values) ->
                or(values.stream().sorted().map(value -> place(variable) + " = " + value));
            case Condition.Has has -> "(" + place(has.variable()) + " = 1)";
            case Condition.Count(var _, var variables, var operator, var value) ->
                "(" + or(variables.stream().map(this::isValid)) + " and "
                        + count(variables.stream()
                                .map(one -> place(one) + " = 1")
                                .toList())
                        + " " + operator.sign() + " " + value + ")";
            case Condition.Answered(var _, var variables) ->
                or(variables.stream().map(this::isValid));
            case Condition.And(var parts) ->
                parts.isEmpty()
                        ? "true()"
                        : parts.stream().map(this::expression).collect(Collectors.joining(" and ", "(", ")"));
            case Condition.Or(var parts) -> or(parts.stream().map(this::expression));
            case Condition.Not(var part) -> "not(" + expression(part) + ")";
        };
    }

    private String isValid(String variable) {
        return texts.contains(variable) ? "string-length(" + place(variable) + ") > 0" : place(variable) + " >= 0";
    }

    private static String or(Stream<String> parts) {
        var all = parts.collect(Collectors.joining(" or "));
        return all.isEmpty() ? "false()" : "(" + all + ")";
    }

    /** Where conditions read a variable. */
    private String place(String variable) {
        for (var page : questionnaire.pages()) {
            for (var item : page.items()) {
                if (item instanceof Item.SingleChoice && item.id().equals(variable)) {
                    return COUNTED + variable;
                }
                if (item.variables().anyMatch(variable::equals)) {
                    return path(page, item) + "/" + variable;
                }
            }
        }
        return "/data/" + variable;
    }
}
