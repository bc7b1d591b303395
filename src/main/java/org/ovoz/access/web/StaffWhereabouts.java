package org.ovoz.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.ovoz.ui.refused.Whereabouts;
import org.springframework.stereotype.Component;

/** Who is signed in goes on at the first page of staff. */
@Component
class StaffWhereabouts implements Whereabouts {

    @Override
    public Optional<Place> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && LiveSessions.isSignedIn(session)
                ? Optional.of(new Place(Who.STAFF, "/staff", null))
                : Optional.empty();
    }
}
