package org.ovoz.workbench.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.ovoz.workbench.UndoHistory;

/** Takes steps back and again, and copies the address of what is shown. */
class StepButtons extends Div {

    private final NativeButton undo;
    private final NativeButton redo;

    StepButtons(Runnable onUndo, Runnable onRedo) {
        addClassNames("bench-actions", "no-print");
        undo = button("undo", onUndo);
        redo = button("redo", onRedo);
        List.of(undo, redo).forEach(often -> often.getElement().setAttribute("data-often", ""));
        var link = button("copyLink", () -> {});
        link.getElement().setAttribute("data-copy", "link");
        link.getElement().setAttribute("data-done", getTranslation("tabulation.copied"));
        add(undo, redo, link);
    }

    /** Offers what can be taken back and again. */
    void show(UndoHistory steps) {
        undo.setEnabled(steps.canUndo());
        redo.setEnabled(steps.canRedo());
    }

    private NativeButton button(String key, Runnable what) {
        var button = new NativeButton(getTranslation("workbench." + key), _ -> what.run());
        button.getElement().setAttribute("type", "button");
        button.setId("bench-" + key);
        return button;
    }
}
