package org.ovoz.ui.site;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Browsers and robots ask every site for files ({@code /favicon.ico}, {@code /sw.js}, {@code /robots.txt}). Where there are
 * none, the answer is 404 at once: no session, no sign-in page, and none of the places that the framework keeps open. What
 * the framework's own pages ask for is as absent for somebody who has no page. A path of its own without the slash at its
 * end leads to the one with it.
 */
final class AbsentFiles extends OncePerRequestFilter {

    /** Where there are files, each with rules of its own. */
    private static final List<String> PLACES =
            List.of("/VAADIN/", "/api/", "/r/", "/results/", "/light/", "/notebook/");

    private static final String OF_PAGES = "/VAADIN/";
    private static final String BUNDLE = "/META-INF/VAADIN/webapp";

    /** What a page asks for beside pages and files, and the two that answer to a session that has ended. */
    private static final String KIND = "v-r";

    private static final Set<String> TO_THE_ENDED = Set.of("uidl", "heartbeat");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** What has neither pages nor sessions. */
    static final List<String> WITHOUT_PAGES = List.of("/api/", "/r/", "/light/", "/notebook/");

    private final RequestMatcher keptOpen = VaadinSecurityConfigurer.getDefaultWebSecurityIgnoreMatcher();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/");
        } else if (isAbsentFile(request, path) || isOfAPageThatIsNot(request, path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isAbsentFile(HttpServletRequest request, String path) {
        var isElsewhere = PLACES.stream().noneMatch(path::startsWith);
        var hasEnding = path.lastIndexOf('.') > path.lastIndexOf('/') || path.startsWith("/.");
        return isElsewhere && (hasEnding || keptOpen.matches(request));
    }

    private static boolean isOfAPageThatIsNot(HttpServletRequest request, String path) {
        if (request.getSession(false) != null || WITHOUT_PAGES.stream().anyMatch((path + "/")::startsWith)) {
            return false;
        }
        if (path.startsWith(OF_PAGES)) {
            // A page that was left open hears through its push connection that its session has ended.
            var isPush = path.equals(OF_PAGES + "push") && request.getRequestedSessionId() != null;
            return !isPush && !isInTheBundle(path);
        }
        var query = request.getQueryString();
        var kind = query != null && query.contains(KIND + "=") ? request.getParameter(KIND) : null;
        if (kind != null) {
            return !TO_THE_ENDED.contains(kind);
        }
        var isRead = READING.contains(request.getMethod());
        return path.startsWith("/HILLA/") || !isRead && !path.equals("/login");
    }

    private static boolean isInTheBundle(String path) {
        return !path.contains("..") && !path.endsWith("/") && AbsentFiles.class.getResource(BUNDLE + path) != null;
    }
}
