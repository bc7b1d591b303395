package org.ovoz.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.testing.Slow;
import org.ovoz.testing.StudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Dropdown;
import tools.jackson.databind.ObjectMapper;

/** Who goes to another wave is told what of the analysis that wave does not have, and can come back. */
@StudyTest
@ViewPackages(packages = {"org.ovoz.workbench.ui", "org.ovoz.ui"})
@Slow
class WaveChangeTests extends ViewTest {

    @Override
    protected void prepare() {
        SignedInAs.role(Role.ANALYST);
    }

    private static void open(String query) {
        UI.getCurrent().navigate("workbench", QueryParameters.fromString(query));
    }

    private void choose(String wave) {
        var select = $(Dropdown.class)
                .withId("choose-bench-wave")
                .single()
                .getElement()
                .getChild(1);
        var data = new ObjectMapper().createObjectNode().put("element.value", wave);
        select.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(select, "change", data));
    }

    @Test
    void saysWhichQuestionsAndConditionsItLeftOut() {
        open("wave=cso-2026&row=optimism&column=org_member&filter=gender = 2 and org_member = 1");
        choose("cso-2018");
        assertThat(page()).contains("does not have this, so it was left out", "organization");
        assertThat($(FilterChips.class).single().getElement().getTextRecursively())
                .contains("Female")
                .doesNotContain("organization");
        test($(NativeButton.class).withId("bench-undo").single()).click();
        assertThat($(Paragraph.class).all().stream()
                        .filter(Paragraph::isVisible)
                        .map(Paragraph::getText))
                .noneMatch(text -> text.contains("does not have this"));
        assertThat($(FilterChips.class).single().getElement().getTextRecursively())
                .contains("Female", "organization");
    }

    @Test
    void saysTheQuestionAloneWhereItIsMissing() {
        open("wave=cso-2026&row=org_member&column=country");
        choose("cso-2018");
        assertThat(page()).contains("does not have this, so it was left out").doesNotContain("; Country");
    }

    @Test
    void saysNothingWhereAllOfItIsThere() {
        open("wave=cso-2026&row=optimism&column=gender&filter=gender = 2");
        choose("cso-2018");
        assertThat(page()).doesNotContain("does not have this");
    }
}
