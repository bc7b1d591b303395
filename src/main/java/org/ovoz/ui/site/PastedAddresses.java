package org.ovoz.ui.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A link that stood in a message comes with the stop, bracket, quotation mark or space that stood behind it there. No
 * address of this site ends so: the reader is led to the one without, instead of to an error or to the sign-in of staff.
 */
final class PastedAddresses extends OncePerRequestFilter {

    /** A path of ours, which never leads to another site, and what belongs to the sentence around it. */
    private static final Pattern TAKEN_ALONG = Pattern.compile(
            "((?:/[A-Za-z0-9_-]+)+)/?[.,:;!?()\\[\\]{}<>\"'`*|\\\\«»„“”‘’‹›…–—\\s\\u00a0\\u200b-\\u200f\\u2060]+");

    /** Nearly all requests. */
    private static final Pattern ORDINARY = Pattern.compile("[^%]*[A-Za-z0-9_/-]");

    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var meant = READING.contains(request.getMethod()) ? meant(request.getRequestURI()) : Optional.<String>empty();
        if (meant.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var query = request.getQueryString();
        response.sendRedirect(meant.get() + (query == null ? "" : "?" + query));
    }

    /** The path that was meant by one that ends as none does; empty for all others. */
    static Optional<String> meant(String path) {
        if (ORDINARY.matcher(path).matches()) {
            return Optional.empty();
        }
        var found = TAKEN_ALONG.matcher(decoded(path));
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return path;
        }
    }
}
