package org.ovoz.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells acts of staff from what a page does by itself: heartbeats, push, polls, its own files, what comes back of a script.
 * Answers the page's question how long the session still lasts, which is no act either.
 */
class StaffActs extends OncePerRequestFilter {

    static final String LEFT = "/session-left";

    private static final List<String> BY_THEMSELVES = List.of("v-r=heartbeat", "v-r=push", "v-r=webpush");
    private static final List<String> FILES = List.of("/VAADIN/build/", "/VAADIN/static/", "/VAADIN/push");
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final LiveSessions sessions;

    StaffActs(LiveSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getServletPath().equals(LEFT)) {
            answer(request, response);
            return;
        }
        var session = isSignedIn() ? request.getSession(false) : null;
        if (session != null && isAct(request)) {
            sessions.act(session);
        }
        chain.doFilter(request, response);
    }

    private static boolean isSignedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn;
    }

    /** Whole seconds; 401 where nobody is signed in. */
    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var session = request.getSession(false);
        var left = session == null ? null : sessions.left(session).orElse(null);
        if (left == null || left.isOver()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter()
                .write("{\"idle\":%d,\"whole\":%d}"
                        .formatted(left.idle().toSeconds(), left.whole().toSeconds()));
    }

    static boolean isAct(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (BY_THEMSELVES.stream().anyMatch(query::contains) || FILES.stream().anyMatch(path::startsWith)) {
            return false;
        }
        return !RequestBodies.isMessage(request)
                || request.getAttribute(RequestBodies.BODY) instanceof byte[] body && isAct(body);
    }

    /** Whether a message tells of something that a person did. */
    private static boolean isAct(byte[] message) {
        try {
            for (var call : JSON.readTree(message).path("rpc")) {
                if (isAct(call)) {
                    return true;
                }
            }
            return false;
        } catch (JacksonException _) {
            return false;
        }
    }

    private static boolean isAct(JsonNode call) {
        return switch (call.path("type").asString("")) {
            case "channel" -> false;
            case "event" -> !call.path("event").asString("").equals("ui-poll");
            default -> true;
        };
    }
}
