package org.ovoz.interview.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Change;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.MissingOption;
import org.ovoz.questionnaire.Option;
import org.ovoz.ui.markup.Markup;

/** Any number of options: check boxes; "none" and the missing answers take the others back and say so. */
final class MultipleField extends OptionsField {

    private final Item.MultipleChoice choice;

    /** Whether it stands there that others were taken back. */
    private boolean said;

    MultipleField(Item.MultipleChoice choice, InterviewSession session, Consumer<Change> onChange) {
        super(choice, choice.options(), session, Group.FIELDSET, "checkbox", onChange);
        this.choice = choice;
    }

    @Override
    List<Option> arranged(List<Option> options) {
        return Orders.of(options, choice.order(), session, choice.id());
    }

    @Override
    List<OptionRows> lists() {
        var lists = new ArrayList<OptionRows>();
        lists.add(new OptionRows("options", rows(false).toList()));
        var apart = Stream.concat(
                        rows(true),
                        choice.facts().missing().stream()
                                .map(missing -> new OptionRow(
                                        missing.code(), "i-" + choice.id() + missing.code(), missing.label(), null)))
                .toList();
        if (!apart.isEmpty()) {
            lists.add(new OptionRows("options apart", apart));
        }
        return lists;
    }

    private Stream<OptionRow> rows(boolean exclusive) {
        return offered().stream()
                .filter(option -> option.exclusive() == exclusive)
                .map(option ->
                        new OptionRow(option.code(), "i-" + choice.variable(option), option.label(), option.specify()));
    }

    @Override
    Set<Integer> chosen(Answers answers) {
        var codes = new HashSet<Integer>();
        for (var option : offered()) {
            var variable = choice.variable(option);
            if (answers.isTicked(variable)) {
                codes.add(option.code());
            }
            answers.code(variable).ifPresent(code -> {
                if (code < 0) {
                    codes.add(code);
                }
            });
        }
        return codes;
    }

    @Override
    void end(Markup markup) {
        markup.element("p", "", "class", "hint", "role", "status", "id", noticeId());
    }

    private String noticeId() {
        return domId(choice) + "-notice";
    }

    @Override
    void chosen(String name, int code, boolean isTicked, UUID event) {
        if (!name.equals(choice.id())) {
            return;
        }
        var before = seen();
        var option = offered().stream().filter(one -> one.code() == code).findFirst();
        var missing = choice.facts().missing().stream()
                .filter(one -> one.code() == code)
                .findFirst();
        if (option.isPresent() || missing.isPresent()) {
            see(with(before, code, isTicked));
        }
        option.ifPresent(changed -> changed(event, changed, isTicked, before));
        missing.ifPresent(changed -> changed(event, changed, isTicked, before));
    }

    private void changed(UUID event, Option changed, boolean ticked, Set<Integer> before) {
        var takenBack = ticked
                && (before.stream().anyMatch(code -> code < 0)
                        || offered().stream()
                                .anyMatch(option -> Ticks.excludes(changed, option) && before.contains(option.code())));
        say(takenBack ? label(changed.label()) : null);
        onChange.accept(new Ticks(choice, offered())
                .change(changed, ticked, option -> before.contains(option.code()))
                .as(event));
    }

    private void changed(UUID event, MissingOption missing, boolean ticked, Set<Integer> before) {
        say(ticked && before.stream().anyMatch(code -> code >= 0) ? label(missing.label()) : null);
        onChange.accept(new Ticks(choice, offered()).change(missing, ticked).as(event));
    }

    /** Says that others were taken back. */
    private void say(@Nullable String instead) {
        if (instead != null || said) {
            said = instead != null;
            body.executeJs(
                    "document.getElementById($0).textContent=$1",
                    noticeId(),
                    instead == null ? "" : message("takenBack", instead));
        }
    }
}
