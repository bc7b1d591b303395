package org.ovoz.interview.ui.correction;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Validity;

/** What a correction would do: what changes, what is lost, what is asked now. */
final class CorrectionSummary extends Section {

    private final Consumer<String> onPick;
    private final Consumer<String> onTakeBack;
    private final Paragraph status = new Paragraph();
    private final Div groups = new Div();

    CorrectionSummary(Consumer<String> onPick, Consumer<String> onTakeBack) {
        this.onPick = onPick;
        this.onTakeBack = onTakeBack;
        status.getElement().setAttribute("role", "status");
        add(new H2(word("effect")), status, groups);
    }

    void show(CorrectionWords words) {
        var effect = words.draft().effect();
        status.setText(
                effect.isNothing()
                        ? word("nothing")
                        : getTranslation(
                                "interview.correct.count",
                                Integer.toString(effect.corrected().size()
                                        + effect.adjusted().size()),
                                Integer.toString(effect.lost().size()),
                                Integer.toString(effect.asked().size())));
        groups.removeAll();
        group("corrected", effect.corrected(), item -> corrected(words, item));
        group("lost", effect.lost(), item -> lost(words, item));
        group("adjusted", effect.adjusted(), item -> changed(words, item));
        group("asked", effect.asked(), item -> asked(words, item));
    }

    private void group(String key, List<String> items, Function<String, ListItem> line) {
        if (!items.isEmpty()) {
            var list = new UnorderedList();
            items.forEach(item -> list.add(line.apply(item)));
            var group = new Div(new H3(word(key)), list);
            group.addClassNames("correction-group", key);
            groups.add(group);
        }
    }

    private ListItem corrected(CorrectionWords words, String item) {
        var line = changed(words, item);
        complaint(words, item, line);
        line.add(button("change", words.question(item), () -> onPick.accept(item)));
        line.add(button("takeBack", words.question(item), () -> onTakeBack.accept(item)));
        return line;
    }

    private ListItem changed(CorrectionWords words, String item) {
        var before = words.before(item);
        var after = words.after(item);
        var line = new ListItem(question(words, item));
        if (before.equals(after)) {
            line.add(new Div(word("textChanged")));
        } else {
            line.add(new Div(answer(before) + " → " + answer(after)));
        }
        return line;
    }

    private ListItem lost(CorrectionWords words, String item) {
        return new ListItem(question(words, item), new Div(answer(words.before(item))));
    }

    private ListItem asked(CorrectionWords words, String item) {
        var line = new ListItem(question(words, item), new Div(answer(words.after(item))));
        complaint(words, item, line);
        line.add(button("answer", words.question(item), () -> onPick.accept(item)));
        return line;
    }

    /** A contradiction is shown, and does not hold the correction: it may be what the respondent said. */
    private static void complaint(CorrectionWords words, String item, ListItem line) {
        var route = words.draft().route();
        var fails = route.pages().stream()
                .flatMap(page -> Validity.failed(page, route.answers()).stream())
                .anyMatch(failed -> failed.id().equals(item));
        if (fails) {
            words.draft()
                    .questionnaire()
                    .item(item)
                    .map(Item::facts)
                    .map(Item.Facts::constraint)
                    .ifPresent(constraint -> {
                        var text = new Paragraph(constraint.message().in(words.language(), null));
                        text.addClassName("error-text");
                        line.add(text);
                    });
        }
    }

    private static Span question(CorrectionWords words, String item) {
        var question = new Span(words.question(item));
        question.addClassName("correction-question");
        return question;
    }

    private String answer(List<String> lines) {
        return lines.isEmpty() ? getTranslation("interview.review.blank") : String.join("; ", lines);
    }

    private NativeButton button(String key, String question, Runnable pressed) {
        var button = new NativeButton(word(key), _ -> pressed.run());
        button.addClassName("link");
        button.setAriaLabel(word(key) + ": " + question);
        return button;
    }

    private String word(String key) {
        return getTranslation("interview.correct." + key);
    }
}
