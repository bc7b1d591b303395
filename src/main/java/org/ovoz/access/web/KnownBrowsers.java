package org.ovoz.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.KeyedHash;
import org.ovoz.access.Names;
import org.ovoz.access.Secrets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Marks browsers in which a member of staff has signed in, by a signed cookie ("device cookie" of OWASP). It opens
 * nothing; it only gives the browser a count of its own in {@link SignInThrottle}. The key is the study's, so that the mark
 * is good after the server was started again, and on every server of the study.
 */
@Component
class KnownBrowsers {

    private static final String COOKIE = "ovoz-staff";

    private final KeyedHash key;

    KnownBrowsers(KeyedHash key) {
        this.key = key;
    }

    /** The mark of the browser, if this user has signed in from it before. */
    @Nullable
    String mark(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.length() < 200 && value.contains("."))
                .filter(value -> {
                    var mark = value.substring(0, value.indexOf('.'));
                    return MessageDigest.isEqual(bytes(value), bytes(signed(mark, name)));
                })
                .map(value -> value.substring(0, value.indexOf('.')))
                .orElse(null);
    }

    /** Marks the browser for this user. */
    void remember(HttpServletRequest request, HttpServletResponse response, String name) {
        var cookie = ResponseCookie.from(COOKIE, signed(Secrets.random(), name))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path(request.getContextPath() + "/login")
                .maxAge(Duration.ofDays(90))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String signed(String mark, String name) {
        var signature = key.hash("known browser", mark + "|" + Names.key(name));
        return mark + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
