package org.ovoz.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;
import org.ovoz.interview.WithdrawalReason;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Form;

/** Withdraws an interview: a button of its own, then the reason and what it does, and only then the interview is gone. */
final class WithdrawalSection extends Section {

    private final Consumer<WithdrawalReason> onWithdraw;
    private final NativeButton begin = new NativeButton(word("withdraw"), _ -> ask());
    private final Div question = new Div();

    WithdrawalSection(Consumer<WithdrawalReason> onWithdraw) {
        this.onWithdraw = onWithdraw;
        addClassName("no-print");
        begin.setId("withdraw");
        add(new H2(word("withdrawal")), new Paragraph(word("withdrawHint")), begin, question);
    }

    private void ask() {
        begin.setVisible(false);
        var warning = new Paragraph(word("withdrawWarning"));
        warning.addClassNames("note", "error");
        var why = Choices.<WithdrawalReason>one(word("withdrawWhy"));
        for (var reason : WithdrawalReason.values()) {
            why.offer(reason, word("withdraw." + reason), "");
        }
        var problem = new Paragraph();
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        var now = new NativeButton(word("withdrawNow"));
        now.addClassName("danger");
        var keep = new NativeButton(word("keep"), _ -> close());
        keep.getElement().setAttribute("type", "button");
        var buttons = new Div(now, keep);
        buttons.addClassName("buttons");
        var form = new Form(() -> {
            if (why.chosen().isEmpty()) {
                problem.setText(word("withdrawWhyMissing"));
                focusFirst();
            } else {
                onWithdraw.accept(why.first());
            }
        });
        form.add(warning, why, problem, buttons);
        question.add(form);
        focusFirst();
    }

    private void focusFirst() {
        question.getElement().executeJs("this.querySelector('input')?.focus()");
    }

    private void close() {
        question.removeAll();
        begin.setVisible(true);
        begin.focus();
    }

    private String word(String key) {
        return getTranslation("study.interviews." + key);
    }
}
