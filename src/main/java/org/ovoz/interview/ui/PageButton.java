package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.NativeButton;

/**
 * A button that counts once for what is shown: the second of two quick presses was meant for the page that the first has
 * left, so that no section is passed and nothing is sent unseen.
 */
final class PageButton extends NativeButton {

    private static final String SHOWN = "element.shown";

    private int shown;

    PageButton(Runnable action) {
        getElement()
                .addEventListener("click", event -> {
                    if (event.getEventData().get(SHOWN).asInt() == shown) {
                        action.run();
                    }
                })
                .setFilter("event.detail < 2")
                .addEventData(SHOWN);
    }

    /** From now on a press is meant for what is shown now. */
    void renew() {
        shown++;
        getElement().setProperty("shown", shown);
    }
}
