package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;

/** The list at the top of a page of what was left out, each line a link to its question. */
final class Reminder extends Div {

    /**
     * @param questions question by item id, in order
     * @param blocking whether one of them is required
     */
    Reminder(Map<String, String> questions, boolean blocking) {
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
                      question?.scrollIntoView();
                      question?.querySelector('input, textarea, select, button')?.focus();
                    })""", "q-" + item));
            list.add(new ListItem(link));
        });
        add(
                new H2(getTranslation("interview.reminder.title")),
                list,
                new Paragraph(
                        getTranslation(blocking ? "interview.reminder.required" : "interview.reminder.optional")));
    }

    /** Moves the focus here, so that it is read at once. */
    void announce() {
        getElement().executeJs("this.focus(); this.scrollIntoView({block: 'nearest'})");
    }
}
