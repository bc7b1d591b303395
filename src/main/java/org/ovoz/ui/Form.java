package org.ovoz.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;

/**
 * A native form that is handled here instead of being sent: Enter in a field works as the button does, and a double click
 * as one.
 */
@Tag("form")
@JsModule("./forms/once.ts")
public class Form extends HtmlContainer {

    private final Runnable onSubmit;
    private final Paragraph meanwhile = new Paragraph();
    private Supplier<?> kept = () -> "";
    private Object seen = "";

    public Form(Runnable onSubmit) {
        this.onSubmit = onSubmit;
        getElement().setAttribute("novalidate", "");
        getElement().addEventListener("submit", _ -> submit()).preventDefault();
    }

    public void submit() {
        if (isChangedMeanwhile()) {
            meanwhile.setText(getTranslation("ui.changedMeanwhile"));
            add(meanwhile);
        } else {
            meanwhile.removeFromParent();
            onSubmit.run();
        }
    }

    /**
     * What is entered here is written over what is kept: where somebody changed that since it was shown here, whoever saves is
     * told first, and saves by pressing again.
     *
     * @param what what is kept now; equal as long as it is the same
     */
    public final Form over(Supplier<?> what) {
        kept = what;
        seen = what.get();
        meanwhile.addClassNames("note", "warn");
        meanwhile.getElement().setAttribute("role", "alert");
        return this;
    }

    private boolean isChangedMeanwhile() {
        var now = kept.get();
        var isChanged = !now.equals(seen);
        seen = now;
        return isChanged;
    }

    /** Whoever leaves it with entries that are not {@link #saved() saved} is asked before they are lost. */
    public final Form keepsEntries() {
        UnsavedEntries.watch(this);
        return this;
    }

    /** What was entered is kept: it can be left. A form that goes away with what it was for need not say so. */
    public final void saved() {
        seen = kept.get();
        UnsavedEntries.saved(this);
    }

    /** Something was changed here by a button. */
    public final void entered() {
        UnsavedEntries.entered(this);
    }

    /** Whether a component is or has a form with entries that are not saved. */
    public static boolean isEntered(Component any) {
        return any instanceof Form form && UnsavedEntries.has(form)
                || any.getChildren().anyMatch(Form::isEntered);
    }

    /**
     * Asks first, if something entered here would be lost.
     *
     * @param go what would take its place
     * @param stay done where somebody stays: what was chosen outside the form is as it was
     */
    public final void leave(Runnable go, Runnable stay) {
        UnsavedEntries.leave(this, go, stay);
    }
}
