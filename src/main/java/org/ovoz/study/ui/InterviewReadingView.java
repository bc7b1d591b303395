package org.ovoz.study.ui;

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
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.WithdrawalReason;
import org.ovoz.interview.ui.AnsweredPages;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.interview.version.AnsweredVersions;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.study.InterviewDecisions;
import org.ovoz.study.InterviewReading;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Rows;
import org.ovoz.ui.list.ListSource;

/** One interview as question and answer, with its history; leads correct it, decide whether it counts, withdraw it. */
@Route(value = "interviews/:id", layout = MainLayout.class)
@RolesAllowed("SEE_INTERVIEWS")
@CssImport("./study.css")
class InterviewReadingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final InterviewReading reading;
    private final InterviewDecisions decisions;
    private final AnsweredVersions versions;
    private final Definitions definitions;
    private final CaseLabels labels;
    private Optional<ListPlace> listed = Optional.empty();
    private String home = InterviewsView.ADDRESS;
    private final List<ReadingPart> parts;

    InterviewReadingView(
            InterviewReading reading,
            InterviewDecisions decisions,
            AnsweredVersions versions,
            Definitions definitions,
            List<ReadingPart> parts) {
        this.parts = parts;
        this.reading = reading;
        this.decisions = decisions;
        this.versions = versions;
        this.definitions = definitions;
        this.labels = new CaseLabels(definitions, getLocale());
        addClassName("reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = new InterviewId(
                    UUID.fromString(event.getRouteParameters().get("id").orElse("")));
            listed = ListPlace.of(
                    event.getLocation().getQueryParameters().getParameters(),
                    definitions.study().everyWave(),
                    reading.countries(),
                    reading.maySeeInterviewers());
            var interview = reading.open(id);
            home = definitions.study().isInDepth(interview.wave())
                    ? InDepthInterviewsView.ADDRESS
                    : InterviewsView.ADDRESS;
            show(interview);
        } catch (IllegalArgumentException | UnknownInterview _) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return word("title") + " – Ovoz";
    }

    private void show(Interview interview) {
        removeAll();
        var title = new Div(
                new H1(CaseLabels.number(interview.id())),
                Rows.tag(word(StateWord.of(interview.state())), interview.isCounted()));
        title.addClassName("wave-title");
        add(new Anchor(list(), "← " + word("title")));
        listed.ifPresent(place -> addSteps(interview, place));
        add(title, facts(interview));
        parts.forEach(part ->
                part.of(interview, () -> show(reading.find(interview.id()))).ifPresent(this::add));
        var questionnaire = versions.of(interview);
        add(new AnsweredPages(definitions, questionnaire, interview, labels.reader()));
        add(new Section(new H2(word("history")), new InterviewHistory(questionnaire, labels, interview, reading)));
        if (decisions.mayExclude()) {
            add(correction(interview));
            if (interview.state() != Interview.State.NOT_ELIGIBLE) {
                add(decision(interview, interview.state() == Interview.State.EXCLUDED));
            }
            add(new WithdrawalSection(why -> withdraw(interview, why)));
        }
    }

    /** The list as it was, where the reader came from one. */
    private String list() {
        return listed.map(place -> home + "?" + place.query(reading.countries()))
                .orElse(home);
    }

    private void addSteps(Interview interview, ListPlace place) {
        var orders = new ListOrders(labels, reading.countries());
        var order = orders.of(place.filter().wave(), place.sort(), place.descending());
        reading.neighbours(interview.id(), place.filter(), order, ListSource.MOST)
                .ifPresent(found -> add(new ListSteps(found, place.query(reading.countries()))));
    }

    private Section correction(Interview interview) {
        var link = new Anchor("interviews/" + interview.id() + "/correct", word("correct"));
        link.addClassName("button");
        var section = new Section(new H2(word("correction")), new Paragraph(word("correctHint")), link);
        section.addClassName("no-print");
        return section;
    }

    private void withdraw(Interview interview, WithdrawalReason why) {
        try {
            decisions.withdraw(interview.id(), why);
        } catch (UnknownInterview _) {
            // It was withdrawn a moment ago, here or elsewhere: that is what was wanted.
        }
        removeAll();
        var title = new H1(getTranslation("study.interviews.withdrawn", CaseLabels.number(interview.id())));
        title.getElement().setAttribute("tabindex", "-1");
        add(title, new Paragraph(word("withdrawnText")), new Anchor(list(), "← " + word("title")));
        title.getElement().executeJs("window.scrollTo(0, 0); this.focus({preventScroll: true})");
    }

    private Paragraph facts(Interview interview) {
        var wave = interview.wave();
        var day = interview.completedOn();
        return new Paragraph(String.join(
                        " · ",
                        labels.wave(wave),
                        labels.country(interview.country()),
                        labels.mode(wave, interview.mode()),
                        labels.language(wave, interview.language()),
                        day == null ? "" : labels.day(day),
                        getTranslation("study.interviews.minutesSpent", CaseLabels.minutes(interview.seconds())))
                + reading.interviewer(interview)
                        .map(name -> " · " + getTranslation("study.interviews.heldBy", name))
                        .orElse(""));
    }

    private Section decision(Interview interview, boolean isExcluded) {
        var key = isExcluded ? "include" : "exclude";
        var reason = new Field("reason", word("reason")).hint(word(key + "Hint"));
        var problem = new Paragraph();
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        var button = new NativeButton(word(key));
        var form = new Form(() -> {
                    if (reason.value().isBlank()) {
                        problem.setText(word("reasonMissing"));
                        reason.input().focus();
                    } else {
                        show(decisions.setExcluded(interview.id(), !isExcluded, reason.value()));
                    }
                })
                .keepsEntries();
        form.add(reason, problem, button);
        var section = new Section(new H2(word("decision")), form);
        section.addClassName("no-print");
        return section;
    }

    private String word(String key) {
        return getTranslation("study.interviews." + key);
    }
}
