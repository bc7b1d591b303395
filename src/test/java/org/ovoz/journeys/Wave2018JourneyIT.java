package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The wave of 2018, opened again by an admin: where the countries asked differently, the pages differ. */
class Wave2018JourneyIT extends Journey {

    private Browser admin;

    @BeforeEach
    void openTheWaveOf2018() {
        admin = desktop();
        admin.signIn("admin");
        admin.setLanguage("en");
        press("Close", "cso-2026");
        press("Open", "cso-2018");
    }

    @AfterEach
    void openTheWaveOf2026Again() {
        press("Close", "cso-2018");
        press("Open", "cso-2026");
    }

    /** Opens a wave or closes it, unless it is so already: what a failure left half done is put right. */
    private void press(String what, String wave) {
        admin.open("/waves");
        var button = "#wave-" + wave + " button";
        if (admin.text(button).startsWith(what)) {
            admin.click(button);
            admin.click("dialog[open] button.danger");
            admin.until("it to be done", () -> !admin.text(button).startsWith(what));
        }
    }

    private Browser atTheMediaPage(String link) {
        var phone = phone();
        phone.open(link);
        phone.setLanguage("ru");
        phone.press();
        phone.find(".code-page");
        phone.press();
        phone.pressUntil("[id^=q-media_collab]");
        return phone;
    }

    @Test
    void asksForOneWayInKyrgyzstan() {
        var phone = atTheMediaPage("/kg");
        assertThat(phone.has("#q-media_collab_set")).isFalse();
        phone.choose("media_collab", 6);
        phone.choose("media_collab", 1);
        assertThat(phone.find("#i-media_collab-6").isSelected()).isFalse();
        assertThat(phone.find("#i-media_collab-1").isSelected()).isTrue();
        finish(phone);
    }

    @Test
    void asksForAllWaysInTajikistan() {
        var phone = atTheMediaPage("/tj");
        assertThat(phone.has("#q-media_collab")).isFalse();
        phone.click("#i-media_collab_set_invite");
        phone.click("#i-media_collab_set_tv_radio");
        assertThat(phone.find("#i-media_collab_set_invite").isSelected()).isTrue();
        assertThat(phone.find("#i-media_collab_set_tv_radio").isSelected()).isTrue();
        finish(phone);
    }

    private static void finish(Browser phone) {
        phone.pressUntil(".review");
        phone.press();
        assertThat(phone.text(".receipt")).hasSize(23);
    }
}
