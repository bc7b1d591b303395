package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovoz.fieldwork.FieldworkService;
import org.ovoz.fieldwork.contact.Contact;
import org.ovoz.fieldwork.contact.ContactTally;
import org.ovoz.fieldwork.contact.Contacts;
import org.ovoz.fieldwork.contact.Reason;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Question;
import org.ovoz.ui.Rows;

/** The interviewer records people who were not interviewed, or not yet, and goes on with those who are to be tried again. */
@Route(value = "contacts/:id?", layout = MainLayout.class)
@Menu(title = "contact.menu", order = 6)
@RolesAllowed("ENTER_INTERVIEWS")
@CssImport("./assignments.css")
class ContactsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Contacts contacts;
    private final FieldworkService fieldwork;
    private final Definitions definitions;
    private final StudyDays days;
    private final ContactWords words;
    private final Div desk = new Div();
    private final Div open = new Div();
    private final Div counts = new Div();
    private final Paragraph said = new Paragraph();

    ContactsView(Contacts contacts, FieldworkService fieldwork, Definitions definitions, StudyDays days) {
        this.contacts = contacts;
        this.fieldwork = fieldwork;
        this.definitions = definitions;
        this.days = days;
        this.words = new ContactWords(new CaseLabels(definitions, getLocale()), this::getTranslation);
        var intro = new Paragraph(words.word("intro"));
        intro.addClassName("hint");
        said.addClassName("hint");
        said.getElement().setAttribute("role", "status");
        addClassName("assignments");
        add(
                new Anchor("fieldwork", "← " + getTranslation("fieldwork.title")),
                new H1(words.word("title")),
                intro,
                desk,
                said,
                new Section(new H2(words.word("open")), open),
                new Section(new H2(words.word("counts")), counts));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").orElse("");
        edit(contacts.open().stream()
                .filter(contact -> contact.id().toString().equals(id))
                .findFirst()
                .orElse(null));
        showLists();
    }

    @Override
    public String getPageTitle() {
        return words.word("title") + " – Ovoz";
    }

    private void edit(@Nullable Contact followed) {
        desk.removeAll();
        if (followed == null && contacts.wave().isEmpty()) {
            var closed = new Paragraph(words.word("closed"));
            closed.addClassName("note");
            desk.add(closed);
            return;
        }
        var wave = followed == null ? contacts.wave().orElseThrow() : followed.wave();
        desk.add(new ContactForm(contacts, words, wave, fieldwork.countries(), followed, this::done));
        if (followed != null) {
            desk.getElement().executeJs("this.scrollIntoView({block: 'start'}); this.querySelector('select')?.focus()");
        }
    }

    private void done(String what) {
        said.setText(what);
        edit(null);
        showLists();
    }

    private void showLists() {
        open.removeAll();
        var found = contacts.open();
        open.add(
                found.isEmpty()
                        ? empty("open.none")
                        : new OpenContacts(found, words, days, contact -> {
                            said.setText("");
                            edit(contact);
                        }));
        counts.removeAll();
        var tallies = contacts.tallies();
        if (tallies.isEmpty()) {
            counts.add(empty("counts.none"));
            return;
        }
        var rows = new Rows(
                words.word("counts"),
                List.of(
                        words.word("result"),
                        words.word("reason"),
                        words.word("where"),
                        words.word("number"),
                        words.word("action")));
        tallies.stream()
                .sorted(Comparator.comparing(ContactTally::result).thenComparing(ContactTally::reason))
                .forEach(tally -> rows.row(line(tally)));
        counts.add(rows);
    }

    private List<Component> line(ContactTally tally) {
        var wave = contacts.wave().orElseGet(() -> definitions.waves().getLast().id());
        return List.of(
                Rows.text(words.word("result." + tally.result())),
                Rows.text(words.word("reason." + tally.reason())),
                Rows.text(words.labels().country(tally.country()) + " · "
                        + words.labels().mode(wave, tally.mode())),
                Rows.text(Integer.toString(tally.contacts())),
                tally.reason() == Reason.LAPSED ? Rows.text("–") : takingBack(tally));
    }

    private Component takingBack(ContactTally tally) {
        var button = new NativeButton(words.word("takeBack"));
        var which = words.word("result." + tally.result()) + ", " + words.word("reason." + tally.reason());
        button.getElement().setAttribute("aria-label", words.word("takeBack") + ": " + which);
        button.addClickListener(_ -> new Question(
                        words.word("takeBackQuestion", which), words.word("takeBackFollows"), words.word("takeBack"))
                .ask(button, () -> {
                    contacts.takeBack(tally);
                    done(words.word("takenBack"));
                }));
        var actions = new Div(button);
        actions.addClassName("row-actions");
        return actions;
    }

    private Paragraph empty(String key) {
        var none = new Paragraph(words.word(key));
        none.addClassName("empty");
        return none;
    }
}
