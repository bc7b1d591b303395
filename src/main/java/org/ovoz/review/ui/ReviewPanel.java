package org.ovoz.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.ovoz.interview.Interview;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.sent.ReviewState;
import org.ovoz.interview.slip.SlipAnswer;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.review.ReviewService;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.Rows;

/** What a lead looks at before deciding, and the decision: approve, or send back with a comment. */
final class ReviewPanel extends Section {

    private final ReviewService reviews;
    private final ReviewTexts texts;
    private final Interview interview;
    private final Runnable changed;
    private final Optional<SlipAnswer> slip;
    private final Paragraph problem = new Paragraph();
    private final ReviewService.Facts facts;

    ReviewPanel(
            ReviewService reviews,
            ReviewTexts texts,
            Interview interview,
            Questionnaire questionnaire,
            Optional<SlipAnswer> slip,
            Runnable changed) {
        this.reviews = reviews;
        this.texts = texts;
        this.interview = interview;
        this.changed = changed;
        this.slip = slip;
        this.facts = reviews.facts(interview.id());
        addClassNames("review-panel", "no-print");
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        var title = new Div(
                new H2(texts.word("panel")),
                Rows.tag(texts.state(facts.state()), facts.state() == ReviewState.APPROVED));
        title.addClassName("wave-title");
        add(title, summary(questionnaire));
        if (reviews.mayDecide()) {
            add(decision());
        }
    }

    private Component summary(Questionnaire questionnaire) {
        var list = new DescriptionList();
        line(list, "flags", facts.flags().isEmpty() ? texts.word("flags.none") : texts.flags(facts.flags()));
        line(list, "minutes", timing());
        if (!facts.interviewer().isEmpty()) {
            line(list, "interviewer", facts.interviewer());
        }
        facts.remarks().ifPresent(remarks -> line(list, "remarks", remarks));
        facts.cards().ifPresent(cards -> line(list, "cards", cards));
        slip.ifPresent(said -> line(list, "slip", texts.said(said)));
        if (facts.state() == ReviewState.SENT_BACK) {
            reviews.comment(interview.id()).ifPresent(comment -> line(list, "comment", comment));
        }
        if (facts.state() == ReviewState.TO_REVIEW) {
            reviews.answer(interview.id()).ifPresent(answer -> line(list, "answer", answer));
        }
        new InterviewerNotes(texts, questionnaire, interview)
                .lines()
                .forEach((question, answer) ->
                        list.add(new DescriptionList.Term(question), new DescriptionList.Description(answer)));
        return list;
    }

    private String timing() {
        if (interview.seconds() == 0) {
            return texts.word("minutes.unknown");
        }
        var spent = CaseLabels.minutes(interview.seconds());
        return facts.median()
                .map(median -> texts.word("minutes.median", spent, CaseLabels.minutes(median)))
                .orElse(spent);
    }

    private void line(DescriptionList list, String key, String text) {
        list.add(new DescriptionList.Term(texts.word(key)), new DescriptionList.Description(text));
    }

    private Component decision() {
        var box = new Div(problem);
        if (facts.state() != ReviewState.APPROVED) {
            box.add(new NativeButton(
                    texts.word("approve"), _ -> attempt(() -> reviews.approve(interview.id(), facts.seen()))));
        }
        if (interview.origin().interviewer() != null) {
            var comment = new Field("review-comment", texts.word("comment")).hint(texts.word("comment.hint"));
            var form = new Form(() -> {
                        if (comment.value().isBlank()) {
                            problem.setText(texts.word("comment.missing"));
                            comment.input().focus();
                        } else {
                            attempt(() -> reviews.sendBack(interview.id(), facts.seen(), comment.value()));
                        }
                    })
                    .keepsEntries();
            form.add(comment, new NativeButton(texts.word("sendBack")));
            box.add(form);
        }
        return box;
    }

    /** Where something happened meanwhile, the page shows the interview as it is now, and says so. */
    private void attempt(BooleanSupplier decision) {
        try {
            if (decision.getAsBoolean()) {
                changed.run();
            } else {
                problem.setText(texts.word("meanwhile"));
                problem.add(new NativeButton(texts.word("meanwhile.show"), _ -> changed.run()));
                problem.getElement().executeJs("this.scrollIntoView({block: 'center'})");
            }
        } catch (UnknownInterview _) {
            problem.setText(texts.word("gone"));
        }
    }
}
