package org.ovoz.ui.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Links that were copied out of a message together with what stood behind them. */
class PastedAddressesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/kz. | /kz",
                "/kz) | /kz",
                "/kz/mailing). | /kz/mailing",
                "/light/kz, | /light/kz",
                "/light/kz/. | /light/kz",
                "/light/kz%20 | /light/kz",
                "/light/kz%C2%BB. | /light/kz",
                "/light/invited%E2%80%9D | /light/invited",
                "/light/kz%E2%80%8B | /light/kz",
                "/r/Ab_c-9; | /r/Ab_c-9"
            })
    void whatBelongsToTheSentenceIsLeftOut(String pasted, String meant) {
        assertThat(PastedAddresses.meant(pasted)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/.",
                "/kz",
                "/light/kz/",
                "/VAADIN/build/a.js",
                "//evil.example.",
                "//evil)",
                "/\\evil.example)",
                "/%2F/evil)",
                "/%5Cevil.example)",
                "/a/../b.",
                "/light/%",
                "/%00",
                "/results/r%C3%A9sum%C3%A9.",
                "/a%0d%0aLocation:%20x"
            })
    void everythingElseGoesOnAsItIs(String path) {
        assertThat(PastedAddresses.meant(path)).isEmpty();
    }

    @Test
    void theQueryStaysAndFormsAreLeftAlone() throws Exception {
        assertThat(location("GET")).isEqualTo("/light/kz?lang=ru");
        assertThat(location("POST")).isNull();
    }

    private static String location(String method) throws Exception {
        var request = new MockHttpServletRequest(method, "/light/kz).");
        request.setQueryString("lang=ru");
        var response = new MockHttpServletResponse();
        new PastedAddresses().doFilter(request, response, new MockFilterChain());
        return response.getRedirectedUrl();
    }
}
