package org.ovoz.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.LanguageSwitch;
import org.ovoz.ui.refused.Whereabouts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** What is known of a respondent whose request is refused: the language that was spoken, and that an interview is under way. */
@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.interview.ui", "org.ovoz.ui"})
@Slow
class RespondentWhereaboutsTests extends ViewTest {

    @Autowired
    private RespondentWhereabouts whereabouts;

    @Override
    protected void prepare() {
        SignedInAs.nobody();
    }

    /** One without a page, in the session of the page. */
    private static HttpServletRequest request() {
        var request = new MockHttpServletRequest();
        request.setSession(((WrappedHttpSession) VaadinSession.getCurrent().getSession()).getHttpSession());
        return request;
    }

    private void primary() {
        test($(NativeButton.class).withClassName("primary").single()).click();
    }

    @Test
    void leadsWhoAnswersBackInTheLanguageThatIsSpoken() {
        navigate(WithdrawView.class);
        UI.getCurrent().navigate("tj", QueryParameters.fromString("lang=uz"));
        assertThat(LanguageSwitch.spoken(request())).contains(Locale.forLanguageTag("uz"));
        assertThat(whereabouts.of(request())).isEmpty();
        primary();
        assertThat(whereabouts.of(request())).contains(new Whereabouts.Place(Whereabouts.Who.RESPONDENT, "/", null));
        RespondentWhereabouts.end(request().getSession());
        assertThat(whereabouts.of(request())).isEmpty();
    }

    @Test
    void knowsNothingWithoutASession() {
        assertThat(whereabouts.of(new MockHttpServletRequest())).isEmpty();
        assertThat(LanguageSwitch.spoken(new MockHttpServletRequest())).isEmpty();
    }
}
