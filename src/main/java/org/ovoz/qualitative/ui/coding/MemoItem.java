package org.ovoz.qualitative.ui.coding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.coding.EarlierWords;
import org.ovoz.qualitative.coding.PassageCoding;
import org.ovoz.ui.Form;
import org.ovoz.ui.Punctuation;

/** A memo: who wrote it, on which words, what it says and said before; its author writes it anew or removes it. */
final class MemoItem extends ListItem {

    private static final int ROWS = 3;

    private final PassageCoding passages;
    private final EarlierWords earlier;
    private final ActBar acts;
    private final Memo memo;
    private final boolean mayChange;
    private final Div actions = new Div();
    private final Div editor = new Div();
    private final Paragraph saysNow = new Paragraph();

    /** What it said as far as whoever changes it has seen. */
    private String seen;

    MemoItem(PassageCoding passages, EarlierWords earlier, ActBar acts, Memo memo, boolean mayChange) {
        this.passages = passages;
        this.earlier = earlier;
        this.acts = acts;
        this.memo = memo;
        this.mayChange = mayChange;
        seen = memo.text();
        addClassName("memo-item");
        var by = new Span(getTranslation(
                memo.span() == null ? "coding.memo.by" : "coding.memo.passage",
                memo.author(),
                EventSentence.day(memo.madeOn(), getLocale())));
        by.addClassName("hint");
        var text = new Paragraph(memo.text());
        text.addClassName("memo-text");
        add(by);
        earlier.of(memo).ifPresent(this::addWords);
        add(text, editor);
        addEarlierTexts();
        if (mayChange && memo.author().equals(passages.coder())) {
            addActions();
        }
    }

    private void addWords(EarlierWords.Earlier stood) {
        var words = new EarlierPassage(stood);
        add(words);
        if (earlier.isLeftBehind(memo)) {
            add(new Paragraph(getTranslation("coding.memo.left")));
        }
    }

    private void addEarlierTexts() {
        var texts = earlier.texts(memo.id());
        if (!texts.isEmpty()) {
            var lines = new OrderedList();
            lines.getElement().setAttribute("reversed", "");
            texts.forEach(one -> lines.add(new ListItem(one)));
            var details = new NativeDetails(getTranslation("coding.memo.earlier"));
            details.setContent(lines);
            add(details);
        }
    }

    private void addActions() {
        var change = new NativeButton(getTranslation("coding.memo.change"), _ -> open());
        change.addClassNames("link", "memo-change");
        var remove = new NativeButton(
                getTranslation("coding.memo.remove"),
                _ -> acts.act(() -> passages.remove(memo.id()), "coding.done.memoRemoved"));
        remove.addClassName("link");
        actions.add(change, remove);
        actions.addClassNames("row-actions", "no-print");
        add(actions);
    }

    private void open() {
        var area = new TextArea("memo-" + UUID.randomUUID(), ROWS);
        area.setValue(memo.text());
        var caption = new NativeLabel(getTranslation("coding.memo.change.label"));
        caption.setFor(area.getId().orElseThrow());
        var box = new Div(caption, area);
        box.addClassName("field");
        // The item is made anew with what was kept; where it was refused it stays as it was typed.
        var form = new Form(() -> acts.act(
                        () -> {
                            passages.rewrite(memo.id(), seen, area.value());
                            close();
                        },
                        "coding.done.memoChanged"))
                .keepsEntries();
        var save = new NativeButton(getTranslation("coding.memo.save"));
        save.addClassName("memo-save");
        var back = new NativeButton(getTranslation("coding.memo.cancel"), _ -> form.leave(this::close, () -> {}));
        back.getElement().setAttribute("type", "button");
        var buttons = new Div(save, back);
        buttons.addClassName("buttons");
        form.add(saysNow, box, buttons);
        editor.add(form);
        actions.setVisible(false);
        area.getElement().executeJs("this.focus()");
    }

    private void close() {
        editor.removeAll();
        actions.setVisible(true);
    }

    /** Whether it shows this memo already, or must not be taken from whoever is writing in it; they are told what it says now. */
    boolean isStillOf(Memo now, boolean mayChangeNow) {
        if (editor.getChildren().findAny().isEmpty()) {
            return memo.equals(now) && mayChange == mayChangeNow;
        }
        if (!seen.equals(now.text())) {
            seen = now.text();
            saysNow.setText(Punctuation.labelled(getTranslation("coding.memo.now"), seen));
        }
        return true;
    }
}
