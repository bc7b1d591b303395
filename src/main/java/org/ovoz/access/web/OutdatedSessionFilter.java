package org.ovoz.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of a user who was disabled, or whose role or password has changed since sign-in. */
class OutdatedSessionFilter extends OncePerRequestFilter {

    private final LiveUsers liveUsers;

    OutdatedSessionFilter(LiveUsers liveUsers) {
        this.liveUsers = liveUsers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn session
                && liveUsers.of(session).isEmpty()) {
            var open = request.getSession(false);
            if (open != null) {
                open.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
