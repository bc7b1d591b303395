package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Text;

/** Reminds once per page of what was left out or contradicts itself; only required items hold the way on. */
final class Reminders extends Div {

    private final InterviewSession session;
    private final Set<String> remindedPages = new HashSet<>();
    private boolean optional;
    private @Nullable Reminder reminder;

    Reminders(InterviewSession session) {
        this.session = session;
    }

    /** Whether a reminder is shown that one may pass by. */
    boolean isOptional() {
        return optional;
    }

    void clear() {
        optional = false;
        reminder = null;
        removeAll();
    }

    /**
     * Whether the page holds the way on; if so, the reminder is shown.
     *
     * @param complain is told each item and the message next to it
     */
    boolean hold(Route.ShownPage page, BiConsumer<String, @Nullable String> complain) {
        var open = open(page);
        var required = isRequired(page, open.keySet());
        clear();
        if (open.isEmpty() || !required && remindedPages.contains(page.id())) {
            return false;
        }
        remindedPages.add(page.id());
        optional = !required;
        var questions = new LinkedHashMap<String, String>();
        for (var shown : page.items()) {
            var item = shown.item();
            if (open.containsKey(item.id())) {
                questions.put(item.id(), words(item.text()));
                complain.accept(item.id(), open.get(item.id()));
            }
        }
        reminder = new Reminder(questions, required);
        add(reminder);
        reminder.announce();
        return true;
    }

    /**
     * After an answer: what is answered goes from the reminder, and with the last of it the reminder.
     *
     * @param complain is told each item of the reminder and the message that still stands next to it, or null
     */
    void refresh(Route.ShownPage page, BiConsumer<String, @Nullable String> complain) {
        var shown = reminder;
        if (shown == null) {
            return;
        }
        var open = open(page);
        for (var item : shown.items()) {
            complain.accept(item, open.get(item));
            if (!open.containsKey(item)) {
                shown.strike(item);
            }
        }
        if (shown.items().isEmpty()) {
            clear();
        }
    }

    /** The messages of what is blank or contradicts itself, by item. */
    private Map<String, String> open(Route.ShownPage page) {
        var left = LeftOut.of(page, session.interview().answers());
        var open = new HashMap<String, String>();
        left.failed().forEach(item -> open.put(item.id(), complaint(item, false)));
        left.blank().forEach(item -> open.put(item.id(), complaint(item, true)));
        return open;
    }

    private static boolean isRequired(Route.ShownPage page, Set<String> items) {
        return page.items().stream()
                .map(Route.ShownItem::item)
                .anyMatch(item -> items.contains(item.id()) && item.facts().required());
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
