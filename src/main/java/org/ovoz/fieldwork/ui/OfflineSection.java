package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.ovoz.fieldwork.offline.ArrivalDecisions;
import org.ovoz.fieldwork.offline.Device;
import org.ovoz.fieldwork.offline.Devices;
import org.ovoz.fieldwork.offline.StoredInterview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.ui.Question;
import org.ovoz.ui.Rows;

/** On an interviewer's own page: make this device ready for offline, the own devices, drafts that came from one. */
final class OfflineSection extends Section {

    private final Devices devices;
    private final ArrivalDecisions decisions;
    private final CaseLabels labels;
    private final Div lists = new Div();

    OfflineSection(Devices devices, ArrivalDecisions decisions, CaseLabels labels) {
        this.devices = devices;
        this.decisions = decisions;
        this.labels = labels;
        var ready = new NativeButton(word("ready"), _ -> open());
        ready.setId("ready-for-offline");
        var buttons = new Div(ready);
        buttons.addClassName("buttons");
        add(new H2(word("title")), new Paragraph(word("intro")), buttons, lists);
        show();
    }

    /** The code stands behind the # of the address, which no browser sends and nobody has to read. */
    private void open() {
        UI.getCurrent().getPage().setLocation("notebook/#r=" + devices.makeCode());
    }

    private void show() {
        lists.removeAll();
        var drafts = decisions.myDrafts();
        if (!drafts.isEmpty()) {
            lists.add(new H3(word("drafts", drafts.size())), new Paragraph(word("drafts.intro")), table(drafts));
        }
        var mine = devices.mine();
        if (!mine.isEmpty()) {
            lists.add(new H3(word("devices")), devicesTable(mine));
        }
    }

    private Rows table(List<StoredInterview> drafts) {
        var rows = new Rows(
                word("drafts", drafts.size()),
                List.of(
                        getTranslation("fieldwork.interview"),
                        getTranslation("fieldwork.country"),
                        getTranslation("fieldwork.action")));
        drafts.forEach(draft -> {
            var number = CaseLabels.number(new InterviewId(draft.id()));
            var goOn = new NativeButton(word("goOn"));
            goOn.addClassName("link");
            goOn.setAriaLabel(word("goOn") + ": " + number);
            goOn.addClickListener(_ -> new Question(word("goOn.question", number), word("goOn.follows"), word("goOn"))
                    .ask(goOn, () -> UI.getCurrent().navigate(MyInterviewsView.address(decisions.goOn(draft.id())))));
            rows.row(List.<Component>of(Rows.text(number), Rows.text(labels.country(draft.country())), actions(goOn)));
        });
        return rows;
    }

    private Rows devicesTable(List<Device> mine) {
        var rows = new Rows(
                word("devices"),
                List.of(
                        getTranslation("fieldwork.arrivals.device"),
                        getTranslation("fieldwork.arrivals.contact"),
                        getTranslation("fieldwork.action")));
        mine.forEach(device -> {
            var revoke = new NativeButton(getTranslation("fieldwork.arrivals.revoke"));
            revoke.addClassName("link");
            revoke.setAriaLabel(revoke.getText() + ": " + device.number());
            revoke.addClickListener(_ -> new Question(
                            getTranslation("fieldwork.arrivals.revokeQuestion", device.number()),
                            getTranslation("fieldwork.arrivals.revokeFollows"),
                            getTranslation("fieldwork.arrivals.revoke"))
                    .ask(revoke, () -> {
                        devices.revoke(device.id());
                        show();
                    }));
            rows.row(List.<Component>of(
                    Rows.text(Integer.toString(device.number())),
                    Rows.text(labels.day(device.contactOn())),
                    device.isRevoked()
                            ? Rows.tag(getTranslation("fieldwork.arrivals.revoked"), false)
                            : actions(revoke)));
        });
        return rows;
    }

    private static Div actions(Component action) {
        var actions = new Div(action);
        actions.addClassName("row-actions");
        return actions;
    }

    private String word(String key, Object... values) {
        return getTranslation("fieldwork.offline." + key, values);
    }
}
