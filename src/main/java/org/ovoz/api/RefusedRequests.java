package org.ovoz.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Requests to the API that no method takes, such as a POST: then nobody has been chosen who answers, and only the address
 * says that the API was meant.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class RefusedRequests {

    private final ProblemBodies bodies;

    RefusedRequests(ProblemBodies bodies) {
        this.bodies = bodies;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ServletException refused, HttpServletRequest request)
            throws ServletException {
        var address = request.getRequestURI().substring(request.getContextPath().length());
        if (!address.startsWith("/api/") || !(refused instanceof ErrorResponse response)) {
            throw refused;
        }
        return bodies.of(response);
    }
}
