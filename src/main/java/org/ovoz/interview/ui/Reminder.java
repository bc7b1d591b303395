package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The list at the top of a page of what was left out, each line a link to its question. */
final class Reminder extends Div {

    private final Map<String, ListItem> lines;

    /**
     * @param questions question by item id, in order
     * @param blocking whether one of them is required
     */
    Reminder(Map<String, String> questions, boolean blocking) {
        this.lines = new LinkedHashMap<>();
        addClassNames("note", "error", "reminder");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        var list = new UnorderedList();
        questions.forEach((item, question) -> {
            var link = new Anchor("#q-" + item, question);
            link.setRouterIgnore(true);
            link.addAttachListener(_ -> link.getElement().executeJs("""
                    this.addEventListener('click', (event) => {
                      event.preventDefault();
                      const question = document.getElementById($0);
                      question?.querySelector('ovoz-grid')?.toBlank?.();
                      question?.scrollIntoView();
                      [...question?.querySelectorAll('input, textarea, select, button') ?? []]
                        .find((input) => input.offsetParent)?.focus();
                    })""", "q-" + item));
            lines.put(item, new ListItem(link));
            list.add(lines.get(item));
        });
        add(
                new H2(getTranslation("interview.reminder.title")),
                list,
                new Paragraph(
                        getTranslation(blocking ? "interview.reminder.required" : "interview.reminder.optional")));
    }

    /** What it still reminds of. */
    Set<String> items() {
        return Set.copyOf(lines.keySet());
    }

    /** A question was answered. */
    void strike(String item) {
        var line = lines.remove(item);
        if (line != null) {
            line.removeFromParent();
        }
    }

    /** Moves the focus here, so that it is read at once. */
    void announce() {
        getElement().executeJs("this.focus(); this.scrollIntoView({block: 'nearest'})");
    }
}
