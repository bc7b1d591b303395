package org.ovoz.ui.refused;

import org.springframework.http.HttpStatus;

/** Why a request is not answered, as far as it makes a difference to whoever sent it. */
enum Refusal {
    NOT_FOUND("notFound", "No such address."),
    FORBIDDEN("forbidden", "This is not open to whoever asks."),
    MISREAD("misread", "The request is not understood."),
    TOO_LARGE(
            "tooLarge",
            "The body is larger than this address takes: an interview has at most 2 MB, a sealed file 8 MB."),
    TOO_SLOW("tooSlow", "The body did not come whole in time. Send it again."),
    BUSY("busy", "Too much is asked at this moment. Send it again in a few seconds."),
    FAULT("error", "Nothing was changed. Ask again in a minute; if it happens again, tell the study team.");

    private final String key;
    private final String detail;

    Refusal(String key, String detail) {
        this.key = key;
        this.detail = detail;
    }

    static Refusal of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, GONE -> NOT_FOUND;
            case FORBIDDEN, UNAUTHORIZED -> FORBIDDEN;
            case CONTENT_TOO_LARGE -> TOO_LARGE;
            case REQUEST_TIMEOUT -> TOO_SLOW;
            case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE -> BUSY;
            case NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED -> MISREAD;
            default -> status.is5xxServerError() ? FAULT : MISREAD;
        };
    }

    /** Of its texts: {@code ui.<key>.title} and {@code ui.<key>.text}. */
    String key() {
        return key;
    }

    /** What a program reads. */
    String detail() {
        return detail;
    }
}
