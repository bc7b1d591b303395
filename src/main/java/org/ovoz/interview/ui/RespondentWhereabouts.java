package org.ovoz.interview.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.ovoz.ui.refused.Whereabouts;
import org.springframework.stereotype.Component;

/** An interview that is under way in a session: its tab knows it on every page of respondents. */
@Component
class RespondentWhereabouts implements Whereabouts {

    private static final String UNDER_WAY = RespondentWhereabouts.class.getName();

    static void begin(HttpSession session) {
        session.setAttribute(UNDER_WAY, true);
    }

    static void end(HttpSession session) {
        session.removeAttribute(UNDER_WAY);
    }

    @Override
    public Optional<Place> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(UNDER_WAY) != null
                ? Optional.of(new Place(Who.RESPONDENT, "/", null))
                : Optional.empty();
    }
}
