package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the staff in every language, on a desk and on a phone. */
class StaffPagesWidthIT extends Journey {

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "ky", "tg", "uz", "en"})
    void fitOnADeskAndOnAPhone(String language) {
        var admin = desktop();
        admin.signIn("admin");
        admin.setLanguage(language);
        for (var page : StaffPagesIT.PAGES) {
            admin.open("/" + page);
            assertThat(admin.text("h1")).as(page).isNotBlank();
            admin.expectNoSidewaysScrolling();
            admin.expectNoSidewaysScrollingOnAPhone();
        }
    }
}
