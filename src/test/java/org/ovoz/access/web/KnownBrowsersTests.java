package org.ovoz.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.ovoz.access.OwnKey;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class KnownBrowsersTests {

    private final KnownBrowsers browsers = new KnownBrowsers(OwnKey.of("study"));

    @Test
    void knowsABrowserAgainForTheSameUserOnly() {
        var request = with(cookie());
        assertThat(browsers.mark(request, "АЙГУЛЬ")).isNotNull();
        assertThat(browsers.mark(request, "nigora")).isNull();
        assertThat(new KnownBrowsers(OwnKey.of("another study")).mark(request, "айгуль"))
                .isNull();
    }

    @Test
    void knowsABrowserAgainAfterTheServerWasStartedAnew() {
        var request = with(cookie());
        assertThat(new KnownBrowsers(OwnKey.of("study")).mark(request, "айгуль"))
                .isEqualTo(browsers.mark(request, "айгуль"))
                .isNotNull();
    }

    @Test
    void doesNotKnowForgedMarks() {
        assertThat(browsers.mark(new MockHttpServletRequest(), "айгуль")).isNull();
        assertThat(browsers.mark(with("x.y"), "айгуль")).isNull();
        assertThat(browsers.mark(with("x".repeat(10_000)), "айгуль")).isNull();
        assertThat(browsers.mark(with("x" + cookie()), "айгуль")).isNull();
    }

    private String cookie() {
        var response = new MockHttpServletResponse();
        browsers.remember(new MockHttpServletRequest(), response, "айгуль");
        return response.getCookie("ovoz-staff").getValue();
    }

    private static MockHttpServletRequest with(String cookie) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("ovoz-staff", cookie));
        return request;
    }
}
