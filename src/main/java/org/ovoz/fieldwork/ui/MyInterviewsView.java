package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.ovoz.fieldwork.FieldCoupons;
import org.ovoz.fieldwork.FieldInDepth;
import org.ovoz.fieldwork.FieldworkService;
import org.ovoz.fieldwork.assignment.Assignments;
import org.ovoz.fieldwork.contact.Contacts;
import org.ovoz.fieldwork.offline.ArrivalDecisions;
import org.ovoz.fieldwork.offline.Devices;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Rows;

/** An interviewer's own interviews: begin one, go on with one, correct one. */
@Route(value = "fieldwork", layout = MainLayout.class)
@Menu(title = "fieldwork.menu", order = 5)
@RolesAllowed("ENTER_INTERVIEWS")
@CssImport("./assignments.css")
class MyInterviewsView extends Div implements HasDynamicTitle {

    private final CaseLabels labels;
    private final Definitions definitions;

    MyInterviewsView(
            FieldworkService service,
            FieldCoupons coupons,
            FieldInDepth inDepth,
            Assignments assignments,
            Contacts contacts,
            Devices devices,
            ArrivalDecisions arrivals,
            Definitions definitions,
            StudyDays days) {
        this.definitions = definitions;
        labels = new CaseLabels(definitions, getLocale());
        var mine = service.mine();
        var last = mine.stream().max(Comparator.comparing(InterviewSummary::startedOn));
        var lists = new Div(
                new SentBackSection(mine, service.sentBack(), labels),
                section(
                        "started",
                        mine.stream().filter(summary -> isDraft(summary)).toList()),
                section(
                        "finished",
                        mine.stream().filter(summary -> !isDraft(summary)).toList()));
        add(new H1(getTranslation("fieldwork.title")));
        if (service.wave().isEmpty()) {
            var closed = new Paragraph(getTranslation("fieldwork.closed"));
            closed.addClassName("note");
            add(closed);
        }
        add(new MyAssignments(assignments, labels));
        add(new BeginForm(service, coupons, definitions, last, begun -> goTo(begun.id())));
        if (!inDepth.guides().isEmpty()) {
            add(new InDepthForm(service, inDepth, definitions, last, begun -> goTo(begun.id())));
        }
        add(new MyAppointments(contacts, labels, days), lists, new OfflineSection(devices, arrivals, labels));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("fieldwork.title") + " – Ovoz";
    }

    static String address(InterviewId id) {
        return "fieldwork/" + id;
    }

    private static void goTo(InterviewId id) {
        UI.getCurrent().navigate(address(id));
    }

    private static boolean isDraft(InterviewSummary summary) {
        return summary.state() == Interview.State.DRAFT;
    }

    private Section section(String kind, List<InterviewSummary> summaries) {
        var heading = new H2(getTranslation("fieldwork." + kind, summaries.size()));
        if (summaries.isEmpty()) {
            var none = new Paragraph(getTranslation("fieldwork." + kind + ".none"));
            none.addClassName("empty");
            return new Section(heading, none);
        }
        var rows = new Rows(
                heading.getText(),
                List.of(
                        getTranslation("fieldwork.interview"),
                        getTranslation("fieldwork." + kind + ".day"),
                        getTranslation("fieldwork.mode"),
                        getTranslation("fieldwork.language"),
                        getTranslation("fieldwork.action")));
        summaries.forEach(summary -> rows.row(cells(kind, summary)));
        return new Section(heading, rows);
    }

    private List<Component> cells(String kind, InterviewSummary summary) {
        var number = new Span(CaseLabels.number(summary.id()) + " ");
        if (summary.practice()) {
            number.add(Rows.tag(getTranslation("fieldwork.practice"), true));
        }
        if (definitions.study().isInDepth(summary.wave())) {
            number.add(Rows.tag(getTranslation("fieldwork.inDepth.tag"), false));
        }
        var day = summary.completedOn() == null ? summary.startedOn() : summary.completedOn();
        var action = new Anchor(address(summary.id()), getTranslation("fieldwork." + kind + ".action"));
        action.getElement().setAttribute("aria-label", action.getText() + " " + CaseLabels.number(summary.id()));
        var actions = new Div(action);
        actions.addClassName("row-actions");
        return List.of(
                number,
                Rows.text(labels.day(day)),
                Rows.text(labels.country(summary.country()) + " · " + labels.mode(summary.wave(), summary.mode())),
                Rows.text(labels.language(summary.wave(), summary.language())),
                actions);
    }
}
