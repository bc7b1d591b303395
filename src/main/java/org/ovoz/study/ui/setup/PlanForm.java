package org.ovoz.study.ui.setup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.WavePlans;
import org.ovoz.study.WavePlans.Plan;
import org.ovoz.ui.DayField;
import org.ovoz.ui.Form;

/**
 * When a wave opens and closes by itself, and the text with which respondents are invited; nobody is invited to interviews in
 * depth by a link.
 */
public final class PlanForm extends Div {

    private final WavePlans plans;
    private final String kind;
    private final WaveId wave;
    private final DayField opens;
    private final DayField closes;
    private final Map<Language, Element> texts = new LinkedHashMap<>();
    private final Paragraph answer = new Paragraph();
    private final Form form = new Form(this::save).keepsEntries();

    /** The plan of a wave as it is, to be changed. */
    public PlanForm(Definitions definitions, WavePlans plans, WaveId wave) {
        this.plans = plans;
        this.wave = wave;
        kind = definitions.study().isInDepth(wave) ? "study.plan.days." : "study.plan.";
        var known = plans.of(wave);
        form.over(() -> plans.of(wave));
        opens = new DayField("opens-" + wave, getTranslation("study.plan.opens"), () -> {});
        closes = new DayField("closes-" + wave, getTranslation("study.plan.closes"), () -> {});
        opens.show(known.opens().orElse(null));
        closes.show(known.closes().orElse(null));
        var days = new Div(opens, closes);
        days.addClassName("fields");
        var hint = new Paragraph(
                getTranslation("study.plan.hint", zone(definitions.study().zone())));
        hint.addClassName("hint");
        answer.getElement().setAttribute("role", "status");
        form.add(days);
        if (!definitions.study().isInDepth(wave)) {
            form.add(invitation(definitions, known));
        }
        form.add(answer, new NativeButton(getTranslation(kind + "save")));
        add(new H3(getTranslation(kind + "title")), hint, form);
        addClassName("plan");
    }

    private static String zone(ZoneId zone) {
        return zone.getId();
    }

    private NativeDetails invitation(Definitions definitions, Plan known) {
        var details = new NativeDetails(getTranslation("study.plan.invitation"));
        var hint = new Paragraph(getTranslation("study.plan.invitationHint"));
        hint.addClassName("hint");
        var fields = new Div(hint);
        definitions.study().languages().forEach((language, own) -> {
            var id = "invitation-" + wave + "-" + language;
            var label = new NativeLabel(own);
            label.setFor(id);
            var area = new Element("textarea")
                    .setAttribute("id", id)
                    .setAttribute("rows", "4")
                    .setAttribute("lang", language.tag())
                    .setAttribute("maxlength", Integer.toString(WavePlans.LONGEST));
            area.setProperty("value", known.invitation().getOrDefault(language, ""));
            area.addPropertyChangeListener("value", "change", _ -> {});
            texts.put(language, area);
            var field = new Div(label);
            field.addClassName("field");
            field.getElement().appendChild(area);
            fields.add(field);
        });
        details.setContent(fields);
        return details;
    }

    private void save() {
        var written = new LinkedHashMap<Language, String>();
        texts.forEach((language, area) -> {
            var text = area.getProperty("value", "").strip();
            if (!text.isEmpty()) {
                written.put(language, text);
            }
        });
        var plan = new Plan(Optional.ofNullable(opens.day()), Optional.ofNullable(closes.day()), written);
        var problem = plans.problem(wave, plan);
        if (problem.isEmpty()) {
            plans.set(wave, plan);
            form.saved();
        }
        answer.setClassName("error-text", problem.isPresent());
        answer.setText(problem.map(what -> getTranslation("study.plan.problem." + what))
                .orElseGet(() -> getTranslation(kind + "saved")));
    }
}
