package org.ovoz.interview.light;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.ui.Orders;
import org.ovoz.interview.ui.Typing;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.MissingOption;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Row;
import org.ovoz.questionnaire.Text;
import org.ovoz.ui.Punctuation;

/** Makes the questions of a section out of its items, as they are offered with the answers that may be shown. */
final class ShownQuestions {

    /**
     * What a page says beside the questions.
     *
     * @param open covered items that are answered anew
     * @param fresh items that an answer has just brought
     * @param messages what is wrong or missing, by item
     * @param faults what is wrong with something typed, by variable
     * @param typed what was typed and refused, by variable
     * @param notices what was taken back, by item
     */
    record Remarks(
            Set<String> open,
            Set<String> fresh,
            Map<String, String> messages,
            Map<String, String> faults,
            Map<String, String> typed,
            Map<String, String> notices) {

        static final Remarks NONE = new Remarks(Set.of(), Set.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    private final LightSession session;
    private final Words words;
    private final Remarks remarks;
    private final Answers visible;

    ShownQuestions(LightSession session, Words words, Remarks remarks) {
        this.session = session;
        this.words = words;
        this.remarks = remarks;
        this.visible = session.visible();
    }

    List<ShownQuestion> of(Route.ShownPage page) {
        return page.items().stream().map(this::question).toList();
    }

    private ShownQuestion question(Route.ShownItem shown) {
        var item = shown.item();
        var id = item.id();
        var covered = session.isCovered(shown, visible) && !remarks.open().contains(id);
        var hint = item.facts().words().hint();
        return new ShownQuestion(
                id,
                kind(item),
                label(item.text()),
                hint == null ? null : label(hint),
                covered,
                remarks.fresh().contains(id),
                remarks.messages().get(id),
                remarks.notices().get(id),
                covered ? List.of() : parts(shown),
                item instanceof Item.Grid grid && !covered ? blankRows(grid) : null);
    }

    private static ShownQuestion.Kind kind(Item item) {
        return switch (item) {
            case Item.Information _ -> ShownQuestion.Kind.INFORMATION;
            case Item.SingleChoice _ -> ShownQuestion.Kind.SINGLE;
            case Item.MultipleChoice _ -> ShownQuestion.Kind.MULTIPLE;
            case Item.Grid _ -> ShownQuestion.Kind.GRID;
            case Item.NumberItem _ -> ShownQuestion.Kind.NUMBER;
            case Item.TextItem _ -> ShownQuestion.Kind.TEXT;
        };
    }

    private List<ShownQuestion.Part> parts(Route.ShownItem shown) {
        var seed = session.interview().orderSeed();
        return switch (shown.item()) {
            case Item.Information _ -> List.of();
            case Item.SingleChoice choice ->
                List.of(single(choice, Orders.of(shown.options(), choice.order(), seed, choice.id())));
            case Item.MultipleChoice choice ->
                List.of(multiple(choice, Orders.of(shown.options(), choice.order(), seed, choice.id())));
            case Item.Grid grid ->
                Orders.ofRows(shown.rows(), grid.order(), seed, grid.id()).stream()
                        .map(row -> row(grid, row))
                        .toList();
            case Item.NumberItem number -> List.of(number(number));
            case Item.TextItem text ->
                List.of(new ShownQuestion.Part(
                        text.id(), "", List.of(), text(text.id(), "", text.maxLength(), text.open()), false));
        };
    }

    private ShownQuestion.Part single(Item.SingleChoice choice, List<Option> options) {
        var chosen = visible.code(choice.id());
        var choices = Stream.concat(
                        options.stream()
                                .map(option -> new ShownQuestion.Choice(
                                        Integer.toString(option.code()),
                                        label(option.label()),
                                        chosen.isPresent() && chosen.getAsInt() == option.code(),
                                        false,
                                        false,
                                        specify(option.specify(), option.label()))),
                        missing(choice, choice.id()))
                .toList();
        var clearable = chosen.isPresent() && !choice.facts().required();
        return new ShownQuestion.Part(choice.id(), "", choices, null, clearable);
    }

    private Stream<ShownQuestion.Choice> missing(Item item, String variable) {
        return item.facts().missing().stream()
                .map(missing -> missing(missing, visible.code(variable).orElse(0) == missing.code(), true));
    }

    private ShownQuestion.Choice missing(MissingOption missing, boolean checked, boolean alone) {
        return new ShownQuestion.Choice(
                Integer.toString(missing.code()), label(missing.label()), checked, true, alone, null);
    }

    private ShownQuestion.Part multiple(Item.MultipleChoice choice, List<Option> options) {
        var choices = new ArrayList<ShownQuestion.Choice>();
        for (var option : options) {
            choices.add(new ShownQuestion.Choice(
                    option.name(),
                    label(option.label()),
                    visible.isTicked(choice.variable(option)),
                    option.exclusive(),
                    option.exclusive(),
                    specify(option.specify(), option.label())));
        }
        for (var missing : choice.facts().missing()) {
            var checked = options.stream()
                    .anyMatch(option -> visible.code(choice.variable(option)).orElse(0) == missing.code());
            choices.add(missing(missing, checked, true));
        }
        return new ShownQuestion.Part(choice.id(), "", choices, null, false);
    }

    /** "Prefer not" is no column: it stands in rows where it was chosen. */
    private ShownQuestion.Part row(Item.Grid grid, Row row) {
        var chosen = visible.code(row.variable());
        var choices = new ArrayList<ShownQuestion.Choice>();
        for (var point : grid.scale()) {
            choices.add(new ShownQuestion.Choice(
                    Integer.toString(point.code()),
                    label(point.label()),
                    chosen.isPresent() && chosen.getAsInt() == point.code(),
                    false,
                    false,
                    null));
        }
        for (var missing : grid.facts().missing()) {
            var checked = chosen.isPresent() && chosen.getAsInt() == missing.code();
            if (checked || missing.missing() != Missing.PREFER_NOT_TO_ANSWER) {
                choices.add(missing(missing, checked, false));
            }
        }
        var typed = specify(row.specify(), row.label());
        return new ShownQuestion.Part(row.variable(), label(row.label()), choices, typed, chosen.isPresent());
    }

    private ShownQuestion.@Nullable BlankRows blankRows(Item.Grid grid) {
        return grid.facts().missing().stream()
                .filter(missing -> missing.missing() == Missing.PREFER_NOT_TO_ANSWER)
                .map(missing ->
                        new ShownQuestion.BlankRows(missing.code(), words.of("forBlankRows", label(missing.label()))))
                .findFirst()
                .orElse(null);
    }

    private ShownQuestion.Part number(Item.NumberItem number) {
        var code = visible.code(number.id());
        var stored = code.isPresent() && !Missing.is(code.getAsInt()) ? Integer.toString(code.getAsInt()) : "";
        var unit = number.unit() == null ? "" : label(number.unit());
        var typed = new ShownQuestion.Typed(
                number.id(),
                "",
                stored,
                remarks.typed().getOrDefault(number.id(), stored),
                Typing.most(0),
                false,
                true,
                unit,
                remarks.faults().get(number.id()));
        return new ShownQuestion.Part(
                number.id(), "", missing(number, number.id()).toList(), typed, false);
    }

    private ShownQuestion.@Nullable Typed specify(Option.@Nullable Specify specify, Text label) {
        return specify == null
                ? null
                : text(
                        specify.variable(),
                        Punctuation.labelled(label(label), words.of("specify")),
                        specify.maxLength(),
                        false);
    }

    private ShownQuestion.Typed text(String variable, String label, int limit, boolean lines) {
        var stored = visible.text(variable).orElse("");
        return new ShownQuestion.Typed(
                variable,
                label,
                stored,
                remarks.typed().getOrDefault(variable, stored),
                Typing.most(limit),
                lines,
                false,
                "",
                remarks.faults().get(variable));
    }

    private String label(Text text) {
        return session.piping().render(text, session.language(), visible);
    }
}
