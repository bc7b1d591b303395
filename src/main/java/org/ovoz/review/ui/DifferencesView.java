package org.ovoz.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.correction.CorrectionOutcome;
import org.ovoz.interview.ui.AnswerText;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Piping;
import org.ovoz.review.SecondEntries;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Rows;

/** Where two entries of a paper interview differ, question by question, and which of them is right. */
@Route(value = "entries/:id", layout = MainLayout.class)
@RolesAllowed("SEE_INTERVIEWS")
class DifferencesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String FIRST = "first";
    private static final String SECOND = "second";

    private final SecondEntries entries;
    private final Definitions definitions;
    private final ReviewTexts texts;
    private final Map<String, Dropdown> choices = new LinkedHashMap<>();
    private final Paragraph problem = new Paragraph();

    DifferencesView(SecondEntries entries, Definitions definitions) {
        this.entries = entries;
        this.definitions = definitions;
        this.texts = new ReviewTexts(definitions, getLocale());
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
    }

    @Override
    public String getPageTitle() {
        return texts.word("entries") + " – Ovoz";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = new InterviewId(
                    UUID.fromString(event.getRouteParameters().get("id").orElse("")));
            show(entries.open(id).orElseThrow(NotFoundException::new));
        } catch (IllegalArgumentException | UnknownInterview _) {
            throw new NotFoundException();
        }
    }

    private void show(SecondEntries.Both both) {
        removeAll();
        choices.clear();
        var comparison = both.comparison();
        add(
                new Anchor("entries", "← " + texts.word("entries")),
                new H1(CaseLabels.number(both.first().id())),
                new Paragraph(texts.word("entries.found", comparison.differences(), comparison.compared())));
        if (!comparison.differing().isEmpty()) {
            add(rows(both));
        }
        if (entries.maySettle()) {
            add(form(both));
        }
    }

    private Component rows(SecondEntries.Both both) {
        var rows = new Rows(
                texts.word("entries"),
                List.of(
                        texts.word("entries.question"),
                        texts.word("entries.first"),
                        texts.word("entries.second"),
                        texts.word("entries.right")));
        both.comparison()
                .differing()
                .forEach(item -> rows.row(List.of(
                        Rows.text(question(both, item)),
                        Rows.text(answer(both, item, both.first())),
                        Rows.text(answer(both, item, both.second())),
                        choice(item))));
        return rows;
    }

    private Component choice(Item item) {
        var options = new LinkedHashMap<String, String>();
        options.put(FIRST, texts.word("entries.first"));
        options.put(SECOND, texts.word("entries.second"));
        var choice = new Dropdown("right-" + item.id(), texts.word("entries.right"), options, _ -> {});
        choices.put(item.id(), choice);
        return choice;
    }

    private String question(SecondEntries.Both both, Item item) {
        return piping(both).render(item.text(), texts.labels().reader(), Answers.NONE);
    }

    private Piping piping(SecondEntries.Both both) {
        return new Piping(
                both.questionnaire(),
                definitions.study().country(both.first().country()).orElseThrow());
    }

    private String answer(SecondEntries.Both both, Item item, Interview entry) {
        var words = new AnswerText(piping(both), texts.labels().reader(), entry.answers());
        var shown = org.ovoz.questionnaire.Route.of(both.questionnaire(), entry.answers())
                .item(item.id());
        var lines = shown.map(words::lines).orElse(List.of());
        if (shown.isEmpty()) {
            return texts.word("entries.notAsked");
        }
        return lines.isEmpty() ? texts.word("entries.blank") : String.join("; ", lines);
    }

    private Component form(SecondEntries.Both both) {
        var reason = new Field("entries-reason", texts.word("entries.reason")).hint(texts.word("entries.reason.hint"));
        var form = new Form(() -> {
                    if (reason.value().isBlank()) {
                        problem.setText(texts.word("entries.reason.missing"));
                        reason.input().focus();
                    } else {
                        settle(both, reason.value());
                    }
                })
                .keepsEntries();
        form.add(reason, problem, new NativeButton(texts.word("entries.settle")));
        return form;
    }

    private void settle(SecondEntries.Both both, String reason) {
        var right = new LinkedHashSet<String>();
        choices.forEach((item, choice) -> {
            if (choice.value().equals(SECOND)) {
                right.add(item);
            }
        });
        settle(both.first().id(), right, reason);
    }

    private void settle(InterviewId first, Set<String> right, String reason) {
        try {
            var refused = entries.settle(first, right, reason);
            if (refused.isEmpty()) {
                removeAll();
                add(
                        new H1(texts.word("entries.done")),
                        new Paragraph(texts.word("entries.done.text")),
                        new Anchor("entries", "← " + texts.word("entries")));
            } else {
                problem.setText(texts.word(
                        switch (refused.get()) {
                            case CorrectionOutcome.Superseded _ -> "entries.superseded";
                            case CorrectionOutcome.StillBlank _, CorrectionOutcome.Decisive _ -> "entries.decisive";
                            case CorrectionOutcome.Corrected _, CorrectionOutcome.Unchanged _ -> "entries.done";
                        }));
            }
        } catch (UnknownInterview _) {
            problem.setText(texts.word("gone"));
        }
    }
}
