package org.ovoz.qualitative.ui.coding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.coding.CodingEvent;
import org.ovoz.qualitative.coding.CodingRefused;
import org.ovoz.qualitative.coding.CodingRefused.Reason;
import org.ovoz.qualitative.coding.UndoState;

/** Undo and redo, saying of what, and what came of the last act. */
final class ActBar extends Div {

    private final NativeButton undo = new NativeButton();
    private final NativeButton redo = new NativeButton();
    private final Paragraph answer = new Paragraph();
    private final Supplier<UndoState> now;
    private final Runnable refresh;
    private UndoState shown = new UndoState(null, null);

    /**
     * @param now what could be undone and done again at this moment
     * @param refresh shows everything as it is now
     */
    ActBar(Supplier<UndoState> now, Runnable undo, Runnable redo, Runnable refresh) {
        this.now = now;
        this.refresh = refresh;
        addClassName("coding-head");
        this.undo.setId("coding-undo");
        this.redo.setId("coding-redo");
        this.undo.addClickListener(_ -> act(asShown(UndoState::undo, undo), "coding.done.undone"));
        this.redo.addClickListener(_ -> act(asShown(UndoState::redo, redo), "coding.done.redone"));
        answer.getElement().setAttribute("role", "status");
        add(this.undo, this.redo, answer);
    }

    /** What the button says is taken back, and nothing else that the same person has done in another window since. */
    private Runnable asShown(Function<UndoState, @Nullable CodingEvent> which, Runnable act) {
        return () -> {
            var said = which.apply(shown);
            var next = which.apply(now.get());
            if (!Objects.equals(number(said), number(next))) {
                throw new CodingRefused(Reason.CHANGED_ELSEWHERE);
            }
            act.run();
        };
    }

    private static @Nullable Long number(@Nullable CodingEvent event) {
        return event == null ? null : event.number();
    }

    /** Does something, says that it is done or why not, and shows what is then. */
    boolean act(Runnable what, String done) {
        var isDone = true;
        try {
            what.run();
            answer.setText(getTranslation(done));
        } catch (CodingRefused refused) {
            answer.setText(EventSentence.of(refused, getLocale()));
            isDone = false;
        }
        answer.setClassName("error-text", !isDone);
        refresh.run();
        return isDone;
    }

    void show(UndoState state, boolean mayChange) {
        shown = state;
        var undone = state.undo();
        undo.setVisible(mayChange);
        undo.setEnabled(undone != null);
        undo.setText(
                undone == null
                        ? getTranslation("coding.undo")
                        : getTranslation("coding.undo.of", EventSentence.of(undone, getLocale())));
        var redone = state.redo();
        redo.setVisible(mayChange && redone != null);
        redo.setText(
                redone == null
                        ? getTranslation("coding.redo")
                        : getTranslation("coding.redo.of", EventSentence.of(redone, getLocale())));
    }
}
