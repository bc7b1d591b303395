package org.ovoz.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.access.AccessTest;
import org.ovoz.access.NoAccounts;
import org.ovoz.access.Role;
import org.ovoz.access.Users;
import org.ovoz.access.store.UserStore;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.testing.Slow;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Form;
import org.ovoz.ui.OpenPages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages before the frame, and who gets behind it. */
@AccessTest
@ViewPackages(packages = {"org.ovoz.access.ui", "org.ovoz.ui"})
@Slow
class SignedOutLayoutTests extends ViewTest {

    @Autowired
    private Users users;

    @Autowired
    private UserStore store;

    @Autowired
    private JdbcClient jdbc;

    @Override
    protected void prepare() {
        NoAccounts.in(jdbc);
        SignedInAs.nobody();
    }

    /** Each costs memory, and a program that loads the page again and again never closes one. */
    @Test
    void aVisitorHoldsAFewPagesAndSomebodyWhoWorksMore() {
        assertThat(openAfterLoading(10)).hasSize(3);
        var worksAt = openAfterLoading(1).getFirst();
        OpenPages.hold(worksAt);
        assertThat(openAfterLoading(100)).hasSize(40).contains(worksAt);
    }

    private static List<UI> openAfterLoading(int pages) {
        var session = VaadinSession.getCurrent();
        var mine = UI.getCurrent();
        for (int i = 0; i < pages; i++) {
            var page = new UI();
            page.getInternals().setSession(session);
            page.doInit(VaadinRequest.getCurrent(), session.getNextUIid(), "ROOT");
            session.addUI(page);
            VaadinService.getCurrent().fireUIInitListeners(page);
            UI.setCurrent(mine);
        }
        return session.getUIs().stream().filter(page -> !page.isClosing()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "wrong, '', do not match",
        "wait, 12, wait 12 seconds",
        "wait, <script>, Sign in",
        "ready, '', new password is set",
        "bye, '', signed out",
        "again, '', sign in again"
    })
    void explainTheLastSignIn(String parameter, String value, String text) {
        UI.getCurrent().navigate("login", QueryParameters.simple(Map.of(parameter, value)));
        assertThat($(LoginView.class).single().getElement().getTextRecursively())
                .contains(text)
                .doesNotContain("script");
    }

    @Test
    void haveAFormThatPasswordProgramsUnderstand() {
        var html = navigate(LoginView.class).getElement().getOuterHTML();
        assertThat(html)
                .contains("action=\"login\"", "method=\"post\"", "name=\"username\"", "name=\"password\"")
                .contains("autocomplete=\"username\"", "autocomplete=\"current-password\"");
    }

    /** Every address that is nobody's leads here, a mistyped link to the questionnaire too. */
    @Test
    void leadWhoWasAskedForAnAnswerToTheQuestionnaire() {
        assertThat(navigate(LoginView.class).getElement().getOuterHTML())
                .contains("You need not sign in to answer the questionnaire.")
                .contains("<a router-ignore href>To the start page</a>");
    }

    @Test
    void letAnInvitedUserSetAPasswordOnce() {
        SignedInAs.role(Role.ADMIN);
        var link = users.create("Нигора", Role.ANALYST, Set.of());
        SignedInAs.nobody();
        var view = navigate(WelcomeView.class);
        view.open(link.secret());
        var password = $(PasswordField.class).single().field().input();
        var form = $(Form.class).single();
        password.setValue("short");
        form.submit();
        assertThat(text(view)).contains("at least 12 characters, please");
        password.setValue("тихая река летом");
        form.submit();
        var hash = store.byKey("нигора").orElseThrow().password();
        assertThat(hash).isNotNull();
        form.submit();
        assertThat(store.byKey("нигора").orElseThrow().password()).isEqualTo(hash);
        view.open(link.secret());
        assertThat(text(view)).contains("was used already");
        assertThat($(Form.class).exists()).isFalse();
    }

    @Test
    void sayWhatToDoWithALinkThatIsNone() {
        var view = navigate(WelcomeView.class);
        view.open("");
        assertThat(text(view)).contains("ask an administrator");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void keepOtherRolesFromTheAdminsPages(Role role) {
        cleanVaadinEnvironment();
        SignedInAs.role(role, "KZ");
        beginSession();
        for (var path : List.of("users", "tokens", "audit")) {
            UI.getCurrent().navigate(path);
            assertThat(getCurrentView().getElement().getTextRecursively()).contains("You have no access to this page");
        }
    }

    private static String text(WelcomeView view) {
        return view.getElement().getTextRecursively();
    }
}
