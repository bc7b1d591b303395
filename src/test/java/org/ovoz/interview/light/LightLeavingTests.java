package org.ovoz.interview.light;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ovoz.interview.RespondentWithdrawals;
import org.ovoz.interview.Sending;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.testing.DataFolder;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** "Leave quickly" without a script: it leads away at once, whatever there would be to say of the interview. */
@Slow
class LightLeavingTests {

    private final RunningOvoz ovoz = RunningOvoz.on(TestDatabase.H2);

    private static LightTab consented(RunningOvoz server) {
        var tab = new LightTab(server)
                .header("Accept-Language", "en")
                .header("Sec-Fetch-Site", "same-origin")
                .begin("/light/kz")
                .choose("consent", "1")
                .press("next");
        assertThat(tab.heading()).isEqualTo("About you");
        return tab;
    }

    private LightSession session(LightTab tab) {
        return ovoz.the(LightSessions.class).find(tab.cookie()).orElseThrow();
    }

    private static void expectGone(RunningOvoz server, LightTab tab) {
        assertThat(tab.path())
                .isEqualTo(server.the(Definitions.class).study().leaveTo().toString());
        assertThat(tab.cookie()).isNull();
    }

    @Test
    void whereTheCookieHasGone() {
        var tab = consented(ovoz).holds(null).press("leave");
        expectGone(ovoz, tab);
    }

    @Test
    void whereAnotherDeviceHasSentTheInterview() {
        var tab = consented(ovoz);
        ovoz.the(Sending.class).send(session(tab).interview().id());
        expectGone(ovoz, tab.press("leave"));
    }

    @Test
    void whereTheInterviewWasDeleted() {
        var tab = consented(ovoz);
        ovoz.the(RespondentWithdrawals.class).discard(session(tab).interview().id());
        expectGone(ovoz, tab.press("leave"));
    }

    @Test
    void onAPageOfAnEarlierInterview() {
        var earlier = consented(ovoz);
        var body = earlier.body("go", "leave");
        var later = earlier.another(ovoz).open("/light/kz").press("begin");
        var key = later.cookie();
        expectGone(ovoz, later.post("/light/questions/about", body));
        assertThat(ovoz.the(LightSessions.class).find(key)).isEmpty();
    }

    @Test
    void whileTheDatabaseIsAwayAndFromThePageThatSaysSo() {
        try (var server = RunningOvoz.in(DataFolder.temporary())) {
            var first = consented(server);
            var second = consented(server);
            server.the(JdbcClient.class)
                    .sql("alter table light_sitting rename to away")
                    .update();
            expectGone(server, first.press("leave"));
            second.press("next");
            assertThat(second.response().statusCode()).isEqualTo(503);
            assertThat(second.page().select("header button.leave-quickly")).hasSize(1);
            expectGone(server, second.press("leave"));
        }
    }
}
