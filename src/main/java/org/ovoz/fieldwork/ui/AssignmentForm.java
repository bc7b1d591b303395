package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.User;
import org.ovoz.fieldwork.assignment.Assignment;
import org.ovoz.fieldwork.assignment.Assignments;
import org.ovoz.fieldwork.assignment.Assignments.Wanted;
import org.ovoz.fieldwork.assignment.Flaw;
import org.ovoz.fieldwork.assignment.Progress;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.DayField;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;

/** Gives a new assignment, or changes one; what is wrong is said at once, next to the button and at its field. */
final class AssignmentForm extends Div {

    private static final int UNREADABLE = -1;

    /** What the page does when something was saved, or was changed by somebody else meanwhile. */
    interface Outcome {
        void saved(String said);

        void changedMeanwhile();
    }

    private final Assignments assignments;
    private final AssignmentWords words;
    private final Outcome outcome;
    private final @Nullable Progress changed;
    private final Dropdown worker;
    private final Dropdown country;
    private final Dropdown mode;
    private final Field number;
    private final Field place;
    private final DayField until;
    private final Element places = new Element("datalist").setAttribute("id", "assignment-places");
    private final Paragraph problem = new Paragraph();

    /**
     * @param staff who can be given one
     * @param changed the assignment that is changed, or null for a new one
     */
    AssignmentForm(
            Assignments assignments,
            AssignmentWords words,
            WaveId wave,
            List<User> staff,
            Set<CountryCode> countries,
            @Nullable Progress changed,
            Outcome outcome) {
        this.assignments = assignments;
        this.words = words;
        this.outcome = outcome;
        this.changed = changed;
        var people = new LinkedHashMap<String, String>();
        people.put("", words.word("choose"));
        staff.stream().filter(User::enabled).forEach(one -> people.put(one.id().toString(), one.name()));
        var lands = new LinkedHashMap<String, String>();
        countries.forEach(code -> lands.put(code.iso(), words.labels().country(code)));
        worker = new Dropdown("assignment-worker", words.word("worker"), people, _ -> {});
        country = new Dropdown("assignment-country", words.word("country"), lands, _ -> offerPlaces());
        mode = new Dropdown("assignment-mode", words.word("mode"), words.modes(wave), _ -> {});
        number = new Field("assignment-interviews", words.word("number"));
        number.input().getElement().setAttribute("inputmode", "numeric");
        place = new Field("assignment-place", words.word("place"))
                .hint(words.word("placeHint"))
                .autocomplete("off");
        place.input().getElement().setAttribute("list", "assignment-places");
        place.input().getElement().setAttribute("maxlength", Integer.toString(Assignment.LONGEST_PLACE));
        until = new DayField("assignment-until", words.word("until"), () -> {});
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        addClassName("panel");
        add(
                new H2(changed == null ? words.word("new") : words.word("changeTitle")),
                form(wave, staff, countries.size()));
        getElement().appendChild(places);
        offerPlaces();
    }

    private Form form(WaveId wave, List<User> staff, int countries) {
        var fields = new Div();
        fields.addClassName("fields");
        if (changed == null) {
            fields.add(worker, country, number, mode, place, until);
            country.setVisible(countries > 1);
        } else {
            var terms = changed.assignment().terms();
            var code = terms.mode() == null ? "" : Integer.toString(terms.mode().code());
            mode.offer(words.modes(wave), code);
            number.input().setValue(Integer.toString(terms.interviews()));
            place.input().setValue(terms.place());
            until.show(terms.until());
            fields.add(number, mode, place, until);
        }
        var form = new Form(this::save).keepsEntries();
        if (changed != null) {
            var whose = staff.stream()
                    .filter(one -> one.id().equals(changed.assignment().worker()))
                    .map(User::name)
                    .findFirst()
                    .orElse("–");
            form.add(new Paragraph(words.word(
                    "whose", whose, words.labels().country(changed.assignment().country()))));
        }
        form.add(fields, problem, buttons());
        return form;
    }

    private Component buttons() {
        var save = new NativeButton(words.word(changed == null ? "give" : "save"));
        save.addClassName("primary");
        var buttons = new Div(save);
        buttons.addClassName("buttons");
        if (changed != null) {
            var leave = new NativeButton(words.word("cancel"), _ -> outcome.saved(""));
            leave.getElement().setAttribute("type", "button");
            buttons.add(leave);
        }
        return buttons;
    }

    private void offerPlaces() {
        places.removeAllChildren();
        var code = changed == null
                ? new CountryCode(country.value())
                : changed.assignment().country();
        assignments.places(code).forEach(name -> places.appendChild(new Element("option").setAttribute("value", name)));
    }

    private void save() {
        var wanted = wanted();
        var flaws = assignments.flaws(wanted);
        show(flaws);
        if (!flaws.isEmpty()) {
            return;
        }
        if (changed == null) {
            assignments.give(wanted);
            outcome.saved(words.word("given"));
        } else if (assignments.change(changed.assignment(), wanted)) {
            outcome.saved(words.word("saved"));
        } else {
            outcome.changedMeanwhile();
        }
    }

    private Wanted wanted() {
        var terms = changed == null ? null : changed.assignment();
        return new Wanted(
                terms == null ? new CountryCode(country.value()) : terms.country(),
                terms == null ? chosenWorker() : terms.worker(),
                typedNumber(),
                AssignmentWords.ofCode(mode.value()),
                place.value(),
                until.day());
    }

    private @Nullable UUID chosenWorker() {
        return worker.value().isEmpty() ? null : UUID.fromString(worker.value());
    }

    private int typedNumber() {
        return Optional.of(number.value().strip())
                .filter(typed -> typed.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .orElse(UNREADABLE);
    }

    private void show(Set<Flaw> flaws) {
        problem.setText(flaws.stream()
                .map(flaw -> words.word(
                        "flaw." + flaw,
                        Integer.toString(flaw == Flaw.PLACE_LONG ? Assignment.LONGEST_PLACE : Assignment.MOST)))
                .collect(Collectors.joining(" ")));
        Wrong.mark(worker, has(flaws, Flaw.WORKER_MISSING, Flaw.WORKER_DISABLED, Flaw.WORKER_ELSEWHERE));
        Wrong.mark(number, has(flaws, Flaw.NUMBER));
        Wrong.mark(place, has(flaws, Flaw.PLACE_LONG, Flaw.PLACE_ADDRESS));
        Wrong.mark(until, has(flaws, Flaw.DAY_MISSING, Flaw.DAY_PAST, Flaw.DAY_FAR));
    }

    private static boolean has(Set<Flaw> flaws, Flaw... some) {
        return Set.of(some).stream().anyMatch(flaws::contains);
    }
}
