package org.ovoz.qualitative.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;

@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.qualitative.ui.exchange", "org.ovoz.ui"})
@Slow
class ExchangeViewTests extends ViewTest {

    @Override
    protected void prepare() {
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
    }

    @Test
    void offersEveryFileToWhoMayExport() {
        navigate(ExchangeView.class);
        assertThat(page())
                .contains(
                        "Project with texts (REFI-QDA, .qdpx)",
                        "Coded passages (Excel)",
                        "Coded passages (CSV)",
                        "Codebook (Word)",
                        "Codebook (REFI-QDA, .qdc)",
                        "Codebook (CSV)");
        assertThat($(Anchor.class).all())
                .anySatisfy(link -> assertThat(link.getText()).isEqualTo("Download the file"));
    }
}
