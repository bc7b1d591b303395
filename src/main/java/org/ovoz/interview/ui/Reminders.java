package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.function.BiConsumer;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Text;

/** Reminds once per page of what was left out or contradicts itself; only required items hold the way on. */
final class Reminders extends Div {

    private final InterviewSession session;
    private final Set<String> remindedPages = new HashSet<>();
    private boolean optional;

    Reminders(InterviewSession session) {
        this.session = session;
    }

    /** Whether a reminder is shown that one may pass by. */
    boolean isOptional() {
        return optional;
    }

    void clear() {
        optional = false;
        removeAll();
    }

    /**
     * Whether the page holds the way on; if so, the reminder is shown.
     *
     * @param complain is told each item and the message next to it
     */
    boolean hold(Route.ShownPage page, BiConsumer<String, String> complain) {
        var left = LeftOut.of(page, session.interview().answers());
        clear();
        if (!left.holds(page.id(), remindedPages)) {
            return false;
        }
        remindedPages.add(page.id());
        optional = !left.isRequired();
        var questions = new LinkedHashMap<String, String>();
        for (var shown : page.items()) {
            var item = shown.item();
            if (left.has(item)) {
                questions.put(item.id(), words(item.text()));
                complain.accept(item.id(), complaint(item, left.blank().contains(item)));
            }
        }
        var reminder = new Reminder(questions, left.isRequired());
        add(reminder);
        reminder.announce();
        return true;
    }

    private String complaint(Item item, boolean blank) {
        var constraint = item.facts().constraint();
        return blank || constraint == null
                ? getTranslation(item instanceof Item.Grid ? "interview.blankRows" : "interview.blank")
                : words(constraint.message());
    }

    private String words(Text text) {
        return session.piping().render(text, session.language(), session.visible());
    }
}
