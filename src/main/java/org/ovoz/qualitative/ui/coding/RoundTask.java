package org.ovoz.qualitative.ui.coding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.agreement.CodingRound;
import org.ovoz.qualitative.agreement.RoundRefused;
import org.ovoz.qualitative.agreement.SecondCodingRounds;

/** For the coders of an open round over a text: that it is one, and that they have read the text to the end. */
final class RoundTask extends Div {

    private final SecondCodingRounds rounds;
    private final Paragraph problem = new Paragraph();

    RoundTask(SecondCodingRounds rounds) {
        this.rounds = rounds;
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
    }

    void show(DocumentId document, String coder) {
        removeAll();
        rounds.mine().stream()
                .filter(round -> round.documents().contains(document))
                .forEach(round -> add(task(round, document, coder)));
        add(problem);
        setVisible(getChildren().count() > 1);
    }

    private Div task(CodingRound round, DocumentId document, String coder) {
        var isFinished = round.isFinished(coder, document);
        var told = new Paragraph(
                coder.equals(round.second())
                        ? getTranslation("agreement.task.second", round.first())
                        : getTranslation("agreement.task.first", round.second()));
        var button = new NativeButton(
                getTranslation(isFinished ? "agreement.task.reopen" : "agreement.task.finish"),
                _ -> finish(round, document, coder, !isFinished));
        button.addClassName("round-finish");
        var task = new Div(told);
        if (isFinished) {
            task.add(new Paragraph(getTranslation("agreement.task.finished")));
        }
        task.add(button);
        task.addClassName("note");
        return task;
    }

    private void finish(CodingRound round, DocumentId document, String coder, boolean isFinished) {
        problem.setText("");
        try {
            rounds.setFinished(round.id(), document, isFinished);
        } catch (RoundRefused refused) {
            problem.setText(getTranslation("agreement.refused." + refused.why()));
        }
        show(document, coder);
    }
}
