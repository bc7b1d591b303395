package org.ovoz.study.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.function.Consumer;
import org.ovoz.interview.WithdrawalReason;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Question;

/** Withdraws an interview: a button of its own, then a question about the reason, and only then the interview is gone. */
final class WithdrawalSection extends Section {

    private final Consumer<WithdrawalReason> onWithdraw;
    private final NativeButton begin = new NativeButton(word("withdraw"), _ -> ask());

    WithdrawalSection(Consumer<WithdrawalReason> onWithdraw) {
        this.onWithdraw = onWithdraw;
        addClassName("no-print");
        begin.setId("withdraw");
        add(new H2(word("withdrawal")), new Paragraph(word("withdrawHint")), begin);
    }

    private void ask() {
        var why = Choices.<WithdrawalReason>one(word("withdrawWhy"));
        for (var reason : WithdrawalReason.values()) {
            why.offer(reason, word("withdraw." + reason), "");
        }
        new Question(word("withdrawQuestion"), word("withdrawWarning"), word("withdrawNow"))
                .orElse(word("keep"))
                .with(why, () -> why.chosen().isEmpty() ? Optional.of(word("withdrawWhyMissing")) : Optional.empty())
                .ask(begin, () -> onWithdraw.accept(why.first()));
    }

    private String word(String key) {
        return getTranslation("study.interviews." + key);
    }
}
