package org.ovoz.study.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.correction.CorrectionDraft;
import org.ovoz.interview.correction.CorrectionOutcome;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.interview.ui.correction.CorrectionPanel;
import org.ovoz.interview.version.VersionNotKept;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.study.InterviewReading;
import org.ovoz.ui.MainLayout;

/** A lead corrects a sent interview. */
@Route(value = "interviews/:id/correct", layout = MainLayout.class)
@RolesAllowed("CORRECT_INTERVIEWS")
@CssImport("./study.css")
class InterviewCorrectionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final InterviewReading reading;
    private final InterviewService interviews;
    private final Definitions definitions;

    InterviewCorrectionView(InterviewReading reading, InterviewService interviews, Definitions definitions) {
        this.reading = reading;
        this.interviews = interviews;
        this.definitions = definitions;
        addClassName("reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            var id = new InterviewId(
                    UUID.fromString(event.getRouteParameters().get("id").orElse("")));
            show(id);
        } catch (IllegalArgumentException | UnknownInterview _) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("study.interviews.correction") + " – Ovoz";
    }

    private void show(InterviewId id) {
        var title = new H1(getTranslation("study.interviews.correctTitle", CaseLabels.number(id)));
        try {
            var draft = reading.beginCorrection(id);
            add(back(id), title, new CorrectionPanel(interviews, definitions, draft, new Desk(id)));
        } catch (VersionNotKept _) {
            var note = new Paragraph(getTranslation("interview.correct.notKept"));
            note.addClassNames("note", "warn");
            add(back(id), title, note);
        }
    }

    private Anchor back(InterviewId id) {
        return new Anchor("interviews/" + id, "← " + getTranslation("study.interviews.backToInterview"));
    }

    /** Leads read interviews as they are, texts included. */
    private final class Desk implements CorrectionPanel.Desk {

        private final InterviewId id;

        private Desk(InterviewId id) {
            this.id = id;
        }

        @Override
        public boolean readsTexts() {
            return true;
        }

        @Override
        public CorrectionOutcome confirm(CorrectionDraft draft, String reason) {
            return reading.confirm(draft, reason);
        }

        @Override
        public void corrected() {
            removeAll();
            var title = new H1(getTranslation("study.interviews.corrected", CaseLabels.number(id)));
            title.getElement().setAttribute("tabindex", "-1");
            var text = new Paragraph(getTranslation("study.interviews.correctedText"));
            text.addClassNames("note", "ok");
            add(title, text, new Paragraph(back(id)));
            title.getElement().executeJs("window.scrollTo(0, 0); this.focus({preventScroll: true})");
        }
    }
}
