package org.ovoz.qualitative.ui.material;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.material.Origins;
import org.ovoz.qualitative.material.Origins.Answer;
import org.ovoz.qualitative.material.Origins.Outcome;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;

/** The country of a document, and the interview with which it goes. */
final class OriginPanel extends Div {

    private final MaterialWords words;
    private final Origins origins;
    private final Document document;
    private final Done onDone;
    private final List<Form> forms = new ArrayList<>();

    /** What is to be shown anew, and what is said beside it. */
    interface Done {
        void changed(String note);
    }

    /** @param countries of the user */
    OriginPanel(MaterialWords words, Origins origins, Document document, Map<String, String> countries, Done onDone) {
        this.words = words;
        this.origins = origins;
        this.document = document;
        this.onDone = onDone;
        var link = origins.of(document);
        add(new Paragraph(link.map(one -> words.word("origin.linked", words.wave(one.wave()), one.number()))
                .orElse(words.word("origin.unlinked"))));
        if (!Origins.isFree(document)) {
            add(MaterialWords.hint(words.word("origin.BOUND")));
            return;
        }
        if (link.isPresent() || document.provenance().linked() != null) {
            add(MaterialWords.hint(words.word("origin.goes")), unlink());
        } else {
            add(country(countries));
        }
        add(link());
    }

    private Paragraph problem() {
        var problem = new Paragraph();
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        return problem;
    }

    private Form country(Map<String, String> countries) {
        var problem = problem();
        var list = new Dropdown("origin-country", words.word("country"), countries, _ -> {});
        list.choose(document.country().iso());
        var form = new Form(() -> answered(
                origins.move(document.id(), new CountryCode(list.value())), problem, words.word("origin.moved")));
        forms.add(form.keepsEntries());
        form.add(list, problem, new NativeButton(words.word("origin.move")));
        return form;
    }

    private Form link() {
        var problem = problem();
        var waves = new LinkedHashMap<>(words.waves());
        var wave = new Dropdown("origin-wave", words.word("wave"), waves, _ -> {});
        var number = new Field("origin-number", words.word("origin.number"))
                .hint(words.word("origin.numberHint"))
                .autocomplete("off");
        var form = new Form(() -> answered(
                origins.link(document.id(), new WaveId(wave.value()), number.value()),
                problem,
                words.word("origin.done")));
        forms.add(form.keepsEntries());
        form.add(
                new H2(words.word("origin.linkTitle")),
                MaterialWords.hint(words.word("origin.goes")),
                wave,
                number,
                problem,
                new NativeButton(words.word("origin.link")));
        return form;
    }

    private Form unlink() {
        var problem = problem();
        var form = new Form(() -> answered(origins.unlink(document.id()), problem, words.word("origin.undone")));
        form.add(problem, new NativeButton(words.word("origin.unlink")));
        return form;
    }

    private void answered(Answer answer, Paragraph problem, String done) {
        if (answer.outcome() == Outcome.DONE) {
            forms.forEach(Form::saved);
            var other = answer.otherwise();
            onDone.changed(other == null ? done : done + " " + words.word("origin.otherwise", other));
        } else {
            var wave = answer.wave();
            problem.setText(words.word("origin." + answer.outcome(), wave == null ? "" : words.wave(wave)));
        }
    }
}
