package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.NativeButton;

/** A quiet way on: later with a code while one answers, withdrawing a sent interview where nobody does. */
final class RespondentFooter extends Footer {

    private final NativeButton later;
    private final Anchor withdraw = new Anchor("withdraw", getTranslation("interview.withdraw.link"));

    RespondentFooter(Runnable onLater) {
        addClassName("respondent-footer");
        later = new NativeButton(getTranslation("interview.later"), _ -> onLater.run());
        later.addClassName("link");
        add(later, withdraw);
    }

    /**
     * @param answering whether an interview is being answered
     * @param laterIsOffered whether its code is not shown at the moment
     */
    void show(boolean answering, boolean laterIsOffered) {
        later.setVisible(answering && laterIsOffered);
        withdraw.setVisible(!answering);
        setVisible(!answering || laterIsOffered);
    }
}
