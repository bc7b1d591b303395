package org.ovoz.study.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.ovoz.interview.Interview;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.study.InterviewReading;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.list.ListColumn;
import org.ovoz.ui.list.StaffList;

/** The sent interviews of a wave, as one scrolls. */
@Route(value = "interviews", layout = MainLayout.class)
@Menu(title = "study.menu.interviews", order = 12)
@RolesAllowed("SEE_INTERVIEWS")
@CssImport("./study.css")
class InterviewsView extends Div implements HasDynamicTitle {

    private final CaseLabels labels;
    private final StaffList<InterviewSummary> list;

    InterviewsView(InterviewReading reading, Definitions definitions) {
        this.labels = new CaseLabels(definitions, getLocale());
        var filters = new InterviewFilters(labels, reading.countries(), reading.newestWave(), this::refresh);
        var source = new InterviewLines(reading, filters, labels);
        list = new StaffList<>(
                "interviews", word("title"), word("search"), word("none"), InterviewSummary::id, columns(), source);
        if (reading.mayTakeAway()) {
            list.downloading("ovoz-interviews.csv", lines -> reading.taken(filters.filter(), lines));
        }
        add(new H1(word("title")), filters, list);
    }

    private List<ListColumn<InterviewSummary>> columns() {
        var columns = new ArrayList<ListColumn<InterviewSummary>>();
        columns.add(ListColumn.<InterviewSummary>link(
                        "number",
                        word("interview"),
                        line -> CaseLabels.number(line.id()),
                        line -> "interviews/" + line.id())
                .unsorted()
                .staying());
        columns.add(ListColumn.text("country", word("country"), line -> labels.country(line.country())));
        columns.add(ListColumn.text("mode", word("mode"), line -> labels.mode(line.wave(), line.mode())));
        columns.add(
                ListColumn.text("language", word("language"), line -> labels.language(line.wave(), line.language())));
        columns.add(ListColumn.text("day", word("day"), this::day));
        columns.add(ListColumn.text(
                "minutes",
                word("minutes"),
                line -> CaseLabels.minutes(line.progress().seconds())));
        columns.add(ListColumn.tag(
                "state",
                word("state"),
                line -> word(StateWord.of(line.state())),
                line -> line.state() == Interview.State.COMPLETE));
        return columns;
    }

    private String day(InterviewSummary line) {
        var day = line.completedOn();
        return day == null ? "" : labels.day(day);
    }

    /** Other filters are chosen, perhaps before there is a list. */
    private void refresh() {
        list.chooseNothing();
        list.refresh();
    }

    @Override
    public String getPageTitle() {
        return word("title") + " – Ovoz";
    }

    private String word(String key) {
        return getTranslation("study.interviews." + key);
    }
}
