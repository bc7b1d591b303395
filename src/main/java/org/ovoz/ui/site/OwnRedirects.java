package org.ovoz.ui.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Redirects stay on this site: they name its origin where that is certain (the public address, or what a trusted proxy
 * tells), and else a path only, never the host that a request claims.
 */
final class OwnRedirects extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var origin = (String) request.getAttribute(EdgeValve.ORIGIN);
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendRedirect(String location) throws IOException {
                sendRedirect(location, SC_FOUND, true);
            }

            @Override
            public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
                if (clearBuffer) {
                    resetBuffer();
                }
                setStatus(status);
                setHeader("Location", own(location, origin));
                flushBuffer();
            }
        });
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    static String own(String location, @Nullable String origin) {
        var uri = URI.create(location);
        if (uri.getRawAuthority() == null && !location.startsWith("/")) {
            return location;
        }
        var path = "/" + uri.getRawPath().replaceFirst("^[/\\\\]+", "");
        return (origin == null ? "" : origin)
                + path
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
    }
}
