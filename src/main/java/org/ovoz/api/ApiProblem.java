package org.ovoz.api;

import java.util.Map;
import org.ovoz.tabulation.comparison.Comparability;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered, with what the caller can do about it. */
final class ApiProblem extends RuntimeException {

    private final HttpStatus status;
    private final String title;
    private final transient Map<String, Object> more;

    private ApiProblem(HttpStatus status, String title, String detail) {
        this(status, title, detail, Map.of());
    }

    private ApiProblem(HttpStatus status, String title, String detail, Map<String, Object> more) {
        super(detail);
        this.status = status;
        this.title = title;
        this.more = more;
    }

    static ApiProblem of(HttpStatus status, String title, String detail, Map<String, Object> more) {
        return new ApiProblem(status, title, detail, more);
    }

    static ApiProblem badRequest(String title, String detail) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, title, detail);
    }

    static ApiProblem notFound(String title, String detail) {
        return new ApiProblem(HttpStatus.NOT_FOUND, title, detail);
    }

    static ApiProblem unprocessable(String title, String detail) {
        return new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, title, detail);
    }

    static ApiProblem conflict(String title, String detail) {
        return new ApiProblem(HttpStatus.CONFLICT, title, detail);
    }

    /** As many exports as may run at once do. */
    static ApiProblem busy() {
        return new ApiProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Other exports run",
                "As many exports are written now as may be at once. Ask again in a minute.");
    }

    /** A comparison that would compare answers to different questions; the body lists why. */
    static ApiProblem incomparable(String variable, Comparability comparability) {
        return new ApiProblem(
                HttpStatus.CONFLICT,
                "Not comparable",
                "The variable '" + variable + "' was not asked alike in all of these countries, so it is not compared."
                        + " Name the countries in which it was with the parameter 'country'.",
                Map.of("comparability", ComparabilityJson.of(comparability)));
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    /** What the body says beside title and detail. */
    Map<String, Object> more() {
        return more;
    }

    String detail() {
        return getMessage();
    }
}
