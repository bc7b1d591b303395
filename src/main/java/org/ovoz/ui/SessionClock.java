package org.ovoz.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Locale;

/**
 * Tells staff a minute before they are signed out, and lets them stay; then says that they are signed out, and takes what
 * stood on the page from the screen. The page asks the server how long the session lasts, so that several tabs agree.
 */
@Tag("session-clock")
@JsModule("./staff/clock.ts")
class SessionClock extends Component {

    SessionClock() {
        for (var word : new String[] {"idle", "whole", "left", "stay", "ended", "endedText", "again"}) {
            getElement().setAttribute("data-" + word.toLowerCase(Locale.ROOT), getTranslation("ui.clock." + word));
        }
    }

    /** Pressing the button is an act, and that is all. */
    @ClientCallable
    private void stay() {}
}
