package org.ovoz.fieldwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.NativeButton;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.fieldwork.offline.Devices;
import org.ovoz.fieldwork.offline.FieldDevice;
import org.ovoz.fieldwork.offline.FieldScenario;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Form;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@TinyStudyTest
@ViewPackages(packages = "org.ovoz")
@Slow
class ArrivalsViewTests extends ViewTest {

    @Autowired
    private BeanFactory product;

    private FieldScenario field;
    private User worker;
    private FieldDevice device;

    @Override
    protected void prepare() {
        field = new FieldScenario(product);
        worker = field.interviewer("TJ");
        device = field.device(worker);
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
    }

    private FieldDevice.Held held() {
        return device.begin(field.definition())
                .answer("consent", 1)
                .answer("website", 1)
                .answer("website_updated", 5);
    }

    @Test
    void saysThatEverythingHasArrivedOnlyWhenItIsProved() {
        field.send(device, held().finished());
        navigate(ArrivalsView.class);
        assertThat(page())
                .contains(worker.name(), "It is not proved that everything has arrived", "has not said anything yet")
                .doesNotContain("Everything has arrived; ");
        product.getBean(Devices.class)
                .say(product.getBean(Devices.class).sender(device.sendToken).orElseThrow(), 1, 0);
        navigate(ArrivalsView.class);
        assertThat(page()).contains("everything has arrived");
    }

    @Test
    void laysAConflictSideBySideAndLetsTheLeadChoose() {
        var held = held();
        field.send(device, held.finished());
        held.revision = 0;
        field.send(device, held.answer("website_updated", 77).finished());
        navigate(ArrivalsView.class);
        assertThat(page()).contains("Another finished content of the same interview");
        press("Compare");
        assertThat(page())
                .contains("How many times was it updated this year?", "5", "77")
                .doesNotContain("Do you have a website?");
        press("Let it count");
        $(Form.class).last().submit();
        assertThat(field.interview(held.interview).answers().code("website_updated"))
                .hasValue(77);
    }

    @Test
    void revokesADeviceWithOneQuestion() {
        navigate(ArrivalsView.class);
        press("Revoke: "
                + product.getBean(Devices.class)
                        .sender(device.sendToken)
                        .orElseThrow()
                        .number());
        $(Form.class).last().submit();
        assertThat(product.getBean(Devices.class).reader(device.readToken)).isInstanceOf(Devices.Reader.Revoked.class);
        assertThat(page()).contains("revoked");
    }

    @Test
    void anInterviewerSeesTheOwnDevicesAndDraftsAndNoCode() {
        var held = held();
        field.send(device, held.draft());
        SignedInAs.user(worker);
        navigate(MyInterviewsView.class);
        assertThat(page()).contains("Make ready for offline", "Drafts from a device (1)", "My devices");
        test($(NativeButton.class).withId("ready-for-offline").single()).click();
        assertThat(page()).doesNotContain("#r=");
        press("Go on here");
        $(Form.class).last().submit();
        assertThat(field.interview(held.interview).isDraft()).isTrue();
    }

    private void press(String label) {
        var button = $(NativeButton.class).all().stream()
                .filter(one -> (one.getText() + "|" + one.getAriaLabel().orElse("")).contains(label))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }
}
