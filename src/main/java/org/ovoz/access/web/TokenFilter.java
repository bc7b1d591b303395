package org.ovoz.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.ovoz.access.ApiTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever shows a token: {@code Authorization: Bearer ovoz_…}. Others go on as strangers, and are refused. */
class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";
    private static final int LONGEST = 200;

    private final ApiTokens tokens;

    TokenFilter(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        secret(request).flatMap(tokens::holder).ifPresent(holder -> {
            var authentication =
                    UsernamePasswordAuthenticationToken.authenticated(holder, null, SignIn.authorities(holder.user()));
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(authentication);
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header ->
                        header.length() <= LONGEST && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
