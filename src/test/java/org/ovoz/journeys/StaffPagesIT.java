package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the staff, for people who see little or nothing, and for those who may not see it. */
class StaffPagesIT extends Journey {

    static final List<String> PAGES = List.of(
            "fieldwork",
            "overview",
            "tables",
            "workbench",
            "report",
            "quality",
            "quality?part=tables",
            "quality?part=nonresponse",
            "quality?part=endings",
            "interviews",
            "export",
            "intake",
            "links",
            "waves",
            "results",
            "publication",
            "users",
            "tokens",
            "audit",
            "account",
            "nowhere");

    @ParameterizedTest
    @ValueSource(strings = {"ru", "uz"})
    void haveNothingInTheWay(String language) {
        var colours = language.equals("ru");
        var admin = desktop();
        admin.open("/login");
        admin.speak(language);
        admin.expectNothingForAxe("login " + language, colours);
        admin.signIn("admin");
        admin.speak(language);
        for (var page : PAGES) {
            admin.open("/" + page);
            admin.find("h1");
            admin.expectNothingForAxe(page + " " + language, colours);
        }
        admin.open("/interviews");
        admin.click(".rows a");
        admin.find(".reading .answered");
        admin.expectNothingForAxe("one interview " + language, colours);
        admin.click("#withdraw");
        admin.find(".danger");
        admin.expectNothingForAxe("withdrawal " + language, colours);
        admin.expectNoSidewaysScrollingOnAPhone();
        admin.click(".reading a.button");
        admin.find("#correction-search");
        admin.click(".correction dd button");
        admin.find("#correction-editor");
        admin.expectNothingForAxe("correction " + language, colours);
        admin.expectNoSidewaysScrollingOnAPhone();
    }

    @Test
    void areClosedToEverybodyElse() {
        var nobody = desktop();
        for (var page : List.of(
                "overview", "tables", "quality", "interviews", "export", "waves", "users", "audit", "fieldwork")) {
            nobody.open("/" + page);
            assertThat(nobody.has("input[name=password]")).as(page).isTrue();
        }
        nobody.signIn("field-tj");
        for (var page : List.of("overview", "tables", "quality", "interviews", "export", "waves", "users", "audit")) {
            nobody.open("/" + page);
            assertThat(nobody.has(".rows, table, form")).as(page).isFalse();
            assertThat(nobody.text("main")).as(page).doesNotContain("Exception", "org.ovoz");
        }
    }
}
