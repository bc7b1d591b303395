package org.ovoz.interview.light;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.ui.refused.Whereabouts;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever is without a script is not led to a page that needs one; an interview that is under way is gone on with. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LightWhereabouts implements Whereabouts {

    private final LightSessions sessions;

    LightWhereabouts(LightSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<Place> of(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var asked = String.valueOf(failed == null ? request.getRequestURI() : failed);
        var browser = new LightBrowser(request);
        if (!asked.startsWith(browser.root())) {
            return Optional.empty();
        }
        var key = browser.key();
        return Optional.of(
                key == null
                        ? new Place(Who.STRANGER, LightBrowser.ROOT, null)
                        : new Place(Who.RESPONDENT, LightBrowser.ROOT + "/questions", language(key)));
    }

    private @Nullable Locale language(String key) {
        try {
            return sessions.find(key)
                    .map(session -> session.language().locale())
                    .orElse(null);
        } catch (RuntimeException _) {
            // What cannot be read may be why the page has failed.
            return null;
        }
    }
}
