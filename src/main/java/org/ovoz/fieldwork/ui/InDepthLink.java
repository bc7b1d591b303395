package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import org.ovoz.fieldwork.FieldInDepth;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;

/** With which interview of the survey an own interview in depth is linked, and how that is changed. */
final class InDepthLink extends NativeDetails {

    private final FieldInDepth service;
    private final InterviewId id;
    private final Field survey = new Field("in-depth-survey", getTranslation("fieldwork.inDepth.survey"));
    private final Paragraph answer = new Paragraph();

    InDepthLink(FieldInDepth service, InterviewId id) {
        this.service = service;
        this.id = id;
        addClassNames("in-depth", "no-print");
        survey.hint(getTranslation("fieldwork.inDepth.surveyHint")).autocomplete("off");
        service.linked(id).ifPresent(linked -> survey.input().setValue(linked.toString()));
        answer.getElement().setAttribute("role", "status");
        var form = new Form(this::link);
        form.add(survey, answer, new NativeButton(getTranslation("fieldwork.inDepth.link")));
        setContent(new Div(form));
        show();
    }

    private void show() {
        setSummaryText(service.linked(id)
                .map(linked -> getTranslation("fieldwork.inDepth.linked", CaseLabels.number(linked)))
                .orElseGet(() -> getTranslation("fieldwork.inDepth.notLinked")));
    }

    private void link() {
        var flaw = service.link(id, survey.value());
        answer.setClassName("error-text", flaw.isPresent());
        answer.setText(flaw.map(what -> getTranslation("fieldwork.inDepth.flaw." + what))
                .orElseGet(() -> getTranslation("fieldwork.inDepth.saved")));
        show();
    }
}
