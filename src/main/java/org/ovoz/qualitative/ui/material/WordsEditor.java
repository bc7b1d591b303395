package org.ovoz.qualitative.ui.material;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.ovoz.ui.Form;

/** Words of a turn to type, a correction or a translation; whatever was typed stays until it is kept or left. */
final class WordsEditor extends Div {

    private final Area area;
    private final Form form;
    private final Paragraph problem = new Paragraph();
    private final String before;
    private boolean isFocused = true;

    /** Does something with typed words, and says what is wrong with them, or nothing. */
    interface Saving {
        String save(String typed);
    }

    /**
     * @param before what is there
     * @param typed what is in the field
     */
    WordsEditor(
            TurnContext turn, String id, String label, String before, String typed, Saving saving, Runnable onLeave) {
        this.before = before;
        area = new Area(turn.id(id), label, 5, typed);
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        form = new Form(() -> problem.setText(saving.save(area.words())));
        form.keepsEntries();
        var save = new NativeButton(turn.word("save"));
        var leave = new NativeButton(turn.word("cancel"), _ -> onLeave.run());
        leave.getElement().setAttribute("type", "button");
        var buttons = new Div(save, leave);
        buttons.addClassName("buttons");
        form.add(area, problem, buttons);
        add(form);
    }

    /** Whether anything in it would be lost. */
    boolean isTyped() {
        return !area.words().equals(before);
    }

    String typed() {
        return area.words();
    }

    void problem(String what) {
        problem.setText(what);
    }

    /** It was there before the page was shown anew. */
    WordsEditor again() {
        isFocused = false;
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (isFocused) {
            area.getElement().executeJs("this.querySelector('textarea').focus()");
        } else {
            form.entered();
        }
    }
}
