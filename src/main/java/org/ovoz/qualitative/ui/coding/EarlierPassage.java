package org.ovoz.qualitative.ui.coding;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.ovoz.qualitative.coding.EarlierWords;

/** The words that stood under a coding or memo, and in which turn; what was masked since is told by blocks alone. */
final class EarlierPassage extends Div {

    EarlierPassage(EarlierWords.Earlier stood) {
        addClassName("earlier-passage");
        var masked = new Span();
        masked.addClassName("hint");
        stood.words()
                .ifPresentOrElse(
                        words -> {
                            var quoted = new Span(words);
                            quoted.addClassName("earlier-words");
                            quoted.getElement().setAttribute("dir", "auto");
                            add(quoted);
                            if (words.contains(EarlierWords.HIDDEN)) {
                                masked.setText(getTranslation("coding.left.masked"));
                            }
                        },
                        () -> add(new Paragraph(getTranslation("coding.left.discarded"))));
        stood.turn().ifPresent(turn -> {
            var place = new Span(getTranslation("coding.left.turn", Integer.toString(turn)));
            place.addClassName("hint");
            add(new Text(" "), place);
        });
        if (!masked.getText().isEmpty()) {
            add(new Text(" "), masked);
        }
    }
}
