package org.ovoz.quality.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import java.util.function.Consumer;
import org.ovoz.interview.InterviewId;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;

/** One decision, with its reason, for all interviews that are chosen in the list. */
final class ExclusionForm extends Form {

    private final QualityTexts texts;
    private final Set<InterviewId> chosen;
    private final Field reason;
    private final Paragraph number = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private final Consumer<String> onDecision;

    ExclusionForm(QualityTexts texts, Set<InterviewId> chosen, Consumer<String> onDecision) {
        super(() -> {});
        this.texts = texts;
        this.chosen = chosen;
        this.onDecision = onDecision;
        addClassNames("panel", "no-print");
        reason = new Field("exclusion-reason", texts.word("decide.reason")).hint(texts.word("decide.hint"));
        number.getElement().setAttribute("role", "status");
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        add(new H3(texts.word("decide.title")), number, reason, problem, new NativeButton(texts.word("decide.button")));
        update();
    }

    /** Says how many are chosen. */
    void update() {
        number.setText(texts.word("decide.chosen", texts.count(chosen.size())));
        problem.setText("");
    }

    @Override
    public void submit() {
        if (chosen.isEmpty()) {
            problem.setText(texts.word("decide.noneChosen"));
        } else if (reason.value().isBlank()) {
            problem.setText(texts.word("decide.reasonMissing"));
            reason.input().focus();
        } else {
            onDecision.accept(reason.value());
        }
    }
}
