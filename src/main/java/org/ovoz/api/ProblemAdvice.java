package org.ovoz.api;

import jakarta.servlet.http.HttpServletResponse;
import org.ovoz.tabulation.live.TablesLoading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Problems as RFC 9457 bodies: what is wrong and what to do, never what is inside. */
@RestControllerAdvice(basePackageClasses = ProblemAdvice.class)
@Order(0)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemBodies bodies;

    ProblemAdvice(ProblemBodies bodies) {
        this.bodies = bodies;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ApiProblem problem) {
        var body = bodies.of(problem.status(), problem.title(), problem.detail());
        problem.more().forEach(body::setProperty);
        var answer = ResponseEntity.status(problem.status());
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, "60");
        }
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"ovoz\"");
        }
        return answer.body(body);
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDeniedException denied) {
        return bodies.of(
                HttpStatus.FORBIDDEN,
                "Not allowed",
                "This token's role or countries do not include what was asked. Ask an administrator for another token.");
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException missing) {
        return bodies.of(
                HttpStatus.BAD_REQUEST,
                "A parameter is missing",
                "Add the parameter '" + missing.getParameterName() + "' to the address.");
    }

    @ExceptionHandler
    ProblemDetail mistyped(MethodArgumentTypeMismatchException mistyped) {
        return bodies.of(
                HttpStatus.BAD_REQUEST,
                "A parameter is not understood",
                "Check the parameter '" + mistyped.getName() + "'.");
    }

    @ExceptionHandler
    ProblemDetail unbound(MethodArgumentNotValidException unbound) {
        var fields = unbound.getFieldErrors().stream()
                .map(FieldError::getField)
                .distinct()
                .sorted()
                .toList();
        return bodies.of(
                HttpStatus.BAD_REQUEST, "A parameter is not understood", "Check the parameters " + fields + ".");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> loading(TablesLoading loading) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .body(bodies.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "The tables are being loaded",
                        "The server has just started"
                                + (loading.total() == 0
                                        ? " and has not read the interviews yet."
                                        : " and has read " + loading.read() + " of " + loading.total() + " interviews.")
                                + " Ask again in a few seconds."));
    }

    /**
     * A fault of ours, before anything was sent: the caller reads that it is one. Once a file has begun, the connection
     * breaks instead, so that nobody takes the part for the whole.
     */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Exception fault, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw fault;
        }
        if (fault instanceof ErrorResponse refused) {
            return bodies.of(refused);
        }
        LOG.error("A request to the API failed: {}", fault.getClass().getName());
        response.reset();
        return ResponseEntity.internalServerError()
                .body(bodies.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "Something went wrong on our side",
                        "Nothing was changed. Ask again in a minute; if it happens again, tell the study team."));
    }
}
