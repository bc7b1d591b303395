package org.ovoz.interview.light;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.ui.Orders;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.MissingOption;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Row;
import org.ovoz.questionnaire.Text;

/** Makes the questions of a section out of its items, as they are offered with the answers that may be shown. */
final class Questions {

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

    private final Sitting sitting;
    private final Words words;
    private final Remarks remarks;
    private final Answers visible;

    Questions(Sitting sitting, Words words, Remarks remarks) {
        this.sitting = sitting;
        this.words = words;
        this.remarks = remarks;
        this.visible = sitting.visible();
    }

    List<Question> of(Route.ShownPage page) {
        return page.items().stream().map(this::question).toList();
    }

    private Question question(Route.ShownItem shown) {
        var item = shown.item();
        var id = item.id();
        var covered = sitting.isCovered(item, visible) && !remarks.open().contains(id);
        var hint = item.facts().words().hint();
        return new Question(
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

    private static Question.Kind kind(Item item) {
        return switch (item) {
            case Item.Information _ -> Question.Kind.INFORMATION;
            case Item.SingleChoice _ -> Question.Kind.SINGLE;
            case Item.MultipleChoice _ -> Question.Kind.MULTIPLE;
            case Item.Grid _ -> Question.Kind.GRID;
            case Item.NumberItem _ -> Question.Kind.NUMBER;
            case Item.TextItem _ -> Question.Kind.TEXT;
        };
    }

    private List<Question.Part> parts(Route.ShownItem shown) {
        var seed = sitting.interview().orderSeed();
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
                List.of(new Question.Part(text.id(), "", List.of(), text(text.id(), "", text.open()), false));
        };
    }

    private Question.Part single(Item.SingleChoice choice, List<Option> options) {
        var chosen = visible.code(choice.id());
        var choices = Stream.concat(
                        options.stream()
                                .map(option -> new Question.Choice(
                                        Integer.toString(option.code()),
                                        label(option.label()),
                                        chosen.isPresent() && chosen.getAsInt() == option.code(),
                                        false,
                                        false,
                                        specify(option.specify(), option.label()))),
                        missing(choice, choice.id()))
                .toList();
        var clearable = chosen.isPresent() && !choice.facts().required();
        return new Question.Part(choice.id(), "", choices, null, clearable);
    }

    private Stream<Question.Choice> missing(Item item, String variable) {
        return item.facts().missing().stream()
                .map(missing -> missing(missing, visible.code(variable).orElse(0) == missing.code(), true));
    }

    private Question.Choice missing(MissingOption missing, boolean checked, boolean alone) {
        return new Question.Choice(
                Integer.toString(missing.code()), label(missing.label()), checked, true, alone, null);
    }

    private Question.Part multiple(Item.MultipleChoice choice, List<Option> options) {
        var choices = new ArrayList<Question.Choice>();
        for (var option : options) {
            choices.add(new Question.Choice(
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
        return new Question.Part(choice.id(), "", choices, null, false);
    }

    /** "Prefer not" is no column: it stands in rows where it was chosen. */
    private Question.Part row(Item.Grid grid, Row row) {
        var chosen = visible.code(row.variable());
        var choices = new ArrayList<Question.Choice>();
        for (var point : grid.scale()) {
            choices.add(new Question.Choice(
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
        return new Question.Part(row.variable(), label(row.label()), choices, typed, chosen.isPresent());
    }

    private Question.@Nullable BlankRows blankRows(Item.Grid grid) {
        return grid.facts().missing().stream()
                .filter(missing -> missing.missing() == Missing.PREFER_NOT_TO_ANSWER)
                .map(missing ->
                        new Question.BlankRows(missing.code(), words.of("forBlankRows", label(missing.label()))))
                .findFirst()
                .orElse(null);
    }

    private Question.Part number(Item.NumberItem number) {
        var code = visible.code(number.id());
        var stored = code.isPresent() && !Missing.is(code.getAsInt()) ? Integer.toString(code.getAsInt()) : "";
        var unit = number.unit() == null ? "" : label(number.unit());
        var typed = new Question.Typed(
                number.id(),
                "",
                stored,
                remarks.typed().getOrDefault(number.id(), stored),
                false,
                true,
                unit,
                remarks.faults().get(number.id()));
        return new Question.Part(number.id(), "", missing(number, number.id()).toList(), typed, false);
    }

    private Question.@Nullable Typed specify(Option.@Nullable Specify specify, Text label) {
        return specify == null ? null : text(specify.variable(), label(label) + ": " + words.of("specify"), false);
    }

    private Question.Typed text(String variable, String label, boolean lines) {
        var stored = visible.text(variable).orElse("");
        return new Question.Typed(
                variable,
                label,
                stored,
                remarks.typed().getOrDefault(variable, stored),
                lines,
                false,
                "",
                remarks.faults().get(variable));
    }

    private String label(Text text) {
        return sitting.piping().render(text, sitting.language(), visible);
    }
}
