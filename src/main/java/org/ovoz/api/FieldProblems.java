package org.ovoz.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovoz.fieldwork.offline.Arrival;
import org.springframework.http.HttpStatus;

/** Why a device is refused: a word for the program as {@code reason}, and a sentence for people. */
final class FieldProblems {

    private static final String SCHEME = "bearer ";

    private FieldProblems() {}

    /** The token of a header. */
    static String token(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unknownToken();
        }
        return header.substring(SCHEME.length()).strip();
    }

    static ApiProblem unknownToken() {
        return problem(
                HttpStatus.UNAUTHORIZED,
                "No valid token",
                "token_unknown",
                "This address needs the token of a device. Make the device ready once more on the page 'My interviews'.");
    }

    static ApiProblem revoked() {
        return problem(
                HttpStatus.FORBIDDEN,
                "Revoked",
                "revoked",
                "This device was revoked. It can send what it has, and reads nothing any more.");
    }

    static ApiProblem codeSpent() {
        return problem(
                HttpStatus.NOT_FOUND,
                "No such code",
                "code_used",
                "The code is unknown, was used or is older than ten minutes. Press 'Make ready for offline' once more.");
    }

    static ApiProblem unreadable() {
        return problem(
                HttpStatus.BAD_REQUEST,
                "Not understood",
                "body_unreadable",
                "The body is no JSON of the form that this address takes, or did not come whole.");
    }

    static ApiProblem refused(Arrival.Reason reason) {
        return problem(status(reason), title(reason), reason.word(), detail(reason));
    }

    static HttpStatus status(Arrival.Reason reason) {
        return switch (reason) {
            case BODY_UNREADABLE, FORMAT_UNKNOWN, PART_UNUSABLE, INTERVIEW_DIFFERS, HASH_DIFFERS ->
                HttpStatus.BAD_REQUEST;
            case DEVICE_FOREIGN -> HttpStatus.FORBIDDEN;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case SEALED_TO_OTHERS, INSIDE_DIFFERS, DEFINITION_UNKNOWN, WAVE_UNKNOWN -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static String title(Arrival.Reason reason) {
        return switch (status(reason)) {
            case FORBIDDEN -> "Not of this device";
            case CONTENT_TOO_LARGE -> "Too large";
            case UNPROCESSABLE_CONTENT -> "Not usable here";
            default -> "Not understood";
        };
    }

    private static String detail(Arrival.Reason reason) {
        return switch (reason) {
            case BODY_UNREADABLE -> "The body is no JSON, or did not come whole. Send it again.";
            case FORMAT_UNKNOWN ->
                "This server does not know this format. The application on the device is newer or older.";
            case PART_UNUSABLE -> "A part of the body is missing or is not what it should be.";
            case INTERVIEW_DIFFERS -> "The body is of another interview than the address.";
            case HASH_DIFFERS -> "The content is not what its hash is of: it was damaged on its way. Send it again.";
            case DEVICE_FOREIGN -> "The device belongs to another interviewer than the token.";
            case TOO_LARGE -> "An interview has at most 2 MB, each of its envelopes at most 1,400,000 bytes.";
            case SEALED_TO_OTHERS ->
                "The envelopes are sealed to another study, or were damaged before they were sent.";
            case INSIDE_DIFFERS -> "What is in the envelopes is of another interview or revision, or is no interview.";
            case DEFINITION_UNKNOWN -> "This version of the questionnaire was never handed to a device of this study.";
            case WAVE_UNKNOWN -> "This study has no such wave.";
        };
    }

    private static ApiProblem problem(HttpStatus status, String title, String reason, String detail) {
        return ApiProblem.of(status, title, detail, Map.of("reason", reason));
    }
}
