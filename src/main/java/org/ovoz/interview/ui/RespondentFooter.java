package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.NativeButton;

/** Quiet ways on: later with a code, withdrawing a sent interview. */
final class RespondentFooter extends Footer {

    private final NativeButton later;

    RespondentFooter(Runnable onLater) {
        addClassName("respondent-footer");
        later = new NativeButton(getTranslation("interview.later"), _ -> onLater.run());
        later.addClassName("link");
        var withdraw = new Anchor("withdraw", getTranslation("interview.withdraw.link"));
        add(later, withdraw);
    }

    /** Only where something is begun can it be gone on with later. */
    void offerLater(boolean isBegun) {
        later.setVisible(isBegun);
    }
}
