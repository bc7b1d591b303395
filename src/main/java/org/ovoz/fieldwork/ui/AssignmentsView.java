package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.FieldStaff;
import org.ovoz.access.User;
import org.ovoz.fieldwork.assignment.Assignments;
import org.ovoz.fieldwork.assignment.Progress;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Question;
import org.ovoz.ui.Rows;

/** Leads give assignments to the interviewers of their countries, see how far they are, change and withdraw them. */
@Route(value = "assignments", layout = MainLayout.class)
@Menu(title = "assignment.menu", order = 7)
@RolesAllowed("LEAD_FIELDWORK")
@CssImport("./assignments.css")
class AssignmentsView extends Div implements HasDynamicTitle {

    private final Assignments assignments;
    private final AssignmentWords words;
    private final List<User> staff;
    private final Set<CountryCode> countries;
    private final Div desk = new Div();
    private final Div list = new Div();
    private final Paragraph said = new Paragraph();

    AssignmentsView(Assignments assignments, FieldStaff fieldStaff, Definitions definitions, CurrentUser user) {
        this.assignments = assignments;
        this.words = new AssignmentWords(new CaseLabels(definitions, getLocale()), this::getTranslation);
        this.countries = user.countries(definitions.study().countryCodes());
        this.staff = fieldStaff.in(countries);
        said.addClassName("hint");
        said.getElement().setAttribute("role", "status");
        var intro = new Paragraph(words.word("intro"));
        intro.addClassName("hint");
        add(new H1(words.word("title")), intro);
        assignments.wave().ifPresentOrElse(this::show, () -> {
            var closed = new Paragraph(words.word("closed"));
            closed.addClassName("note");
            add(closed);
        });
        addClassName("assignments");
    }

    @Override
    public String getPageTitle() {
        return words.word("title") + " – Ovoz";
    }

    private void show(WaveId wave) {
        if (staff.stream().noneMatch(User::enabled)) {
            desk.add(new Paragraph(words.word("nobody")));
        } else {
            edit(wave, null);
        }
        var counted = new Paragraph(words.word("counted"));
        counted.addClassName("hint");
        add(desk, said, new Section(new H2(words.word("list")), list, counted));
        showList(wave);
    }

    private void edit(WaveId wave, @Nullable Progress changed) {
        desk.removeAll();
        desk.add(new AssignmentForm(assignments, words, wave, staff, countries, changed, new AssignmentForm.Outcome() {
            @Override
            public void saved(String what) {
                done(wave, what);
            }

            @Override
            public void changedMeanwhile() {
                done(wave, words.word("changedMeanwhile"));
            }
        }));
        if (changed != null) {
            desk.getElement().executeJs("this.scrollIntoView({block: 'start'}); this.querySelector('input')?.focus()");
        }
    }

    private void done(WaveId wave, String what) {
        edit(wave, null);
        said.setText(what);
        showList(wave);
    }

    private void showList(WaveId wave) {
        list.removeAll();
        var found = assignments.of(wave);
        if (found.isEmpty()) {
            var none = new Paragraph(words.word("none"));
            none.addClassName("empty");
            list.add(none);
            return;
        }
        var rows = new Rows(
                words.word("list"),
                List.of(
                        words.word("worker"),
                        words.word("where"),
                        words.word("done.head"),
                        words.word("until"),
                        words.word("mode"),
                        words.word("action")));
        found.forEach(one -> rows.row(List.of(
                worker(one.assignment().worker()),
                Rows.text(words.where(one)),
                words.done(one),
                words.until(one),
                Rows.text(words.mode(one)),
                actions(wave, one))));
        list.add(rows);
    }

    private Component worker(UUID id) {
        var who = staff.stream().filter(one -> one.id().equals(id)).findFirst();
        var name = new Span(who.map(User::name).orElse("–") + " ");
        if (who.filter(User::enabled).isEmpty()) {
            name.add(Rows.tag(words.word("disabled"), false));
        }
        return name;
    }

    private Component actions(WaveId wave, Progress one) {
        var of = ": " + name(one) + ", " + words.where(one);
        var change = new NativeButton(words.word("change"), _ -> {
            said.setText("");
            edit(wave, one);
        });
        change.getElement().setAttribute("aria-label", words.word("change") + of);
        var withdraw = new NativeButton(words.word("withdraw"));
        withdraw.getElement().setAttribute("aria-label", words.word("withdraw") + of);
        withdraw.addClickListener(_ -> new Question(
                        words.word("withdrawQuestion", name(one), words.where(one)),
                        words.word("withdrawFollows"),
                        words.word("withdraw"))
                .ask(withdraw, () -> {
                    assignments.withdraw(one.assignment().id());
                    done(wave, words.word("withdrawn"));
                }));
        var actions = new Div(change, withdraw);
        actions.addClassName("row-actions");
        return actions;
    }

    private String name(Progress one) {
        return staff.stream()
                .filter(user -> user.id().equals(one.assignment().worker()))
                .map(User::name)
                .findFirst()
                .orElse("–");
    }
}
