package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.ovoz.fieldwork.offline.ArrivalDecisions;
import org.ovoz.fieldwork.offline.BroughtCoupons;
import org.ovoz.fieldwork.offline.BroughtLinks;
import org.ovoz.fieldwork.offline.Device;
import org.ovoz.fieldwork.offline.Devices;
import org.ovoz.fieldwork.offline.Reconciliation;
import org.ovoz.fieldwork.offline.SealedFiles;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Question;
import org.ovoz.ui.Rows;

/** For leads: which devices there are, whether everything has arrived, and what waits for a decision. */
@Route(value = "arrivals", layout = MainLayout.class)
@Menu(title = "fieldwork.arrivals.menu", order = 8.6)
@RolesAllowed("CORRECT_INTERVIEWS")
class ArrivalsView extends Div implements HasDynamicTitle {

    private static final int MOST_GAPS = 12;

    private final Reconciliation reconciliation;
    private final Devices devices;
    private final ArrivalDecisions decisions;
    private final CaseLabels labels;
    private final Paragraph verdict = new Paragraph();
    private final Section devicesPart = new Section();
    private final UndecidedSection undecided;

    ArrivalsView(
            Reconciliation reconciliation,
            Devices devices,
            ArrivalDecisions decisions,
            SealedFiles files,
            BroughtCoupons coupons,
            BroughtLinks links,
            Definitions definitions) {
        this.reconciliation = reconciliation;
        this.devices = devices;
        this.decisions = decisions;
        this.labels = new CaseLabels(definitions, getLocale());
        this.undecided = new UndecidedSection(decisions, definitions, this::show);
        verdict.setId("arrivals-verdict");
        verdict.getElement().setAttribute("role", "status");
        add(
                new H1(word("title")),
                new Paragraph(word("intro")),
                verdict,
                devicesPart,
                undecided,
                UnlinkedSection.ofCoupons(coupons, definitions),
                UnlinkedSection.ofInDepth(links, definitions),
                new SealedFileSection(files, this::show));
        show();
    }

    private void show() {
        var lines = reconciliation.lines();
        var waiting = decisions.undecided();
        verdict.setText(verdict(lines, waiting.size()));
        verdict.setClassName("note");
        devicesPart.removeAll();
        devicesPart.add(new H2(word("devices", lines.size())));
        devicesPart.add(lines.isEmpty() ? empty(word("devices.none")) : table(lines));
        undecided.show(waiting);
    }

    /** Told as proved only where every device says so and its numbers agree. */
    private String verdict(List<Reconciliation.Line> lines, int waiting) {
        var open = lines.stream().filter(line -> !line.isProved()).toList();
        if (lines.isEmpty()) {
            return word("verdict.none");
        }
        if (open.isEmpty()) {
            return all(lines) + (waiting == 0 ? "" : " " + word("verdict.undecided", waiting));
        }
        return word(
                "verdict.open",
                open.size(),
                open.stream().mapToInt(Reconciliation.Line::waiting).sum(),
                open.stream().mapToInt(Reconciliation.Line::contactsWaiting).sum());
    }

    /** What a device collected since it was here last nobody knows: so the day of the oldest word is told. */
    private String all(List<Reconciliation.Line> lines) {
        return word(
                "verdict.all",
                lines.stream().mapToInt(Reconciliation.Line::arrived).sum(),
                lines.stream().mapToInt(line -> line.device().contactsArrived()).sum(),
                lines.stream()
                        .flatMap(line -> line.device().said().stream())
                        .map(Device.Said::day)
                        .min(Comparator.naturalOrder())
                        .map(labels::day)
                        .orElseThrow());
    }

    private Rows table(List<Reconciliation.Line> lines) {
        var rows = new Rows(
                word("title"),
                List.of(
                        word("worker"),
                        word("device"),
                        word("collected"),
                        word("arrived"),
                        word("waiting"),
                        word("contacts"),
                        word("contact"),
                        word("gaps"),
                        getTranslation("fieldwork.action")));
        lines.forEach(line -> rows.row(List.<Component>of(
                Rows.text(line.worker()),
                device(line),
                Rows.text(Integer.toString(line.collected())),
                Rows.text(Integer.toString(line.arrived())),
                Rows.text(Integer.toString(line.waiting())),
                Rows.text(contacts(line)),
                Rows.text(labels.day(line.device().contactOn())),
                Rows.text(gaps(line)),
                revoking(line))));
        return rows;
    }

    private Component device(Reconciliation.Line line) {
        var cell = new Div(Rows.text(Integer.toString(line.device().number()) + " "));
        if (line.device().isRevoked()) {
            cell.add(Rows.tag(word("revoked"), false));
        } else if (line.isProved()) {
            cell.add(Rows.tag(word("proved"), true));
        } else if (line.device().said().isEmpty()) {
            cell.add(Rows.tag(word("silent"), false));
        }
        return cell;
    }

    private String contacts(Reconciliation.Line line) {
        return line.contacts()
                .map(collected -> word("contactsOf", line.device().contactsArrived(), collected))
                .orElseGet(() -> word("contactsUnknown"));
    }

    private String gaps(Reconciliation.Line line) {
        if (line.isCopied()) {
            return word("copied");
        }
        var numbers = line.gaps();
        var shown = numbers.stream().limit(MOST_GAPS).map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.isEmpty() ? "–" : numbers.size() > MOST_GAPS ? shown + " …" : shown;
    }

    private Component revoking(Reconciliation.Line line) {
        var actions = new Div();
        actions.addClassName("row-actions");
        if (!line.device().isRevoked()) {
            var number = line.device().number();
            var revoke = new NativeButton(word("revoke"));
            revoke.addClassName("link");
            revoke.setAriaLabel(word("revoke") + ": " + number);
            revoke.addClickListener(_ -> new Question(
                            word("revokeQuestion", number), word("revokeFollows"), word("revoke"))
                    .ask(revoke, () -> {
                        devices.revoke(line.device().id());
                        show();
                    }));
            actions.add(revoke);
        }
        return actions;
    }

    private static Paragraph empty(String text) {
        var none = new Paragraph(text);
        none.addClassName("empty");
        return none;
    }

    @Override
    public String getPageTitle() {
        return word("title") + " – Ovoz";
    }

    private String word(String key, Object... values) {
        return getTranslation("fieldwork.arrivals." + key, values);
    }
}
