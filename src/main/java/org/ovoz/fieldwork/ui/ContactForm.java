package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.fieldwork.contact.Contact;
import org.ovoz.fieldwork.contact.ContactFlaw;
import org.ovoz.fieldwork.contact.Contacts;
import org.ovoz.fieldwork.contact.Reason;
import org.ovoz.fieldwork.contact.Result;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.DayField;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;

/** Records a new contact, or what came of an open one. Day and note are asked for only where somebody is to be tried again. */
final class ContactForm extends Div {

    private static final List<Mode> MODES = List.of(Mode.FACE_TO_FACE, Mode.TELEPHONE);

    private final Contacts contacts;
    private final ContactWords words;
    private final @Nullable Contact followed;
    private final Consumer<String> done;
    private final Dropdown country;
    private final Dropdown mode;
    private final Dropdown result;
    private final Dropdown reason;
    private final DayField day;
    private final Field note;
    private final Div again = new Div();
    private final Paragraph problem = new Paragraph();

    /**
     * @param followed the open contact of which something came, or null for a new one
     * @param done is told what to say; an empty text where nothing was recorded
     */
    ContactForm(
            Contacts contacts,
            ContactWords words,
            WaveId wave,
            Set<CountryCode> countries,
            @Nullable Contact followed,
            Consumer<String> done) {
        this.contacts = contacts;
        this.words = words;
        this.followed = followed;
        this.done = done;
        var lands = new LinkedHashMap<String, String>();
        countries.forEach(code -> lands.put(code.iso(), words.labels().country(code)));
        var modes = new LinkedHashMap<String, String>();
        MODES.forEach(
                one -> modes.put(Integer.toString(one.code()), words.labels().mode(wave, one)));
        country = new Dropdown("contact-country", words.word("country"), lands, _ -> {});
        mode = new Dropdown("contact-mode", words.word("mode"), modes, _ -> {});
        result = new Dropdown("contact-result", words.word("result"), results(), _ -> resultChosen());
        reason = new Dropdown("contact-reason", words.word("reason"), Map.of("", words.word("choose")), _ -> {});
        day = new DayField("contact-day", words.word("day"), () -> {});
        note = new Field("contact-note", words.word("note"))
                .hint(words.word("noteHint"))
                .autocomplete("off");
        note.input().getElement().setAttribute("maxlength", Integer.toString(Contact.LONGEST_NOTE));
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        addClassName("panel");
        country.setVisible(followed == null && countries.size() > 1);
        mode.setVisible(followed == null);
        add(new H2(words.word(followed == null ? "new" : "follow")));
        if (followed != null) {
            add(new Paragraph(words.line(followed)));
        }
        add(form());
        resultChosen();
    }

    private Form form() {
        var fields = new Div(country, mode, result, reason);
        fields.addClassName("fields");
        again.add(day, note);
        again.addClassName("fields");
        var save = new NativeButton(words.word("record"));
        save.addClassName("primary");
        var buttons = new Div(save);
        buttons.addClassName("buttons");
        if (followed != null) {
            var leave = new NativeButton(words.word("cancel"), _ -> done.accept(""));
            leave.getElement().setAttribute("type", "button");
            buttons.add(leave);
        }
        var form = new Form(this::save).keepsEntries();
        form.add(fields, again, problem, buttons);
        return form;
    }

    private Map<String, String> results() {
        var results = new LinkedHashMap<String, String>();
        results.put("", words.word("choose"));
        Arrays.stream(Result.values())
                .filter(one -> followed != null || one != Result.HELD)
                .forEach(one -> results.put(one.name(), words.word("result." + one)));
        return results;
    }

    private @Nullable Result chosen() {
        return result.value().isEmpty() ? null : Result.valueOf(result.value());
    }

    private void resultChosen() {
        var chosen = chosen();
        var reasons = new LinkedHashMap<String, String>();
        reasons.put("", words.word("choose"));
        if (chosen != null) {
            chosen.reasons().forEach(one -> reasons.put(one.name(), words.word("reason." + one)));
        }
        reason.offer(reasons, reason.value());
        reason.setVisible(reasons.size() > 1);
        again.setVisible(chosen != null && chosen.isOpen());
    }

    private void save() {
        var typed = typed();
        var flaws = contacts.flaws(typed);
        problem.setText(flaws.stream()
                .map(flaw -> words.word("flaw." + flaw, Integer.toString(Contact.LONGEST_NOTE)))
                .collect(Collectors.joining(" ")));
        Wrong.mark(result, flaws.contains(ContactFlaw.RESULT_MISSING));
        Wrong.mark(reason, flaws.contains(ContactFlaw.REASON_MISSING));
        Wrong.mark(
                day,
                Stream.of(ContactFlaw.DAY_MISSING, ContactFlaw.DAY_PAST, ContactFlaw.DAY_FAR)
                        .anyMatch(flaws::contains));
        Wrong.mark(note, flaws.contains(ContactFlaw.NOTE_LONG) || flaws.contains(ContactFlaw.NOTE_REACHES));
        if (!flaws.isEmpty()) {
            return;
        }
        if (followed == null) {
            contacts.record(typed);
            done.accept(words.word("recorded"));
        } else {
            done.accept(words.word(contacts.follow(followed.id(), typed) ? "recorded" : "gone"));
        }
    }

    private Contacts.Typed typed() {
        return new Contacts.Typed(
                followed == null ? new CountryCode(country.value()) : followed.country(),
                followed == null ? Mode.ofCode(Integer.parseInt(mode.value())) : followed.mode(),
                chosen(),
                reason.value().isEmpty() ? null : Reason.valueOf(reason.value()),
                day.day(),
                note.value());
    }
}
