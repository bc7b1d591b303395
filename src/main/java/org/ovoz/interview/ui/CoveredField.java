package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.ovoz.questionnaire.Item;

/** An item that was answered before the interview was resumed: it says so, and can be answered anew. */
final class CoveredField extends Div {

    CoveredField(Item item, String question, Runnable onReplace) {
        setId(ItemField.domId(item));
        addClassNames("item", "covered");
        var text = new Paragraph(question);
        text.addClassName("question");
        var note = new Paragraph(getTranslation("interview.covered"));
        note.addClassName("hint");
        var replace = new NativeButton(getTranslation("interview.replace"), _ -> onReplace.run());
        replace.setAriaLabel(getTranslation("interview.replace") + ": " + question);
        add(text, note, replace);
    }
}
