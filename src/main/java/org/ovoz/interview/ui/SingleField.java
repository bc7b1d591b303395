package org.ovoz.interview.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.ovoz.interview.Change;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.ui.markup.Markup;

/** One option of several: radio buttons in rows, missing answers set apart below them, and a way to take back. */
final class SingleField extends OptionsField {

    private static final int TWO = 2;

    private final Item.SingleChoice choice;

    SingleField(Item.SingleChoice choice, InterviewSession session, Consumer<Change> onChange) {
        super(choice, choice.options(), session, Group.RADIOS, "radio", onChange);
        this.choice = choice;
    }

    @Override
    List<Option> arranged(List<Option> options) {
        return Orders.of(options, choice.order(), session, choice.id());
    }

    @Override
    List<OptionRows> lists() {
        var lists = new ArrayList<OptionRows>();
        lists.add(new OptionRows(
                offered().size() == TWO ? "options two" : "options",
                offered().stream()
                        .map(option ->
                                new OptionRow(option.code(), id(option.code()), option.label(), option.specify()))
                        .toList()));
        if (!choice.facts().missing().isEmpty()) {
            lists.add(new OptionRows(
                    "options apart",
                    choice.facts().missing().stream()
                            .map(missing -> new OptionRow(missing.code(), id(missing.code()), missing.label(), null))
                            .toList()));
        }
        return lists;
    }

    private String id(int code) {
        return "i-" + choice.id() + "-" + code;
    }

    @Override
    Set<Integer> chosen(Answers answers) {
        var code = answers.code(choice.id());
        return code.isPresent() ? Set.of(code.getAsInt()) : Set.of();
    }

    /** The way to take back is there only while something is chosen (interview.css). */
    @Override
    void end(Markup markup) {
        if (!choice.facts().required()) {
            markup.element(
                    "button",
                    message("clear"),
                    "type",
                    "button",
                    "class",
                    "link clear",
                    "name",
                    choice.id(),
                    "id",
                    "c-" + choice.id(),
                    "value",
                    choice.id());
        }
    }

    @Override
    void chosen(String name, int code, boolean isChosen, UUID event) {
        if (name.equals(choice.id()) && row(code).findAny().isPresent()) {
            see(Set.of(code));
            onChange.accept(
                    Change.ofCodes(choice.id(), Map.of(choice.id(), code)).as(event));
        }
    }

    @Override
    void pressed(String name, String value, UUID event) {
        if (name.equals(choice.id()) && !choice.facts().required()) {
            onChange.accept(Change.clearing(choice.id(), Set.of(choice.id())).as(event));
        }
    }
}
