package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.ovoz.fieldwork.offline.ArrivalDecisions;
import org.ovoz.fieldwork.offline.KeptReason;
import org.ovoz.fieldwork.offline.Receipt;
import org.ovoz.fieldwork.offline.StoredInterview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.ui.Question;
import org.ovoz.ui.Rows;

/** What arrived and waits for a decision: two contents of one interview, and what cannot be counted as it is. */
final class UndecidedSection extends Section {

    private final ArrivalDecisions decisions;
    private final Runnable afterwards;
    private final CaseLabels labels;
    private final Definitions definitions;
    private final Paragraph problem = new Paragraph();
    private final Div beside = new Div();

    UndecidedSection(ArrivalDecisions decisions, Definitions definitions, Runnable afterwards) {
        this.decisions = decisions;
        this.afterwards = afterwards;
        this.definitions = definitions;
        this.labels = new CaseLabels(definitions, getLocale());
        problem.getElement().setAttribute("role", "alert");
        problem.addClassName("error-text");
        beside.setId("beside");
    }

    void show(List<ArrivalDecisions.Undecided> waiting) {
        removeAll();
        beside.removeAll();
        add(new H2(word("title", waiting.size())), problem);
        if (waiting.isEmpty()) {
            var none = new Paragraph(word("none"));
            none.addClassName("empty");
            add(none);
            return;
        }
        var rows = new Rows(
                word("title", waiting.size()),
                List.of(
                        getTranslation("fieldwork.interview"),
                        getTranslation("fieldwork.arrivals.worker"),
                        getTranslation("fieldwork.arrivals.device"),
                        getTranslation("fieldwork.country"),
                        word("why"),
                        getTranslation("fieldwork.action")));
        waiting.forEach(one -> rows.row(List.<Component>of(
                Rows.text(number(one)),
                Rows.text(one.worker()),
                Rows.text(Integer.toString(one.device())),
                Rows.text(labels.country(one.interview().country())),
                Rows.text(why(one)),
                actions(one))));
        add(rows, beside);
    }

    private static String number(ArrivalDecisions.Undecided one) {
        var interview = one.interview();
        return CaseLabels.number(new InterviewId(interview.corrects().orElse(interview.id())));
    }

    private String why(ArrivalDecisions.Undecided one) {
        return one.revision()
                .reason()
                .map(reason -> getTranslation("fieldwork.kept." + reason))
                .orElseGet(() -> word(one.revision().finished() ? "conflict.finished" : "conflict.draft"));
    }

    private Div actions(ArrivalDecisions.Undecided one) {
        var actions = new Div();
        actions.addClassName("row-actions");
        var isConflict = one.revision().outcome() == Receipt.Outcome.CONFLICT;
        var isCorrection = one.interview().corrects().isPresent();
        if (isConflict || isCorrection) {
            actions.add(button(one, "compare", () -> compare(one)));
        }
        if (isConflict && mayTakeItsPlace(one)
                || one.revision().reason().filter(KeptReason::canBeCounted).isPresent()) {
            actions.add(asking(one, "count", () -> choose(one)));
        }
        if (!isCorrection
                && one.revision()
                        .reason()
                        .filter(reason -> !reason.canBeCounted())
                        .isPresent()) {
            actions.add(asking(
                    one,
                    "draft",
                    () -> decisions.makeDraft(
                            one.interview().id(), one.revision().hash())));
        }
        actions.add(asking(
                one,
                "leaveOut",
                () -> decisions.leaveOut(one.interview().id(), one.revision().hash())));
        return actions;
    }

    private static boolean mayTakeItsPlace(ArrivalDecisions.Undecided one) {
        return one.revision().finished() || one.interview().state() == StoredInterview.State.DRAFT;
    }

    private void choose(ArrivalDecisions.Undecided one) {
        decisions
                .choose(one.interview().id(), one.revision().hash())
                .ifPresent(reason -> problem.setText(getTranslation("fieldwork.kept." + reason)));
    }

    private void compare(ArrivalDecisions.Undecided one) {
        beside.removeAll();
        beside.add(new SideBySide(
                number(one),
                decisions.sides(one.interview().id(), one.revision().hash()),
                definitions,
                labels.reader()));
    }

    private NativeButton button(ArrivalDecisions.Undecided one, String key, Runnable act) {
        var button = new NativeButton(word(key), _ -> act.run());
        button.addClassName("link");
        button.setAriaLabel(word(key) + ": " + number(one));
        return button;
    }

    private NativeButton asking(ArrivalDecisions.Undecided one, String key, Runnable act) {
        var button = new NativeButton(word(key));
        button.addClassName("link");
        button.setAriaLabel(word(key) + ": " + number(one));
        button.addClickListener(
                _ -> new Question(word(key + ".question", number(one)), word(key + ".follows"), word(key))
                        .ask(button, () -> {
                            problem.setText("");
                            act.run();
                            afterwards.run();
                        }));
        return button;
    }

    private String word(String key, Object... values) {
        return getTranslation("fieldwork.undecided." + key, values);
    }
}
