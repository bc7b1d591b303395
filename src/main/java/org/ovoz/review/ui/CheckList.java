package org.ovoz.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.review.InterviewerService;
import org.ovoz.review.RepeatCheck;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Rows;

/** The interviews that were drawn to be checked, and what came of each. */
final class CheckList extends Div {

    private static final String OPEN = "";

    private final InterviewerService service;
    private final ReviewTexts texts;
    private final Paragraph problem = new Paragraph();
    private int number;

    CheckList(
            InterviewerService service, ReviewTexts texts, WaveId wave, Set<CountryCode> countries, Runnable changed) {
        this.service = service;
        this.texts = texts;
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        var intro = new Paragraph(texts.word("checks.intro"));
        intro.addClassName("hint");
        add(intro, problem);
        if (service.mayCheck()) {
            add(new NativeButton(texts.word("checks.draw"), _ -> {
                service.draw(wave, countries);
                changed.run();
            }));
        }
        var checks = service.checks(wave, countries);
        if (checks.isEmpty()) {
            var none = new Paragraph(texts.word("checks.none"));
            none.addClassName("empty");
            add(none);
        } else {
            add(rows(checks));
        }
    }

    private Component rows(List<RepeatCheck> checks) {
        var rows = new Rows(
                texts.word("checks"),
                List.of(
                        texts.word("interview"),
                        texts.word("interviewer"),
                        texts.word("country"),
                        texts.word("checks.outcome")));
        checks.forEach(check -> rows.row(List.of(
                new Anchor("interviews/" + check.interview(), CaseLabels.number(check.interview())),
                Rows.text(service.nameOf(check.interviewer())),
                Rows.text(texts.labels().country(check.country())),
                outcome(check))));
        return rows;
    }

    private Component outcome(RepeatCheck check) {
        var options = new LinkedHashMap<String, String>();
        options.put(OPEN, texts.word("checks.open"));
        for (var one : RepeatCheck.Outcome.values()) {
            options.put(one.name(), texts.word("checks." + one.name()));
        }
        var now = check.outcome() == null ? OPEN : check.outcome().name();
        if (!service.mayCheck()) {
            return Rows.text(options.get(now));
        }
        var label = texts.word("checks.of", CaseLabels.number(check.interview()));
        var choice = new Dropdown("check-" + ++number, label, options, chosen -> record(check, chosen));
        choice.offer(options, now);
        return choice;
    }

    private void record(RepeatCheck check, String chosen) {
        if (!chosen.equals(OPEN)) {
            try {
                service.record(check.interview(), RepeatCheck.Outcome.valueOf(chosen));
            } catch (UnknownInterview _) {
                problem.setText(texts.word("gone"));
            }
        }
    }
}
