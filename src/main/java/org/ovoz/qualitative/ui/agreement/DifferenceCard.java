package org.ovoz.qualitative.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.qualitative.agreement.CoderAgreement;
import org.ovoz.qualitative.agreement.CodingRound;
import org.ovoz.qualitative.agreement.Difference;
import org.ovoz.qualitative.agreement.Resolution;
import org.ovoz.qualitative.agreement.RoundRefused;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Form;
import org.ovoz.ui.Punctuation;

/** One difference: the turn, both sides, what was decided, and the way to decide. */
final class DifferenceCard extends Article {

    private final CoderAgreement agreement;
    private final CodingRound round;
    private final Difference difference;
    private final CaseLabels labels;

    DifferenceCard(
            CoderAgreement agreement,
            CodingRound round,
            Difference difference,
            CaseLabels labels,
            boolean mayDecide,
            Runnable onDecided) {
        this.agreement = agreement;
        this.round = round;
        this.difference = difference;
        this.labels = labels;
        addClassName("difference");
        var place = new Anchor(
                "coding/" + difference.document().id(),
                word(
                        "place",
                        difference.document().title(),
                        Integer.toString(difference.turn().id().number())));
        var words = new Paragraph(difference.words());
        words.addClassName("turn");
        words.getElement()
                .setAttribute("lang", difference.turn().turn().language().tag());
        var sides = new Div();
        sides.addClassName("sides");
        difference.sides().forEach(side -> sides.add(side(side)));
        add(new H4(difference.code().name()), place, words, sides);
        if (!difference.history().isEmpty()) {
            add(history());
        }
        if (mayDecide) {
            add(decision(onDecided));
        }
    }

    private String word(String key, Object... arguments) {
        return getTranslation("agreement." + key, arguments);
    }

    private Component side(Difference.Side side) {
        var part = new Div();
        part.addClassName("side");
        var name = new Paragraph(side.coder());
        name.addClassName("coder");
        part.add(name);
        if (side.passages().isEmpty()) {
            part.add(new Paragraph(word("side.none", difference.code().name())));
        }
        side.passages().forEach(passage -> {
            var mark = new Element("mark").setText(passage.words());
            var line = new Paragraph();
            line.getElement().appendChild(mark);
            part.add(line);
            if (passage.isLeftBehind()) {
                part.add(new Paragraph(word("side.left")));
            }
        });
        if (!side.others().isEmpty()) {
            part.add(new Paragraph(Punctuation.labelled(word("side.others"), String.join(", ", side.others()))));
        }
        side.memos().forEach(memo -> part.add(new Paragraph(Punctuation.labelled(word("side.memo"), memo.text()))));
        return part;
    }

    private Component history() {
        var details = new NativeDetails(word("history"));
        var lines = new Div();
        difference.history().forEach(one -> lines.add(new Paragraph(told(one))));
        details.setContent(lines);
        details.setOpen(true);
        return details;
    }

    private String told(Resolution one) {
        return word(
                one.isPresent() ? "history.present" : "history.absent",
                labels.day(one.decidedOn()),
                one.decidedBy(),
                one.reason());
    }

    private Component decision(Runnable onDecided) {
        var choice = Choices.<Boolean>one(word("decide"));
        choice.offer(true, word("decide.present"), "");
        choice.offer(false, word("decide.absent"), "");
        difference.decided().ifPresent(isPresent -> choice.choose(Set.of(isPresent)));
        var id = "reason-" + UUID.randomUUID();
        var label = new NativeLabel(word("reason"));
        label.setFor(id);
        var reason = new Element("textarea")
                .setAttribute("id", id)
                .setAttribute("rows", "2")
                .setAttribute("maxlength", Integer.toString(Resolution.LONGEST_REASON));
        reason.addPropertyChangeListener("value", "change", _ -> {});
        var field = new Div(label);
        field.addClassName("field");
        field.getElement().appendChild(reason);
        var problem = new Paragraph();
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        var asked = new AtomicReference<Form>();
        var form = new Form(() -> decide(choice, reason.getProperty("value", ""), problem, () -> {
                    asked.get().saved();
                    onDecided.run();
                }))
                .keepsEntries();
        asked.set(form);
        form.add(choice, field, problem, new NativeButton(word("decide.save")));
        return form;
    }

    private void decide(Choices<Boolean> choice, String reason, Paragraph problem, Runnable onDecided) {
        if (choice.chosen().isEmpty()) {
            problem.setText(word("decide.choose"));
            return;
        }
        try {
            agreement.resolve(
                    round.id(), difference.turn().id(), difference.code().id(), choice.first(), reason);
            onDecided.run();
        } catch (RoundRefused refused) {
            problem.setText(word("refused." + refused.why()));
        }
    }
}
