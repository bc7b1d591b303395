package org.ovoz.journeys;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the staff on a desk and on a phone, in the languages in which {@link StaffPagesIT} does not open it. */
class StaffPagesWidthIT extends Journey {

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ky", "tg", "en"})
    void fitOnADeskAndOnAPhone(String language) {
        var admin = desktop();
        admin.signIn("admin");
        admin.setLanguage(language);
        for (var page : StaffPagesIT.PAGES) {
            StaffPagesIT.expectToFit(admin, page);
        }
    }
}
