package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ovoz.fieldwork.FieldInDepth;
import org.ovoz.fieldwork.FieldInDepth.Beginning;
import org.ovoz.fieldwork.FieldworkService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.QuotaFull;
import org.ovoz.interview.WaveNotOpen;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;

/** Begins an interview in depth: its guide, where and how, and which interview of the survey the same person gave. */
final class InDepthForm extends NativeDetails {

    private static final List<Mode> MODES = List.of(Mode.FACE_TO_FACE, Mode.ENTERED_LATER, Mode.TELEPHONE);

    private final FieldInDepth service;
    private final BeginForm.Begun begun;
    private final Choices<WaveId> guides = Choices.one(getTranslation("fieldwork.inDepth.guide"));
    private final Choices<CountryCode> countries;
    private final Choices<Mode> modes = Choices.one(getTranslation("fieldwork.mode"));
    private final Dropdown languages;
    private final Field survey = new Field("in-depth-survey", getTranslation("fieldwork.inDepth.survey"));
    private final Paragraph problem = new Paragraph();

    InDepthForm(
            FieldworkService fieldwork,
            FieldInDepth service,
            Definitions definitions,
            Optional<InterviewSummary> last,
            BeginForm.Begun begun) {
        this.service = service;
        this.begun = begun;
        setId("in-depth");
        addClassName("in-depth");
        setSummaryText(getTranslation("fieldwork.inDepth.new"));
        var labels = new CaseLabels(definitions, getLocale());
        var first = service.guides().getFirst().id();
        countries = OwnCountries.of(this, fieldwork.countries(), labels, last);
        offer(labels, first);
        var spoken = labels.ownNames(first);
        languages = new Dropdown("language-in-depth", getTranslation("fieldwork.language"), spoken, _ -> {});
        languages.offer(
                spoken,
                last.map(InterviewSummary::language)
                        .map(Language::tag)
                        .orElse(getLocale().getLanguage()));
        survey.hint(getTranslation("fieldwork.inDepth.surveyHint")).autocomplete("off");
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        var hint = new Paragraph(getTranslation("fieldwork.inDepth.hint"));
        hint.addClassName("hint");
        var form = new Form(() -> begin(false));
        form.add(hint, guides, countries, modes, languages, survey, problem, buttons());
        var panel = new Div(form);
        panel.addClassName("panel");
        setContent(panel);
    }

    private void offer(CaseLabels labels, WaveId first) {
        service.guides().stream()
                .map(Study.Wave::id)
                .forEach(guide -> guides.offer(guide, labels.wave(guide), state(guide)));
        guides.choose(Set.of(first));
        MODES.forEach(mode -> modes.offer(mode, labels.mode(first, mode), ""));
        modes.choose(Set.of(Mode.FACE_TO_FACE));
    }

    private String state(WaveId guide) {
        return service.isOpen(guide) ? "" : getTranslation("fieldwork.inDepth.closed");
    }

    private Div buttons() {
        var start = new NativeButton(getTranslation("fieldwork.start"));
        start.addClassName("primary");
        start.setVisible(service.guides().stream().anyMatch(guide -> service.isOpen(guide.id())));
        var practise = new NativeButton(getTranslation("fieldwork.practise"), _ -> begin(true));
        practise.getElement().setAttribute("type", "button");
        var buttons = new Div(start, practise);
        buttons.addClassName("buttons");
        return buttons;
    }

    private void begin(boolean practice) {
        if (countries.chosen().isEmpty()) {
            problem.setText(getTranslation("fieldwork.chooseCountry"));
            return;
        }
        try {
            var asked = new FieldInDepth.InDepth(
                    guides.first(),
                    countries.first(),
                    modes.first(),
                    new Language(languages.value()),
                    practice,
                    survey.value());
            switch (service.begin(asked)) {
                case Beginning.Begun some -> begun.accept(some.interview());
                case Beginning.NotLinked not -> {
                    problem.setText(getTranslation("fieldwork.inDepth.flaw." + not.flaw()));
                    survey.input().focus();
                }
            }
        } catch (WaveNotOpen _) {
            problem.setText(getTranslation("fieldwork.inDepth.closedNow"));
        } catch (QuotaFull _) {
            problem.setText(getTranslation("fieldwork.full"));
        }
    }
}
