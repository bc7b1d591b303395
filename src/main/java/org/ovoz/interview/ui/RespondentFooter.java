package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.NativeButton;

/** A quiet way on: later with a code while one answers, withdrawing a sent interview where nobody does. */
final class RespondentFooter extends Footer {

    private final Runnable onLater;

    RespondentFooter(Runnable onLater) {
        this.onLater = onLater;
        addClassName("respondent-footer");
    }

    /**
     * Only what is offered is there: what is hidden would be kept all the same.
     *
     * @param answering whether an interview is being answered
     * @param laterIsOffered whether its code is not shown at the moment
     */
    void show(boolean answering, boolean laterIsOffered) {
        removeAll();
        if (!answering) {
            add(new Anchor("withdraw", getTranslation("interview.withdraw.link")));
        } else if (laterIsOffered) {
            var later = new NativeButton(getTranslation("interview.later"), _ -> onLater.run());
            later.addClassName("link");
            add(later);
        }
        setVisible(!answering || laterIsOffered);
    }
}
