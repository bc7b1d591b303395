package org.ovoz.study.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ovoz.interview.Interview;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Study;
import org.ovoz.study.InterviewReading;
import org.ovoz.ui.list.ListColumn;
import org.ovoz.ui.list.StaffList;

/** The sent interviews of a wave, as one scrolls. */
@CssImport("./study.css")
abstract class InterviewsPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String INTERVIEWER = "interviewer";

    /** Interviews of the survey and in depth stand in lists of their own. */
    enum Kind {
        SURVEY(InterviewsView.ADDRESS, "study.interviews.title", "ovoz-interviews.csv"),
        IN_DEPTH(InDepthInterviewsView.ADDRESS, "study.inDepth.title", "ovoz-in-depth.csv");

        private final String address;
        private final String title;
        private final String file;

        Kind(String address, String title, String file) {
            this.address = address;
            this.title = title;
            this.file = file;
        }

        private List<Study.Wave> waves(Definitions definitions) {
            return this == SURVEY ? definitions.waves() : definitions.inDepth();
        }
    }

    private final InterviewReading reading;
    private final Definitions definitions;
    private final InterviewFilters filters;
    private final InterviewLines source;
    private final Map<UUID, String> names = new HashMap<>();
    private final CaseLabels labels;
    private final StaffList<InterviewSummary> list;
    private final Kind kind;

    InterviewsPage(InterviewReading reading, Definitions definitions, Kind kind) {
        this.kind = kind;
        this.labels = new CaseLabels(definitions, getLocale());
        filters = kind == Kind.SURVEY
                ? new InterviewFilters(labels, labels.waves(), reading, reading.newestWave(), this::refresh)
                : new InterviewFilters(labels, labels.inDepth(), reading, reading.newestInDepth(), this::refresh);
        this.reading = reading;
        this.definitions = definitions;
        source = new InterviewLines(reading, filters, labels);
        list = new StaffList<>(
                "interviews",
                getTranslation(kind.title),
                word("search"),
                word("none"),
                InterviewSummary::id,
                columns(),
                source);
        if (reading.mayTakeAway()) {
            list.downloading(kind.file, Set.of(INTERVIEWER), lines -> reading.taken(filters.filter(), lines));
        }
        add(new H1(getTranslation(kind.title)));
        if (!definitions.inDepth().isEmpty()) {
            add(kinds());
        }
        add(filters, list);
    }

    private Nav kinds() {
        var nav = new Nav();
        nav.addClassNames("parts", "no-print");
        nav.setAriaLabel(getTranslation("study.inDepth.kinds"));
        for (var one : Kind.values()) {
            var link = new Anchor(one.address, getTranslation("study.inDepth.kind." + one));
            if (one == kind) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private List<ListColumn<InterviewSummary>> columns() {
        var columns = new ArrayList<ListColumn<InterviewSummary>>();
        columns.add(ListColumn.<InterviewSummary>link(
                        "number",
                        word("interview"),
                        line -> CaseLabels.number(line.id()),
                        line -> source.address(line.id()))
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
        if (reading.maySeeInterviewers()) {
            columns.add(ListColumn.text(INTERVIEWER, word(INTERVIEWER), this::interviewer)
                    .unsorted());
        }
        return columns;
    }

    private String interviewer(InterviewSummary line) {
        var id = line.interviewer();
        return id == null ? "–" : names.computeIfAbsent(id, reading::nameOf);
    }

    /** Comes with the filters of an address: from an interview of the list, or from a search by number. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListPlace.of(
                        event.getLocation().getQueryParameters().getParameters(),
                        kind.waves(definitions).stream(),
                        reading.countries(),
                        reading.maySeeInterviewers())
                .ifPresent(place -> {
                    filters.show(place.filter());
                    var number = place.filter().number();
                    list.search(number == null ? "" : number);
                });
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
        return getTranslation(kind.title) + " – Ovoz";
    }

    private String word(String key) {
        return getTranslation("study.interviews." + key);
    }
}
