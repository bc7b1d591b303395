package org.ovoz.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Where the browser goes when a sign-in did not succeed. */
class SignInPages implements AuthenticationFailureHandler, AccessDeniedHandler {

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var query = reason instanceof TooManyAttempts ? "wait=" + TooManyAttempts.SECONDS : "wrong";
        response.sendRedirect(request.getContextPath() + "/login?" + query);
    }

    /** A sign-in page that stood open for so long that its form is outdated is shown anew. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, jakarta.servlet.ServletException {
        if (reason instanceof CsrfException && request.getServletPath().equals("/login")) {
            response.sendRedirect(request.getContextPath() + "/login?again");
        } else {
            others.handle(request, response, reason);
        }
    }
}
