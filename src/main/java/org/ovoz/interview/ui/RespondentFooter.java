package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.NativeButton;

/** Quiet ways on: later with a code, withdrawing a sent interview. */
final class RespondentFooter extends Footer {

    RespondentFooter(Runnable onLater) {
        addClassName("respondent-footer");
        var later = new NativeButton(getTranslation("interview.later"), _ -> onLater.run());
        later.addClassName("link");
        var withdraw = new Anchor("withdraw", getTranslation("interview.withdraw.link"));
        add(later, withdraw);
    }
}
