package org.ovoz.interview.ui.correction;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import org.ovoz.questionnaire.Validity;
import org.ovoz.ui.Form;

/** Why it is corrected, and the button that saves everything at once. */
final class CorrectionReason extends Div {

    private static final int LONGEST = 500;

    private final Element reason = new Element("textarea");
    private final Paragraph problem = new Paragraph();
    private final Consumer<String> onConfirm;

    CorrectionReason(Consumer<String> onConfirm, Runnable onDiscard) {
        this.onConfirm = onConfirm;
        reason.setAttribute("id", "correction-reason");
        reason.setAttribute("rows", "2");
        reason.setAttribute("maxlength", Integer.toString(LONGEST));
        reason.setAttribute("aria-describedby", "correction-reason-hint correction-reason-problem");
        reason.addPropertyChangeListener("value", "change", _ -> {});
        problem.setId("correction-reason-problem");
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        var label = new NativeLabel(word("reason"));
        label.setFor("correction-reason");
        var hint = new Paragraph(word("kept"));
        hint.setId("correction-reason-hint");
        hint.addClassName("hint");
        var field = new Div(label, hint);
        field.addClassName("field");
        field.getElement().appendChild(reason);
        var confirm = new NativeButton(word("confirm"));
        confirm.addClassName("primary");
        var discard = new NativeButton(word("discard"), _ -> onDiscard.run());
        discard.getElement().setAttribute("type", "button");
        var buttons = new Div(confirm, discard);
        buttons.addClassName("buttons");
        var form = new Form(this::submit);
        form.add(field, problem, buttons);
        add(form);
    }

    /** Where the focus goes when there is nothing before it. */
    Element first() {
        return reason;
    }

    private void submit() {
        var typed = Validity.normalise(reason.getProperty("value", ""));
        problem.setText(typed.isEmpty() ? word("reasonMissing") : "");
        if (typed.isEmpty()) {
            reason.executeJs("this.focus()");
        } else {
            onConfirm.accept(typed);
        }
    }

    private String word(String key) {
        return getTranslation("interview.correct." + key);
    }
}
