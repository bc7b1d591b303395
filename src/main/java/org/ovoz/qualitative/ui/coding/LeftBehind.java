package org.ovoz.qualitative.ui.coding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Supplier;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.coding.EarlierWords;
import org.ovoz.qualitative.coding.Passage;
import org.ovoz.qualitative.coding.PassageCoding;

/** Codings whose words a correction changed, each with the words that it stood on: put on other words, or removed. */
final class LeftBehind extends Div {

    private final PassageCoding passages;
    private final EarlierWords earlier;
    private final ActBar acts;
    private final Supplier<Passage> selected;

    /** @param selected the passage that is selected in the text; refuses if there is none */
    LeftBehind(PassageCoding passages, EarlierWords earlier, ActBar acts, Supplier<Passage> selected) {
        this.passages = passages;
        this.earlier = earlier;
        this.acts = acts;
        this.selected = selected;
        addClassName("left-behind");
    }

    void show(DocumentId document, Codebook codebook) {
        removeAll();
        var left = passages.leftBehind(document);
        if (left.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        left.forEach(coding -> list.add(item(coding, codebook)));
        add(new H2(getTranslation("coding.left")), new Paragraph(getTranslation("coding.left.hint")), list);
    }

    private ListItem item(Coding coding, Codebook codebook) {
        var name = codebook.code(coding.code()).map(Code::name).orElse("");
        var item = new ListItem(
                new Paragraph(
                        getTranslation("coding.left.one", name, coding.coder(), Integer.toString(coding.version()))),
                new EarlierPassage(earlier.of(coding)));
        if (passages.mayCode()) {
            var place = act("coding-place", "coding.left.place", () -> passages.place(coding.id(), selected.get()));
            var actions = new Div(place);
            // Codings are their coder's to remove.
            if (coding.coder().equals(passages.coder())) {
                actions.add(act("coding-drop", "coding.left.drop", () -> passages.uncode(coding.id())));
            }
            actions.addClassNames("row-actions", "no-print");
            item.add(actions);
        }
        return item;
    }

    private NativeButton act(String name, String key, Runnable act) {
        var button = new NativeButton(getTranslation(key), _ -> acts.act(act, key + ".done"));
        button.addClassNames("link", name);
        return button;
    }
}
