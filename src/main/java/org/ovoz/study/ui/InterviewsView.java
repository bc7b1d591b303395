package org.ovoz.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.ovoz.interview.Interview;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.interview.sent.SentInterviews;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.study.InterviewReading;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Rows;

/** The sent interviews of a wave, a page at a time. */
@Route(value = "interviews", layout = MainLayout.class)
@Menu(title = "study.menu.interviews", order = 12)
@RolesAllowed("SEE_INTERVIEWS")
@CssImport("./study.css")
class InterviewsView extends Div implements HasDynamicTitle {

    private final InterviewReading reading;
    private final CaseLabels labels;
    private final InterviewFilters filters;
    private final Paragraph summary = new Paragraph();
    private final Rows rows;
    private final Div pages = new Div();
    private int page;

    InterviewsView(InterviewReading reading, Definitions definitions) {
        this.reading = reading;
        this.labels = new CaseLabels(definitions, getLocale());
        filters = new InterviewFilters(labels, reading.countries(), reading.newestWave(), () -> turnTo(0));
        rows = new Rows(
                word("title"),
                List.of(
                        word("interview"),
                        word("country"),
                        word("mode"),
                        word("language"),
                        word("day"),
                        word("minutes"),
                        word("state")));
        summary.addClassName("hint");
        summary.getElement().setAttribute("role", "status");
        pages.addClassNames("actions", "no-print");
        add(new H1(word("title")), filters, summary, rows, pages);
        turnTo(0);
    }

    @Override
    public String getPageTitle() {
        return word("title") + " – Ovoz";
    }

    private void turnTo(int wanted) {
        var filter = filters.filter();
        var count = reading.count(filter);
        var last = Math.max(0, (count - 1) / SentInterviews.PAGE);
        page = Math.clamp(wanted, 0, last);
        rows.clear();
        reading.page(filter, page).forEach(interview -> rows.row(cells(interview)));
        rows.setVisible(count > 0);
        summary.setText(
                count == 0
                        ? word("none")
                        : getTranslation(
                                "study.interviews.shown",
                                Integer.toString(page * SentInterviews.PAGE + 1),
                                Integer.toString(Math.min(count, (page + 1) * SentInterviews.PAGE)),
                                Integer.toString(count)));
        pages.removeAll();
        if (page > 0) {
            pages.add(new NativeButton(word("previous"), _ -> turnTo(page - 1)));
        }
        if (page < last) {
            pages.add(new NativeButton(word("next"), _ -> turnTo(page + 1)));
        }
    }

    private List<Component> cells(InterviewSummary interview) {
        var day = interview.completedOn();
        return List.of(
                new Anchor("interviews/" + interview.id(), CaseLabels.number(interview.id())),
                Rows.text(labels.country(interview.country())),
                Rows.text(labels.mode(interview.wave(), interview.mode())),
                Rows.text(labels.language(interview.wave(), interview.language())),
                Rows.text(day == null ? "" : labels.day(day)),
                Rows.text(CaseLabels.minutes(interview.seconds())),
                Rows.tag(word(StateWord.of(interview.state())), interview.state() == Interview.State.COMPLETE));
    }

    private String word(String key) {
        return getTranslation("study.interviews." + key);
    }
}
