package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ovoz.fieldwork.contact.Contact;
import org.ovoz.questionnaire.StudyDays;

/** Appointments and call-backs day by day, what is overdue first; each can be gone on with. */
final class OpenContacts extends Div {

    private final ContactWords words;
    private final StudyDays days;

    OpenContacts(List<Contact> open, ContactWords words, StudyDays days, Consumer<Contact> goOn) {
        this.words = words;
        this.days = days;
        addClassName("open-contacts");
        open.stream()
                .collect(Collectors.groupingBy(contact -> contact.last().day(), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(some -> add(heading(some.getFirst()), list(some, goOn)));
    }

    private H3 heading(Contact contact) {
        var day = contact.last().day();
        var today = days.today(contact.country());
        var heading = new H3(words.labels().day(day) + " ");
        if (day.isBefore(today)) {
            var tag = new Span(words.word("overdue"));
            tag.addClassNames("tag", "late");
            heading.add(tag);
        } else if (day.equals(today)) {
            var tag = new Span(words.word("today"));
            tag.addClassNames("tag", "on");
            heading.add(tag);
        }
        return heading;
    }

    private UnorderedList list(List<Contact> some, Consumer<Contact> goOn) {
        var list = new UnorderedList();
        some.forEach(contact -> {
            var said = String.join(
                    " · ",
                    words.word("result." + contact.last().result()),
                    words.word("reason." + contact.last().reason()),
                    words.labels().country(contact.country()),
                    words.labels().mode(contact.wave(), contact.mode()));
            var button = new NativeButton(words.word("goOn"), _ -> goOn.accept(contact));
            button.getElement().setAttribute("aria-label", words.word("goOn") + ": " + words.line(contact));
            var item = new ListItem(new Span(said));
            if (!contact.last().note().isEmpty()) {
                var note = new Div(contact.last().note());
                note.addClassName("hint");
                item.add(note);
            }
            item.add(button);
            list.add(item);
        });
        return list;
    }
}
