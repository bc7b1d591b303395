package org.ovoz.qualitative.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.qualitative.exchange.MergePlan;
import org.ovoz.qualitative.exchange.Remark;
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

    /** The same list before and after: what is to be left out, and what was. */
    @Test
    void saysAfterwardsWhatWasLeftOut() {
        var nothing = new MergePlan(
                List.of(), List.of(), List.of(), List.of(), 0, List.of(), List.of(), 0, List.of(), List.of(), List.of(),
                0, List.of());
        var remarks = List.of(new Remark(Remark.Kind.PICTURE, "poster.jpg", 1));
        assertThat(words(new PlanLists(nothing, remarks)))
                .contains("What comes", "What is left out, or comes otherwise", "Picture poster.jpg is left out");
        assertThat(words(PlanLists.left(nothing, remarks)))
                .contains("What was left out, or came otherwise", "Picture poster.jpg is left out")
                .doesNotContain("What comes", "What is left out");
    }

    private static String words(Component lists) {
        return lists.getElement().getTextRecursively();
    }
}
