package org.ovoz.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import tools.jackson.databind.node.JsonNodeFactory;

/** Whoever leaves a page with entries that are not saved is asked, on every page that has such forms. */
@TinyStudyTest
@ViewPackages(
        packages = {
            "org.ovoz.study.ui",
            "org.ovoz.margins.ui",
            "org.ovoz.report.ui",
            "org.ovoz.fieldwork.ui",
            "org.ovoz.access.ui",
            "org.ovoz.workbench.ui",
            "org.ovoz.ui"
        })
@Slow
class UnsavedEntriesTests extends ViewTest {

    private static final String QUESTION = "Not everything is saved";

    @Override
    protected void prepare() {
        SignedInAs.role(Role.ADMIN);
    }

    private List<Form> keeping() {
        return $(Form.class).all().stream()
                .filter(form -> form.getElement().hasAttribute("data-entries"))
                .toList();
    }

    /** As the browser tells it with the first key or choice. */
    private static void enter(Form form) {
        tell(form, "entered");
    }

    private static void tell(Form form, String what) {
        var element = form.getElement();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, what, JsonNodeFactory.instance.objectNode()));
    }

    private static boolean isAsked() {
        return UI.getCurrent().getElement().getChildren().anyMatch(UnsavedEntriesTests::isQuestion);
    }

    private static boolean isQuestion(Element child) {
        return child.getTag().equals("dialog") && child.getTextRecursively().contains(QUESTION);
    }

    private void stay() {
        test($(NativeButton.class).withText("Stay on this page").single()).click();
    }

    /** The button of the question sends its form. */
    private void leave() {
        submit($(NativeButton.class).withText("Leave without saving").single());
    }

    private void submit(NativeButton button) {
        $(Form.class).all().stream()
                .filter(form -> contains(form, button))
                .findFirst()
                .orElseThrow()
                .submit();
    }

    private static boolean contains(Component parent, Component wanted) {
        return parent == wanted || parent.getChildren().anyMatch(child -> contains(child, wanted));
    }

    private static Component view() {
        return (Component)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"margins, 1", "report, 1", "waves, 6", "setup, 2"})
    void areAskedAboutOnEveryPage(String page, int atLeast) {
        UI.getCurrent().navigate(page);
        var here = view();
        assertThat(keeping()).hasSizeGreaterThanOrEqualTo(atLeast);
        for (var form : keeping()) {
            enter(form);
            UI.getCurrent().navigate("account");
            assertThat(isAsked()).as(page).isTrue();
            assertThat(view()).isSameAs(here);
            stay();
            assertThat(isAsked()).isFalse();
            assertThat(view()).isSameAs(here);
        }
        UI.getCurrent().navigate("account");
        leave();
        assertThat(view()).isNotSameAs(here);
        assertThat(isAsked()).isFalse();
        UI.getCurrent().navigate(page);
        UI.getCurrent().navigate("account");
        assertThat(isAsked()).as("nothing was entered since").isFalse();
    }

    @Test
    void areKeptWhenTheyAreSaved() {
        UI.getCurrent().navigate("waves");
        var quotas = keeping().getLast();
        enter(quotas);
        quotas.submit();
        UI.getCurrent().navigate("account");
        assertThat(isAsked()).isFalse();
    }

    @Test
    void stayWhereAnotherFormOfThePageIsSaved() {
        UI.getCurrent().navigate("setup");
        var facts = keeping().getFirst();
        enter(facts);
        test($(NativeButton.class).withText("It is right as it is").all().getFirst())
                .click();
        assertThat(facts.isAttached()).isTrue();
        assertThat(keeping()).contains(facts);
        UI.getCurrent().navigate("account");
        assertThat(isAsked()).isTrue();
        stay();
        UI.getCurrent().navigate("waves");
        leave();
        var plan = keeping().get(1);
        enter(plan);
        test($(NativeButton.class).withText("Close the wave").all().getFirst()).click();
        submit($(NativeButton.class).withText("Close the wave").all().getLast());
        assertThat(page()).contains("Open the wave");
        assertThat(keeping()).contains(plan);
    }

    @Test
    void ofADialogAreAskedAboutWithEscAndWithTheWayOn() {
        UI.getCurrent().navigate("workbench");
        var here = view();
        test($(NativeButton.class).withId("derived-new").single()).click();
        var form = keeping().getLast();
        enter(form);
        tell(form, "closing");
        assertThat(isAsked()).isTrue();
        stay();
        UI.getCurrent().navigate("account");
        assertThat(isAsked()).isTrue();
        stay();
        assertThat(view()).isSameAs(here);
        tell(form, "closing");
        leave();
        assertThat(form.isAttached()).isFalse();
        UI.getCurrent().navigate("account");
        assertThat(view()).isNotSameAs(here);
    }

    @Test
    void ofAUserWhoIsNotMadeYet() {
        UI.getCurrent().navigate("users");
        test($(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals("New user"))
                        .findFirst()
                        .orElseThrow())
                .click();
        enter(keeping().getFirst());
        UI.getCurrent().navigate("account");
        assertThat(isAsked()).isTrue();
    }
}
