package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.ovoz.fieldwork.contact.Contacts;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.StudyDays;

/** The interviewer's open appointments and call-backs on the page of the own interviews, by day. */
final class MyAppointments extends Section {

    MyAppointments(Contacts contacts, CaseLabels labels, StudyDays days) {
        var words = new ContactWords(labels, this::getTranslation);
        var open = contacts.open();
        addClassName("appointments");
        add(new H2(words.word("open")));
        if (!open.isEmpty()) {
            add(new OpenContacts(open, words, days, contact -> UI.getCurrent().navigate("contacts/" + contact.id())));
        }
        add(new Paragraph(new Anchor("contacts", words.word("toPage"))));
    }
}
