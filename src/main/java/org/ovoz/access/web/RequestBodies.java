package org.ovoz.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.coyote.BadRequestException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what a page sends before anything else is done with it: no more than that page can send, and not for longer than a
 * telephone needs. While many bodies are on their way at once they get less time, so that those who send a letter a second
 * are gone in seconds; those whose body has come with the request never wait. Files are taken from signed-in staff alone,
 * and by the page that asks for them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestBodies extends OncePerRequestFilter {

    /** What was read, for whoever asks later what kind of message it was. */
    static final String BODY = RequestBodies.class.getName();

    static final int FORM = 16 * 1024;

    static final int STAFF_MESSAGE = 2 * 1024 * 1024;

    /** An interview from a device, as docs/offline.md has it. */
    static final int FIELD_INTERVIEW = 2 * 1024 * 1024;

    /** A file of a device with all that it has. */
    static final int FIELD_FILE = 8 * 1024 * 1024;

    /** So much of what is too much is read all the same, so that the sender reads the refusal. */
    private static final int SWALLOWED = 1024 * 1024;

    /** Where a form is a section of an interview, with all its texts ({@link SectionSize}). */
    private static final List<String> SECTIONS = List.of("/light/questions/", "/light/answer/");

    private static final String FIELD = "/api/v1/field/";

    private static final int MANY = 32;
    private static final int MOST = 350;

    /** Where interviews are held without a network, the network is slow when it comes. */
    private static final int SLOWER = 4;

    /** How long a body may take, and how long while many are on their way. */
    record Patience(Duration usual, Duration pressed) {}

    private final VisitorSessions visitors;
    private final SectionSize section;
    private final Patience patience;
    private final AtomicInteger underWay = new AtomicInteger();

    @Autowired
    RequestBodies(VisitorSessions visitors, SectionSize section) {
        this(visitors, section, new Patience(Duration.ofSeconds(30), Duration.ofSeconds(3)));
    }

    RequestBodies(VisitorSessions visitors, SectionSize section, Patience patience) {
        this.visitors = visitors;
        this.section = section;
        this.patience = patience;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) {
            visitors.cameBack(session);
        }
        var isStaff = session != null && LiveSessions.isSignedIn(session);
        if (hasNoBody(request) || isStaff && !isMessage(request) && !isForm(request)) {
            chain.doFilter(request, response);
            return;
        }
        var limit = limit(request, isStaff);
        switch (read(request, limit)) {
            case Read.Whole whole -> chain.doFilter(new ReadRequest(request, whole.bytes()), response);
            case Read.Refused refused -> refuse(request, response, refused.status());
        }
    }

    private int limit(HttpServletRequest request, boolean isStaff) {
        if (isFieldwork(request)) {
            return request.getRequestURI().endsWith("/files") ? FIELD_FILE : FIELD_INTERVIEW;
        }
        if (isForm(request)) {
            var address = request.getRequestURI();
            var folder = address.substring(0, address.lastIndexOf('/') + 1);
            return SECTIONS.stream().anyMatch(folder::endsWith) && folder.length() < address.length()
                    ? section.bytes()
                    : FORM;
        }
        return isStaff ? STAFF_MESSAGE : isMessage(request) ? section.bytes() : FORM;
    }

    /** What a device sends with a token; without one it sends a code. */
    private static boolean isFieldwork(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + FIELD)
                && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    private sealed interface Read {
        record Whole(byte[] bytes) implements Read {}

        record Refused(int status) implements Read {}
    }

    private Read read(HttpServletRequest request, int limit) {
        var others = underWay.getAndIncrement();
        try {
            var input = request.getInputStream();
            var isHere = request.getContentLengthLong() >= 0 && input.available() >= request.getContentLengthLong();
            if (others >= MOST && !isHere) {
                return new Read.Refused(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
            return read(input, limit, request.getContentLengthLong(), isFieldwork(request) ? SLOWER : 1);
        } catch (BadRequestException _) {
            return new Read.Refused(HttpServletResponse.SC_BAD_REQUEST);
        } catch (IOException _) {
            // Nothing came for as long as the connector waits, or the sender is gone.
            return new Read.Refused(HttpServletResponse.SC_REQUEST_TIMEOUT);
        } finally {
            underWay.decrementAndGet();
        }
    }

    private Read read(InputStream input, int limit, long announced, int slower) throws IOException {
        var most = Math.max(SWALLOWED, 2 * limit);
        var began = System.nanoTime();
        var body = new ByteArrayOutputStream(Math.clamp(announced, 512, 8192));
        var part = new byte[8192];
        long length = announced > most ? announced : 0;
        while (length <= most) {
            var count = input.read(part);
            if (count < 0) {
                return length <= limit
                        ? new Read.Whole(body.toByteArray())
                        : new Read.Refused(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            }
            length += count;
            if (length <= limit) {
                body.write(part, 0, count);
            }
            if (System.nanoTime() - began > slower * allowed().toNanos()) {
                return new Read.Refused(HttpServletResponse.SC_REQUEST_TIMEOUT);
            }
        }
        return new Read.Refused(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    private Duration allowed() {
        return underWay.get() > MANY ? patience.pressed() : patience.usual();
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        // The server takes what it could not read for a fault of ours.
        request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (response.isCommitted()) {
            // What is damaged it has refused by itself already.
            return;
        }
        response.setHeader(HttpHeaders.CONNECTION, "close");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        }
        response.sendError(status);
    }

    /** Whatever the method: what nobody reads, the container reads at the end, with all the time in the world. */
    private static boolean hasNoBody(HttpServletRequest request) {
        return request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    /** What Vaadin's pages send, and nothing else. */
    static boolean isMessage(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && query.contains("v-r=uidl");
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }
}
