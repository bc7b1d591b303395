package org.ovoz.fieldwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.fieldwork.offline.Device;
import org.ovoz.fieldwork.offline.Devices;
import org.ovoz.fieldwork.offline.FieldDevice;
import org.ovoz.fieldwork.offline.FieldScenario;
import org.ovoz.fieldwork.offline.Word;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Form;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TinyStudyTest
@ViewPackages(packages = "org.ovoz")
@Slow
class ArrivalsViewTests extends ViewTest {

    @Autowired
    private BeanFactory product;

    @Autowired
    private JdbcClient jdbc;

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
        assertThat(row(worker)).contains("has not said anything yet").doesNotContain("everything has arrived");
        assertThat(page())
                .contains("It is not proved that everything has arrived")
                .doesNotContain("Everything has arrived: ");
        field.say(device, 1, 0, 0, 0);
        assertThat(row(worker)).contains("everything has arrived");
    }

    @Test
    void namesContactsInWhatHasArrivedAndWhatIsMissing() {
        // Devices of others who came before have said nothing, and would leave it open.
        jdbc.sql("delete from field_sequence").update();
        jdbc.sql("delete from field_device").update();
        var alone = field.interviewer("KZ");
        device = field.device(alone);
        var registered = product.getBean(Devices.class).sender(device.sendToken).orElseThrow();
        product.getBean(Devices.class)
                .say(registered, new Word(0, Optional.empty(), new Device.Count(0, 0), Optional.empty()));
        assertThat(row(alone)).contains("not told yet");
        var contact = device.contact(
                UUID.randomUUID(),
                Map.of(
                        "wave",
                        "tiny-1",
                        "country",
                        "KZ",
                        "mode",
                        "f2f",
                        "result",
                        "REFUSAL",
                        "reason",
                        "NO_TRUST",
                        "note",
                        ""));
        field.say(device, 0, 0, 2, 1);
        assertThat(field.send(device, contact)).isEqualTo("created stored");
        assertThat(row(alone)).contains("1 of 2").doesNotContain("everything has arrived");
        assertThat(page()).contains("Known to be missing: numbers 0, contacts 1.");
        field.say(device, 0, 0, 1, 0);
        assertThat(row(alone)).contains("1 of 1", "everything has arrived");
        assertThat(page()).contains("Everything has arrived: numbers 0, contacts 1. Every device has said so on ");
    }

    /** The line of an interviewer, as a lead of all countries who comes to the page sees it. */
    private String row(User of) {
        SignedInAs.role(Role.ADMIN);
        navigate(FieldView.class);
        navigate(ArrivalsView.class);
        return $(NativeTableRow.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .filter(text -> text.contains(of.name()))
                .findFirst()
                .orElseThrow();
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
