package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;

/** Asks before a page with something unsaved is left: here within the product, by the browser when a tab is closed. */
public final class UnsavedGuard extends Div {

    private boolean unsaved;

    public UnsavedGuard() {
        addClassNames("note", "warn", "unsaved");
        getElement().setAttribute("role", "alertdialog").setAttribute("aria-labelledby", "unsaved-title");
        setVisible(false);
    }

    /** Whether something would be lost. */
    public void setUnsaved(boolean isUnsaved) {
        unsaved = isUnsaved;
        getElement().getParent().executeJs("""
                if (!this.unsavedGuard) {
                  this.unsavedGuard = (event) => {
                    if (this.isConnected && this.unsaved) {
                      event.preventDefault();
                    }
                  };
                  window.addEventListener('beforeunload', this.unsavedGuard);
                }
                this.unsaved = $0""", isUnsaved);
    }

    /** Holds the way on until somebody has decided. */
    public void ask(BeforeLeaveEvent event) {
        if (!unsaved) {
            return;
        }
        var leaving = event.postpone();
        removeAll();
        var title = new H2(word("leave"));
        title.setId("unsaved-title");
        var stay = new NativeButton(word("stay"), _ -> {
            removeAll();
            setVisible(false);
            leaving.cancel();
        });
        stay.addClassName("primary");
        var leave = new NativeButton(word("leaveAnyway"), _ -> {
            setUnsaved(false);
            leaving.proceed();
        });
        var buttons = new Div(stay, leave);
        buttons.addClassName("buttons");
        add(title, new Paragraph(word("leaveText")), buttons);
        setVisible(true);
        getElement().executeJs("this.scrollIntoView({block: 'center'}); this.querySelector('button').focus()");
    }

    private String word(String key) {
        return getTranslation("interview.correct." + key);
    }
}
