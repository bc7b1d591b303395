package org.ovoz.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Requests to the API that no method takes, such as a POST: then nobody has been chosen who answers, and only the address
 * says that the API was meant.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class RefusedRequests {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ServletException refused, HttpServletRequest request)
            throws ServletException {
        var address = request.getRequestURI().substring(request.getContextPath().length());
        if (!address.startsWith("/api/") || !(refused instanceof ErrorResponse response)) {
            throw refused;
        }
        return problem(response);
    }

    /** A refusal of the framework as one of ours, with its headers: {@code Allow}, {@code Accept}. */
    static ResponseEntity<ProblemDetail> problem(ErrorResponse refused) {
        var status = HttpStatus.valueOf(refused.getStatusCode().value());
        return ResponseEntity.status(status)
                .headers(refused.getHeaders())
                .body(Problems.body(status, status.getReasonPhrase(), detail(refused)));
    }

    private static String detail(ErrorResponse refused) {
        if (refused instanceof HttpRequestMethodNotSupportedException method) {
            return "This API is read-only: ask with " + HttpMethod.GET + ", not with " + method.getMethod() + ".";
        }
        return "See " + Description.ADDRESS + " for what this address takes and answers.";
    }
}
