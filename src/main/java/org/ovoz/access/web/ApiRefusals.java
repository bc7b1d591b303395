package org.ovoz.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What a program reads when the HTTP API refuses it: a problem document (RFC 9457) that says what to do. */
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Set<String> KNOWN_METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"ovoz\"" + (shown ? ", error=\"invalid_token\"" : ""));
        write(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                shown
                        ? "The token is not known or was revoked. Ask an administrator of the study for a new one."
                        : "This address needs a token: send the header 'Authorization: Bearer <token>'."
                                + " An administrator of the study makes tokens on the page " + request.getContextPath()
                                + "/tokens.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        write(
                request,
                response,
                HttpStatus.FORBIDDEN,
                "The token does not reach this. It may be limited to other countries;"
                        + " an administrator of the study can say to which.");
    }

    /** What no address of the API looks like, and what it is never asked with. */
    void rejected(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (KNOWN_METHODS.contains(request.getMethod())) {
            write(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST,
                    "No address of this API looks like this: it has a double slash, a semicolon or an encoded sign that"
                            + " does not belong into an address.");
        } else {
            response.setHeader(HttpHeaders.ALLOW, HttpMethod.GET.name());
            write(request, response, HttpStatus.METHOD_NOT_ALLOWED, "This API is read-only: ask with GET.");
        }
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("""
                {"type":"about:blank","title":"%s","status":%d,"detail":"%s","help":"%s/api/v1/openapi.json"}
                """.formatted(
                status.getReasonPhrase(), status.value(), detail, request.getContextPath()).strip());
    }
}
