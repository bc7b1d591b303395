package org.ovoz.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens when a click fails for a reason of ours: the user reads an apology, the log gets no message texts. */
class Faults implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    /** The classes and the first places of a fault and its causes; never their messages, which may hold answers. */
    static String describe(Throwable fault) {
        var description = new StringBuilder();
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            description
                    .append(description.isEmpty() ? "" : " <- ")
                    .append(cause.getClass().getName());
            var places = cause.getStackTrace();
            for (int i = 0; i < Math.min(6, places.length); i++) {
                description.append(" at ").append(places[i]);
            }
        }
        return description.toString();
    }

    @Override
    public void error(ErrorEvent event) {
        LOG.error("An action failed: {}", describe(event.getThrowable()));
        var ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> {
                var apology = new Alert(ui.getTranslation("ui.error.title"), ui.getTranslation("ui.error.text"));
                ui.add(apology);
            });
        }
    }
}
