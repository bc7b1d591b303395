package org.ovoz.interview.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ovoz.interview.invitation.InvitationBatch;
import org.ovoz.interview.invitation.Invitations;
import org.ovoz.interview.invitation.MadeInvitations;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.testing.Tiny;

/** A personal invitation on the light edition's pages, without a script. */
@Slow
class InvitedPagesTests {

    private static final CountryCode TJ = new CountryCode("TJ");

    private final RunningOvoz ovoz = RunningOvoz.on(TestDatabase.H2);

    private MadeInvitations made() {
        return ovoz.the(Invitations.class)
                .make(new InvitationBatch(
                        UUID.randomUUID(),
                        Tiny.WAVE,
                        TJ,
                        "Partner",
                        true,
                        "lead",
                        ovoz.the(StudyDays.class).today(TJ),
                        false,
                        InvitationBatch.Counts.given(10)));
    }

    private LightTab tab() {
        return new LightTab(ovoz).header("Accept-Language", "en");
    }

    private static LightTab type(LightTab tab, String code) {
        return tab.open("/light/invited").put("invitation", code).press("open");
    }

    @Test
    void aCodeFromACardBeginsOneInterview() {
        var code = made().codes().getFirst();
        var tab = type(tab(), code.toLowerCase());
        assertThat(tab.heading()).isEqualTo("First wave");
        assertThat(tab.page().text()).contains("for you personally", "Tiny institute");
        tab.press("begin");
        assertThat(tab.path()).isEqualTo("/light/code");
        assertThat(tab.cookie()).isNotNull();
        var again = type(tab(), code);
        assertThat(again.heading()).isEqualTo("This invitation has been used");
        assertThat(again.page().select("a.button").eachAttr("href")).containsExactly("/light?lang=en");
    }

    @Test
    void whatIsWrongIsSaidAndTheCodeCanBeTypedAgain() {
        var code = made().codes().getFirst();
        var tab = type(tab(), code.substring(1));
        assertThat(tab.heading()).isEqualTo("This is not a whole code");
        assertThat(tab.response().statusCode()).isEqualTo(422);
        tab.put("invitation", code).press("open");
        assertThat(tab.heading()).isEqualTo("First wave");
    }

    @Test
    void anotherLanguageKeepsTheCodeOutOfTheAddress() {
        var code = made().codes().getFirst();
        var tab = type(tab(), code);
        tab.speak("ru");
        assertThat(tab.heading()).isEqualTo("Первая волна");
        assertThat(tab.path()).isEqualTo("/light/invited");
        assertThat(tab.press("begin").path()).isEqualTo("/light/code");
        assertThat(tab.page().selectFirst("html").attr("lang")).isEqualTo("ru");
    }

    @Test
    void whoOnlyLooksAtTheLinkUsesNothingUp() throws Exception {
        var code = made().codes().getFirst();
        var address = URI.create("http://localhost:" + ovoz.port() + "/light/invited");
        for (var method : new String[] {"HEAD", "GET"}) {
            var request = HttpRequest.newBuilder(address)
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .header("User-Agent", "TelegramBot (like TwitterBot)")
                    .build();
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        assertThat(type(tab(), code).press("begin").path()).isEqualTo("/light/code");
    }
}
