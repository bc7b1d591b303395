package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ovoz.fieldwork.FieldCoupons;
import org.ovoz.fieldwork.FieldInDepth;
import org.ovoz.fieldwork.FieldworkService;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.interview.Receipt;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.correction.CorrectionDraft;
import org.ovoz.interview.correction.CorrectionOutcome;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.interview.ui.CouponOffer;
import org.ovoz.interview.ui.InterviewPanel;
import org.ovoz.interview.ui.InterviewSessions;
import org.ovoz.interview.ui.PageHeading;
import org.ovoz.interview.ui.PageHistory;
import org.ovoz.interview.ui.correction.CorrectionPanel;
import org.ovoz.interview.version.VersionNotKept;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.review.SecondEntries;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Rows;
import org.ovoz.ui.SiteAddress;

/** An interviewer's own interview: a draft is gone on with, a sent one is corrected with a reason. */
@Route(value = "fieldwork/:id", layout = MainLayout.class)
@RolesAllowed("ENTER_INTERVIEWS")
@CssImport("./fieldwork.css")
@JsModule("./interview/paper.ts")
class FieldInterviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final FieldworkService fieldwork;
    private final FieldCoupons coupons;
    private final FieldInDepth inDepth;
    private final SecondEntries entries;
    private final InterviewSessions sessions;
    private final Definitions definitions;
    private final SiteAddress site;
    private final Div content = new Div();
    private final PageHistory history = new PageHistory(this::moved);
    private @Nullable InterviewPanel panel;
    private String shown = "";

    FieldInterviewView(
            FieldworkService fieldwork,
            FieldCoupons coupons,
            FieldInDepth inDepth,
            SecondEntries entries,
            InterviewSessions sessions,
            Definitions definitions,
            SiteAddress site) {
        this.coupons = coupons;
        this.inDepth = inDepth;
        this.entries = entries;
        this.fieldwork = fieldwork;
        this.sessions = sessions;
        this.definitions = definitions;
        this.site = site;
        addClassName("field-interview");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        content.removeAll();
        panel = null;
        var interview = find(event.getRouteParameters().get("id").orElse(""));
        if (interview.isDraft()) {
            var session = sessions.ofInterviewer(interview);
            var pages = new InterviewPanel(session, new Endings(interview), history);
            var languages = languages(interview, tag -> {
                pages.setLanguage(new Language(tag));
                setLanguage(new Language(tag));
            });
            setLanguage(interview.language());
            panel = pages;
            content.add(pages);
            setClassName("paper", interview.mode() == Mode.ENTERED_LATER);
            add(facts(interview), languages);
            addLink(interview);
            if (interview.mode() == Mode.ENTERED_LATER) {
                var keys = new Paragraph(getTranslation("fieldwork.keys"));
                keys.addClassName("hint");
                add(keys);
            }
            if (ShowCardField.isFor(interview, definitions.questionnaire(interview.wave()))) {
                add(ShowCardField.of(interview, fieldwork));
            }
            add(content, history);
        } else {
            add(facts(interview));
            addLink(interview);
            add(content);
            correct(interview);
        }
    }

    @Override
    public String getPageTitle() {
        return (shown.isEmpty() ? getTranslation("fieldwork.title") : shown) + " – Ovoz";
    }

    /** The browser went back or forward; before the first page lies what was there before the interview. */
    private void moved(String place) {
        if (panel == null) {
            history.leave();
        } else if (place.isEmpty()) {
            UI.getCurrent().getPage().getHistory().back();
        } else {
            panel.goTo(place);
        }
    }

    private CaseLabels labels() {
        return new CaseLabels(definitions, getLocale());
    }

    private Interview find(String id) {
        try {
            return fieldwork.open(new InterviewId(UUID.fromString(id)));
        } catch (IllegalArgumentException | UnknownInterview _) {
            throw new NotFoundException();
        }
    }

    private Dropdown languages(Interview interview, Consumer<String> onChange) {
        var offered = labels().ownNames(interview.wave());
        var languages = new Dropdown("language-of-interview", getTranslation("fieldwork.language"), offered, onChange);
        languages.offer(offered, interview.language().tag());
        return languages;
    }

    /** The questions are in the language of the interview, whatever that of the interface is. */
    private void setLanguage(Language language) {
        content.getElement().setAttribute("lang", language.tag());
    }

    private Div facts(Interview interview) {
        var labels = labels();
        var back = new Anchor("fieldwork", "← " + getTranslation("fieldwork.title"));
        var what = new Span(String.join(
                " · ",
                CaseLabels.number(interview.id()),
                labels.country(interview.country()),
                labels.mode(interview.wave(), interview.mode())));
        var facts = new Div(back, what);
        facts.addClassName("facts-line");
        if (interview.practice()) {
            facts.add(Rows.tag(getTranslation("fieldwork.practiceNote"), true));
        }
        return facts;
    }

    private void addLink(Interview interview) {
        if (inDepth.isInDepth(interview)) {
            add(new InDepthLink(inDepth, interview.id()));
        }
    }

    private void correct(Interview interview) {
        content.add(
                new H1(getTranslation("fieldwork.correct.title", CaseLabels.number(interview.id()))),
                new Paragraph(getTranslation("fieldwork.correct.text")));
        var comment = fieldwork.sentBack().get(interview.id());
        if (comment != null) {
            content.add(new SentBackNote(fieldwork, interview.id(), comment, () -> show("answered")));
        }
        if (!interview.practice()) {
            content.add(slip(interview));
        }
        try {
            content.add(new CorrectionPanel(sessions, fieldwork.beginCorrection(interview.id()), new Desk()));
        } catch (VersionNotKept _) {
            var note = new Paragraph(getTranslation("interview.correct.notKept"));
            note.addClassNames("note", "warn");
            content.add(note);
        }
        content.add(coupons(interview));
    }

    /** For the respondent; nothing where the wave has no coupons. */
    private Div coupons(Interview interview) {
        var place = new Div();
        if (coupons.mayGive(interview.id())) {
            place.add(new CouponOffer(
                    definitions.study(), site, "fieldwork.coupon.offer", () -> coupons.give(interview.id())));
        }
        return place;
    }

    /** Interviewers write a text anew, and do not read what was sent. */
    private final class Desk implements CorrectionPanel.Desk {

        @Override
        public boolean readsTexts() {
            return false;
        }

        @Override
        public CorrectionOutcome confirm(CorrectionDraft draft, String reason) {
            return fieldwork.confirm(draft, reason);
        }

        @Override
        public void corrected() {
            show("corrected");
        }
    }

    /** Repeat checks are of the survey. */
    private Component slip(Interview interview) {
        return inDepth.isInDepth(interview) ? new Div() : new SlipSection(site, fieldwork, interview.id());
    }

    private void show(String key, Component... more) {
        panel = null;
        content.getElement().removeAttribute("lang");
        content.removeAll();
        content.add(new H1(getTranslation("fieldwork." + key + ".title")));
        content.add(new Paragraph(getTranslation("fieldwork." + key + ".text")));
        content.add(more);
        content.add(new Paragraph(new Anchor("fieldwork", getTranslation("fieldwork.back"))));
        getChildren()
                .filter(child -> child instanceof Dropdown || child instanceof InDepthLink)
                .toList()
                .forEach(this::remove);
        PageHeading.focus(content);
    }

    /** What follows the pages for an interviewer. */
    private final class Endings implements InterviewPanel.Ending {

        private final Interview interview;

        private Endings(Interview interview) {
            this.interview = interview;
        }

        @Override
        public void sent(Receipt receipt) {
            if (interview.practice()) {
                show(entries.isSecond(interview.id()) ? "enteredAgain" : "practised");
                return;
            }
            var code = new Paragraph(receipt.code());
            code.addClassNames("code", "receipt");
            show("sent", code, slip(interview), coupons(interview));
        }

        @Override
        public void ended() {
            fieldwork.endWithoutConsent(interview.id());
            show("ended");
        }

        @Override
        public void gone(boolean sent) {
            show(sent ? "alreadySent" : "gone");
        }

        @Override
        public void left() {
            UI.getCurrent().navigate("fieldwork");
        }

        @Override
        public void shown(String page) {
            shown = page;
            UI.getCurrent().getPage().setTitle(getPageTitle());
        }
    }
}
