package org.ovoz.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

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
        var isForbidden = isForbidden(event.getThrowable());
        if (!isForbidden) {
            LOG.error("An action failed: {}", describe(event.getThrowable()));
        }
        var key = "ui." + (isForbidden ? "forbidden" : key(event.getThrowable()));
        var ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> {
                var apology = new Alert(ui.getTranslation(key + ".title"), ui.getTranslation(key + ".text"));
                ui.add(apology);
            });
        }
    }

    /** Which apology a fault of ours calls for: a storage that is full or out of reach is told as such. */
    static String key(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessResourceException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionSystemException) {
                return "storage";
            }
        }
        return "error";
    }

    /** Whether a service refused it to this user; that is no fault. */
    private static boolean isForbidden(Throwable fault) {
        var cause = fault;
        while (cause != null && !(cause instanceof AccessDeniedException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
