package org.ovoz.interview.light;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

/** The browser of one request: the key in its cookie, and what it tells of where a form comes from. */
final class LightBrowser {

    static final String COOKIE = "ovoz-light";
    static final String ROOT = "/light";

    private final HttpServletRequest request;

    private @Nullable Posted posted;

    LightBrowser(HttpServletRequest request) {
        this.request = request;
    }

    /** Where the light edition begins, for example {@code /light}. */
    String root() {
        return request.getContextPath() + ROOT;
    }

    @Nullable
    String key() {
        var cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(cookie -> cookie.getValue())
                        .findFirst()
                        .orElse(null);
    }

    Posted posted() {
        // The names of all fields are looked through each time that the request is asked.
        var known = posted;
        if (known == null) {
            known = Posted.of(request);
            posted = known;
        }
        return known;
    }

    /**
     * Whether a form was sent by another site. Browsers tell where it comes from; those that do not are old or have no
     * windows, and then the token of the form decides alone. An origin is hidden by pages without referrer, as ours are.
     */
    boolean isFromElsewhere() {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !origin.equals("null") && !isOwn(origin);
    }

    /** Whether the browser says itself that a page of this site has sent the form. */
    boolean isOwnPage() {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    /** Whether "Leave quickly" was pressed: whatever there is to say of the interview then, nothing is said. */
    boolean isLeaving() {
        return request.getMethod().equals("POST") && (posted().text("go").equals("leave") || place().equals("/leave"));
    }

    /** Which page was pressed on to begin; only our own, as others could lend somebody a page whose interview they hold. */
    String press() {
        return isOwnPage() ? posted().text("press") : "";
    }

    /** A code that was typed; none of an address, where codes do not belong. */
    String code() {
        return request.getMethod().equals("POST") ? posted().text("code") : "";
    }

    /** Where it is, below the root of the light edition. */
    String place() {
        return request.getRequestURI().substring(root().length());
    }

    private boolean isOwn(String origin) {
        try {
            var uri = URI.create(origin);
            var usual = request.getScheme().equals("https") ? 443 : 80;
            return request.getServerName().equalsIgnoreCase(uri.getHost())
                    && request.getScheme().equalsIgnoreCase(uri.getScheme())
                    && request.getServerPort() == (uri.getPort() < 0 ? usual : uri.getPort());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** Whether the page is shown by an app that has a browser of its own, which may close it at any time. */
    boolean isInsideAnApp() {
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent != null
                && Stream.of("Instagram", "FBAN", "FBAV", "Telegram").anyMatch(agent::contains);
    }

    /** The languages that the browser prefers. */
    List<Language> languages() {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? List.of()
                : Collections.list(request.getLocales()).stream()
                        .map(Locale::getLanguage)
                        .filter(tag -> tag.matches("[a-z]{2,3}"))
                        .map(Language::new)
                        .toList();
    }

    /** Goes to a page of the light edition. */
    ResponseEntity<byte[]> to(String path) {
        return redirect(root() + path).build();
    }

    /** The same, holding a key from now on. */
    ResponseEntity<byte[]> to(String path, String key) {
        return redirect(root() + path)
                .header(HttpHeaders.SET_COOKIE, cookie(key).build().toString())
                .build();
    }

    /** The same, holding none any more. */
    ResponseEntity<byte[]> forget(String path) {
        return forgetAt(root() + path);
    }

    ResponseEntity<byte[]> forgetAt(String address) {
        return redirect(address).header(HttpHeaders.SET_COOKIE, noCookie()).build();
    }

    String noCookie() {
        return cookie("").maxAge(0).build().toString();
    }

    private static ResponseEntity.BodyBuilder redirect(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .cacheControl(CacheControl.noStore())
                // With its length, an answer is one write to the network.
                .contentLength(0)
                .header(HttpHeaders.LOCATION, address);
    }

    /** Without an age: it goes with the browser. */
    private ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path(root());
    }
}
