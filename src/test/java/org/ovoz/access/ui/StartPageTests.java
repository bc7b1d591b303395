package org.ovoz.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;

/** Where a sign-in leads, in the whole product. */
@TinyStudyTest
@ViewPackages(packages = "org.ovoz")
@Slow
class StartPageTests extends ViewTest {

    @Override
    protected void prepare() {
        SignedInAs.role(Role.ADMIN);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN, OverviewView",
        "COUNTRY_LEAD, OverviewView",
        "ANALYST, WorkbenchView",
        "FIELD_STAFF, MyInterviewsView",
        "VIEWER, ResultsView"
    })
    void isThePageThatMattersMostToTheRole(Role role, String page) {
        SignedInAs.role(role, "KZ");
        UI.getCurrent().navigate("staff");
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo(page);
    }
}
