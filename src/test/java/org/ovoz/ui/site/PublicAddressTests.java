package org.ovoz.ui.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** The address under which people reach the site, as it is named and as it is seen. */
class PublicAddressTests {

    @ParameterizedTest
    @CsvSource({
        "https://survey.example.org, '', https://survey.example.org, ''",
        "https://survey.example.org/, '', https://survey.example.org, ''",
        "HTTPS://Survey.Example.ORG:8443, '', https://survey.example.org:8443, ''",
        "https://www.example.org/ovoz/, '', https://www.example.org/ovoz, /ovoz",
        "https://www.example.org, /ovoz, https://www.example.org/ovoz, /ovoz",
        "https://www.example.org/ovoz, /ovoz, https://www.example.org/ovoz, /ovoz",
        "https://сұхбат.қаз, '', https://xn--80ab1cgm16d.xn--80ao21a, ''",
        "http://[2001:db8::1]:8080/a, '', http://[2001:db8::1]:8080/a, /a"
    })
    void readsAnAddressAsPeopleWriteIt(String written, String context, String address, String path) {
        var site = new PublicAddress(written, context);
        assertThat(site.named()).contains(address);
        assertThat(site.path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "survey.example.org",
                "ftp://survey.example.org",
                "https://",
                "https://survey example.org",
                "https://user@survey.example.org",
                "https://survey.example.org/?a=b",
                "https://survey.example.org/#a",
                "https://survey.example.org//a",
                "/ovoz"
            })
    void refusesWhatIsNoAddressOfASiteAndShowsHowToWriteOne(String written) {
        assertThatThrownBy(() -> new PublicAddress(written, ""))
                .isInstanceOfSatisfying(
                        UnusableSetting.class,
                        refused -> assertThat(refused.remedy()).contains("https://survey.example.org"));
    }

    @Test
    void refusesAPathThatTheServerDoesNotLieAt() {
        assertThatThrownBy(() -> new PublicAddress("https://www.example.org/ovoz", "/survey"))
                .isInstanceOf(UnusableSetting.class);
    }

    @Test
    void isWhatTheBrowserHasUsedWhereNobodyNamesIt() {
        var request = new MockHttpServletRequest();
        request.setScheme("https");
        request.setServerName("survey.example.org");
        request.setServerPort(443);
        request.setContextPath("/ovoz");
        var site = new PublicAddress("", "/ovoz");
        assertThat(site.asSeenBy(request)).isEqualTo("https://survey.example.org/ovoz");
        request.setServerPort(8443);
        assertThat(site.asSeenBy(request)).isEqualTo("https://survey.example.org:8443/ovoz");
        assertThat(new PublicAddress("https://a.example", "").asSeenBy(request)).isEqualTo("https://a.example");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, true",
        "http://127.0.0.1:8080/ovoz, true",
        "http://[::1]:8080, true",
        "http://ovoz.localhost, true",
        "http://0.0.0.0:8080, true",
        "https://survey.example.org, false",
        "http://192.168.1.5:8080, false",
        "https://localhost.example.org, false"
    })
    void knowsAddressesThatWorkOnOneComputerOnly(String address, boolean isLoopback) {
        assertThat(PublicAddress.isLoopback(address)).isEqualTo(isLoopback);
    }

    @ParameterizedTest
    @CsvSource({
        "/login?wrong, '', /login?wrong",
        "http://evil.example/users?continue, '', /users?continue",
        "http://evil.example/users?continue, https://a.example, https://a.example/users?continue",
        "//evil.example/a, '', /a",
        "http://evil.example, https://a.example, https://a.example/",
        "http://evil.example//b.example/a, '', /b.example/a",
        "/ovoz/staff#part, https://a.example, https://a.example/ovoz/staff#part",
        "login?ready, https://a.example, login?ready"
    })
    void redirectsNeverLeaveTheSite(String location, String origin, String sent) {
        assertThat(OwnRedirects.own(location, origin.isEmpty() ? null : origin)).isEqualTo(sent);
    }

    @Test
    void refusesAProxyThatIsNoAddressAndNoNetwork() {
        var settings = new SiteConfiguration();
        var site = new PublicAddress("", "");
        settings.edge(site, "203.0.113.7, 10.0.0.0/8, fd00::/8, ::1", "");
        assertThatThrownBy(() -> settings.edge(site, "127.0.0.1, proxy.example.org", ""))
                .isInstanceOfSatisfying(
                        UnusableSetting.class,
                        refused -> assertThat(refused).hasMessageContaining("proxy.example.org"));
    }
}
