package org.ovoz.api;

import org.springframework.http.HttpStatus;

/** A request that cannot be answered, with what the caller can do about it. */
final class ApiProblem extends RuntimeException {

    private final HttpStatus status;
    private final String title;

    private ApiProblem(HttpStatus status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    static ApiProblem badRequest(String title, String detail) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, title, detail);
    }

    static ApiProblem notFound(String title, String detail) {
        return new ApiProblem(HttpStatus.NOT_FOUND, title, detail);
    }

    static ApiProblem forbidden(String title, String detail) {
        return new ApiProblem(HttpStatus.FORBIDDEN, title, detail);
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    String detail() {
        return getMessage();
    }
}
