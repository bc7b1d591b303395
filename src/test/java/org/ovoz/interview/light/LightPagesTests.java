package org.ovoz.interview.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.ResumeCodes;
import org.ovoz.interview.store.InterviewStore;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Study;
import org.ovoz.study.store.WaveStore;
import org.ovoz.testing.DataFolder;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.testing.Tiny;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The light edition as a browser without script has it, from the first page to the receipt. */
@Slow
class LightPagesTests {

    private final RunningOvoz ovoz = RunningOvoz.on(TestDatabase.H2);

    private LightTab tab() {
        return new LightTab(ovoz).header("Accept-Language", "en");
    }

    private LightTab begun() {
        return tab().begin("/light/kz");
    }

    private LightTab consented() {
        var tab = begun().choose("consent", "1").press("next");
        assertThat(tab.heading()).isEqualTo("About you");
        return tab;
    }

    /** Past a reminder, if there is one. */
    private static LightTab onward(LightTab tab) {
        tab.press("next");
        return tab.path().contains("left") ? tab.press("next") : tab;
    }

    private InterviewId interview(LightTab tab) {
        return ovoz.the(LightSessions.class)
                .find(tab.cookie())
                .orElseThrow()
                .interview()
                .id();
    }

    private Map<String, Integer> codes(InterviewId id) {
        return ovoz.the(InterviewService.class).get(id).answers().codes();
    }

    @Test
    void anInterviewIsHeldWithoutScriptOrSession() {
        var tab = consented();
        var id = interview(tab);
        tab.choose("occupation", "11")
                .type("occupation_oth", "Beekeeper")
                .choose("website", "2")
                .choose("networks", "facebook")
                .press("next");
        assertThat(tab.heading()).isEqualTo("Views");
        assertThat(tab.item("word").text()).contains("One word about Other");
        tab.choose("partners_media", "3").press("fill:partners:-7");
        assertThat(tab.chosen("partners_state")).containsExactly("-7");
        assertThat(tab.chosen("partners_media")).containsExactly("3");
        tab.type("word", "<b>bees</b>").press("next");
        assertThat(tab.heading()).isEqualTo("Your answers");
        assertThat(tab.page().text()).contains("Other: Beekeeper", "<b>bees</b>");
        assertThat(tab.page().select("dd b")).isEmpty();
        tab.press("send");
        assertThat(tab.heading()).isEqualTo("Thank you!");
        var receipt = tab.page().select("p.receipt").text();
        assertThat(tab.cookie()).as("the cookie after sending").isNull();
        assertThat(ovoz.the(InterviewStore.class).find(id).orElseThrow().isDraft())
                .isFalse();
        tab.open("/light/withdraw").put("code", receipt.toLowerCase()).press("withdraw");
        assertThat(tab.page().text()).contains("If the code was right");
        assertThat(ovoz.the(InterviewStore.class).find(id)).isEmpty();
    }

    @Test
    void whoComesAfterATargetHasClosedIsThankedAndCanGoOnWithACode() {
        var jdbc = ovoz.the(JdbcClient.class);
        jdbc.sql("insert into wave_target (wave, country, mode, target) values ('tiny-1', 'TJ', 1, 0)")
                .update();
        jdbc.sql("insert into wave_quota (wave, country, mode) values ('tiny-1', 'TJ', 1)")
                .update();
        try {
            var tab = tab().open("/light/tj");
            assertThat(tab.heading()).isEqualTo("Enough people have answered already");
            assertThat(tab.page().select("#resume-code")).hasSize(1);
            tab.open("/light").put("country", "TJ").press("begin");
            assertThat(tab.heading()).isEqualTo("Enough people have answered already");
            assertThat(tab().open("/light/kz").heading()).isEqualTo("First wave");
        } finally {
            jdbc.sql("delete from wave_quota").update();
            jdbc.sql("delete from wave_target").update();
        }
    }

    @Test
    void aFollowUpIsShownMarkedAndLinkedBeforeTheWayOn() {
        var tab = consented().choose("website", "1").press("next");
        assertThat(tab.heading()).isEqualTo("About you");
        assertThat(tab.page().select(".reminder a").eachAttr("href")).containsExactly("#q-website_updated");
        assertThat(tab.item("website_updated").hasClass("fresh")).isTrue();
        tab.type("website_updated", "12").press("next");
        assertThat(tab.path()).doesNotContain("new=");
    }

    @Test
    void whatCannotBeStoredIsShownBackAsTypedAndTheRestIsSaved() {
        var tab = consented().choose("website", "1").press("next");
        var id = interview(tab);
        tab.type("website_updated", "12x").choose("occupation", "1").press("next");
        assertThat(tab.response().statusCode()).isEqualTo(422);
        assertThat(tab.typed("website_updated")).isEqualTo("12x");
        assertThat(tab.page().getElementById("e-website_updated").text()).contains("0", "400");
        assertThat(tab.page().select(".reminder a").eachAttr("href")).containsExactly("#q-website_updated");
        assertThat(codes(id)).containsEntry("occupation", 1).doesNotContainKey("website_updated");
    }

    @Test
    void aPageThatWasOpenForLongChangesOnlyWhatWasChangedOnIt() {
        var tab = consented();
        var id = interview(tab);
        var stale = tab.another(ovoz).open(tab.path());
        tab.choose("occupation", "1").choose("networks", "facebook", "telegram").press("next");
        stale.choose("website", "2").press("next");
        assertThat(codes(id))
                .containsEntry("occupation", 1)
                .containsEntry("networks_telegram", 1)
                .containsEntry("website", 2);
    }

    @Test
    void aSecondTapAndAReloadAreHarmless() {
        var tab = consented();
        var id = interview(tab);
        tab.choose("occupation", "5");
        var body = tab.body("go", "next");
        tab.another(ovoz).post("/light/questions/about", body).post("/light/questions/about", body);
        var events = ovoz.the(InterviewService.class).history(id).size();
        tab.another(ovoz).post("/light/questions/about", body);
        assertThat(ovoz.the(InterviewService.class).history(id)).hasSize(events);
        assertThat(codes(id)).containsEntry("occupation", 5);
    }

    @Test
    void sendingTwiceGivesTheSameReceipt() {
        var tab = consented().press("next").press("next").press("next").press("next");
        assertThat(tab.heading()).isEqualTo("Your answers");
        var second = tab.another(ovoz).open("/light/review");
        var first = tab.press("send").page().select("p.receipt").text();
        assertThat(second.press("send").page().select("p.receipt").text()).isEqualTo(first);
        assertThat(second.open("/light/thanks").page().select("p.receipt"))
                .as("who comes later")
                .isEmpty();
        second.open("/light/questions");
        assertThat(second.path()).isEqualTo("/light/said/forgotten");
    }

    @Test
    void oneIsRemindedOnceAndMayLeaveBlank() {
        var tab = begun().press("next");
        assertThat(tab.page().text()).contains("We cannot go on without this answer");
        tab.press("next");
        assertThat(tab.path()).contains("?left");
    }

    @Test
    void aNoAsksBeforeItDeletes() {
        var tab = consented().choose("occupation", "1").press("back");
        var id = interview(tab);
        tab.choose("consent", "2").press("next");
        assertThat(tab.heading()).isEqualTo("End the interview?");
        tab.press("back");
        assertThat(tab.heading()).isEqualTo("Consent");
        assertThat(codes(id)).containsEntry("occupation", 1);
        tab.press("next").press("delete");
        assertThat(tab.path()).startsWith("/light/said/ended");
        assertThat(tab.cookie()).isNull();
        assertThat(ovoz.the(InterviewStore.class).find(id)).isEmpty();
    }

    @Test
    void aCodeGoesOnElsewhereAndShowsNothingThatWasAnsweredBefore() {
        var tab = onward(consented().choose("occupation", "1").choose("website", "2"));
        var id = interview(tab);
        var code = tab.press("later").page().getElementById("resume-code-shown").text();
        var other = tab().open("/light").put("code", code).press("begin");
        assertThat(other.path()).isEqualTo("/light/questions/views");
        other.press("back");
        assertThat(other.item("occupation").hasClass("covered")).isTrue();
        assertThat(other.page().text()).doesNotContain("Culture and arts");
        other.choose("networks", "telegram").submit("replace", "occupation");
        assertThat(other.chosen("occupation")).isEmpty();
        assertThat(other.chosen("networks")).containsExactly("telegram");
        onward(other.choose("occupation", "5")).press("back");
        assertThat(other.chosen("occupation")).containsExactly("5");
        assertThat(other.item("website").hasClass("covered")).isTrue();
        // What the owner answers meanwhile stays covered there, and is not overwritten.
        tab.open("/light/questions/about").choose("occupation", "1").press("next");
        other.open("/light/questions/about");
        assertThat(other.item("occupation").hasClass("covered")).isTrue();
        other.press("next");
        assertThat(codes(id)).containsEntry("occupation", 1).containsEntry("website", 2);
        assertThat(tab().open("/light").put("code", code).press("resume").path())
                .contains("questions");
    }

    @Test
    void anAnswerThatReplacesAnotherIsShownThoughTheTextOfTheOtherIsThere() {
        var tab = onward(consented().choose("occupation", "11").type("occupation_oth", "Beekeeper"));
        var code = tab.press("later").page().getElementById("resume-code-shown").text();
        var other = tab().open("/light").put("code", code).press("begin");
        other.press("back").submit("replace", "occupation");
        onward(other.choose("occupation", "5")).press("back");
        assertThat(other.chosen("occupation")).containsExactly("5");
        assertThat(other.page().text() + other.page().html()).doesNotContain("Beekeeper");
    }

    /** Else whoever holds a code could read every answer by an event of their own. */
    @Test
    void anEventThatIsSentAgainWithAnotherAnswerShowsNothing() {
        var tab = onward(consented().choose("occupation", "1").choose("website", "2"));
        var id = interview(tab);
        var code = tab.press("later").page().getElementById("resume-code-shown").text();
        var thief = tab().open("/light").put("code", code).press("begin");
        thief.press("back").submit("replace", "occupation");
        var event = UUID.randomUUID();
        var first = answer(thief, "networks", event, "telegram");
        var again = answer(thief, "occupation", event, "5");
        thief.another(ovoz).post("/light/answer/about", first).post("/light/answer/about", again);
        thief.open("/light/questions/about");
        assertThat(thief.chosen("networks")).containsExactly("telegram");
        assertThat(thief.item("occupation").hasClass("covered")).isTrue();
        assertThat(thief.page().text()).doesNotContain("Culture and arts");
        assertThat(codes(id)).containsEntry("occupation", 1);
    }

    /** One answer, as the script sends it. */
    private static String answer(LightTab tab, String item, UUID event, String value) {
        var was = tab.item(item).select("[name=was]").attr("value");
        return "token=" + tab.page().select("[name=token]").attr("value") + "&event=" + event + "&was="
                + URLEncoder.encode(was, StandardCharsets.UTF_8) + "&a." + item + ".c=" + value;
    }

    @Test
    void theLanguageIsSwitchedOnEveryPageAndLosesNothing() {
        var tab = tab().open("/light").put("country", "TJ").speak("ru");
        assertThat(tab.page().selectFirst("html").attr("lang")).isEqualTo("ru");
        assertThat(tab.page().select("[name=country][checked]").eachAttr("value"))
                .containsExactly("TJ");
        tab.press("begin").speak("en");
        assertThat(tab.heading()).isEqualTo("Your code to go on later");
        tab.press("questions").choose("consent", "1").speak("ru");
        assertThat(tab.heading()).isEqualTo("Согласие");
        assertThat(tab.chosen("consent")).containsExactly("1");
        tab.press("next")
                .press("next")
                .press("next")
                .press("next")
                .press("next")
                .speak("en");
        assertThat(tab.heading()).isEqualTo("Your answers");
        tab.speak("ru").press("send").speak("en");
        assertThat(tab.heading()).isEqualTo("Thank you!");
        assertThat(tab.page().select("p.receipt").text()).isNotEmpty();
        assertThat(tab().open("/light/withdraw").speak("ru").heading()).isEqualTo("Отозвать отправленное интервью");
        assertThat(new LightTab(ovoz)
                        .header("Accept-Language", "de")
                        .open("/light/kz")
                        .page()
                        .selectFirst("html")
                        .attr("lang"))
                .as("the first language of the country")
                .isEqualTo(ovoz.the(Definitions.class)
                        .study()
                        .countries()
                        .getFirst()
                        .languages()
                        .getFirst()
                        .tag());
    }

    @Test
    void leavingQuicklySavesAndForgets() {
        var tab = consented();
        var id = interview(tab);
        var key = tab.cookie();
        tab.choose("occupation", "5").press("leave");
        assertThat(tab.path()).isEqualTo("https://www.wikipedia.org/");
        assertThat(tab.cookie()).isNull();
        assertThat(codes(id)).containsEntry("occupation", 5);
        assertThat(ovoz.the(LightSessions.class).find(key)).isEmpty();
        assertThat(tab().holds(key).open("/light/questions/about").path()).isEqualTo("/light/said/gone");
    }

    @Test
    void formsOfOthersAreRefused() {
        var tab = consented();
        var id = interview(tab);
        tab.choose("occupation", "5");
        var body = tab.body("go", "next");
        var forged = body.replaceFirst("token=[^&]+", "token=AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(tab.another(ovoz)
                        .post("/light/questions/about", forged)
                        .response()
                        .statusCode())
                .isEqualTo(403);
        assertThat(tab.another(ovoz)
                        .header("Sec-Fetch-Site", "cross-site")
                        .post("/light/questions/about", body)
                        .response()
                        .statusCode())
                .isEqualTo(403);
        assertThat(tab.another(ovoz)
                        .header("Origin", "https://elsewhere.example")
                        .post("/light", "country=KZ&go=begin")
                        .response()
                        .statusCode())
                .isEqualTo(403);
        assertThat(codes(id)).doesNotContainKey("occupation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/light", "/light/kz", "/light/kz/mailing", "/light/withdraw", "/light/said/ended"})
    void pagesKeepNothingAndLoadNothingFromElsewhere(String path) {
        var response = tab().open(path).response();
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe-");
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
        var page = tab().open(path).page();
        assertThat(page.select("[style], [onclick], style, script:not([src])")).isEmpty();
    }

    @Test
    void anUnknownCountryIsNoPage() {
        assertThat(tab().open("/light/zz").response().statusCode()).isEqualTo(404);
    }

    /** One window of TCP, as it comes over the wire. */
    @Test
    void theFirstPageFitsIntoOneWindow() throws Exception {
        var page = compressed("/light/kz");
        var document = tab().open("/light/kz").page();
        assertThat(document.select("script")).isEmpty();
        var style = document.select("link[rel=stylesheet]").attr("href");
        assertThat(page + compressed(style)).isLessThan(14 * 1024);
        var script = consented().page().select("script").attr("src");
        assertThat(compressed(script)).isLessThan(4 * 1024);
    }

    private int compressed(String path) throws Exception {
        var site = "http://localhost:" + ovoz.the(Environment.class).getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create(site + path))
                .header("Accept-Encoding", "gzip")
                .build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        var headers = response.headers().map().toString().getBytes(StandardCharsets.UTF_8).length;
        return headers + response.body().length;
    }

    @Test
    void aScriptSavesOneAnswerAndIsToldWhatFollows() {
        var tab = consented();
        var id = interview(tab);
        var token = tab.page().select("[name=token]").attr("value");
        var was = tab.item("website").select("[name=was]").attr("value");
        var event = UUID.randomUUID();
        var body = "token=" + token + "&event=" + event + "&has=website~x&was=" + was + "&a.website.c=1";
        var reply = tab.another(ovoz).post("/light/answer/about", body).response();
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).contains("\"website_updated\"", "\"saved\":\"Saved\"");
        assertThat(codes(id)).containsEntry("website", 1);
        var events = ovoz.the(InterviewService.class).history(id).size();
        tab.another(ovoz).post("/light/answer/about", body);
        assertThat(ovoz.the(InterviewService.class).history(id)).as("a replay").hasSize(events);
        tab.another(ovoz)
                .post(
                        "/light/answer/about",
                        "token=" + token + "&event=" + UUID.randomUUID() + "&sure=no&was=" + was + "&a.website.c=2");
        assertThat(codes(id)).containsEntry("website", 2);
    }

    @Test
    void noneTakesTheOthersBackAndSaysSo() {
        var tab = consented().choose("networks", "facebook", "none").press("next");
        assertThat(tab.chosen("networks")).containsExactly("none");
        assertThat(tab.page().getElementById("n-networks").text()).contains("None");
        onward(tab.choose("networks", "none", "telegram")).press("back");
        assertThat(tab.chosen("networks")).containsExactly("telegram");
    }

    @Test
    void anAnswerCanBeTakenBack() {
        var tab = onward(consented().choose("occupation", "1")).press("back");
        var id = interview(tab);
        tab.press("clear:occupation");
        assertThat(tab.path()).contains("#q-occupation");
        assertThat(codes(id)).doesNotContainKey("occupation");
    }

    /** Browsers without style sheets show what is hidden too, and all inline elements in one line. */
    @Test
    void theButtonThatTakesBackStandsInNoLineWithTheNextQuestion() {
        var page = consented().page();
        assertThat(page.select("button.clear"))
                .isNotEmpty()
                .allSatisfy(button -> assertThat(button.parent().tagName()).isEqualTo("div"));
    }

    @Test
    void onlyTheReviewSends() {
        var tab = consented();
        var id = interview(tab);
        var body = tab.body("go", "send");
        tab.another(ovoz).post("/light/questions/about", body);
        tab.another(ovoz).post("/light/code", body);
        assertThat(ovoz.the(InterviewService.class).get(id).isDraft()).isTrue();
        var withoutConsent = begun();
        withoutConsent.post("/light/review", withoutConsent.body("go", "send"));
        assertThat(withoutConsent.path()).contains("/light/questions");
    }

    /** A device without a script can do no work; it waits instead, and nobody is refused. */
    @Test
    void whereManyBeginOneWaitsAndTheWaveClosesForNobodyWhoHasBegun() throws InterruptedException {
        try (var busy = RunningOvoz.in(DataFolder.temporary(), "--ovoz.limits.beginnings-per-minute=1")) {
            var english = new LightTab(busy).header("Accept-Language", "en");
            new LightTab(busy).begin("/light/kz");
            var code = english.begin("/light/kz")
                    .press("later")
                    .page()
                    .getElementById("resume-code-shown")
                    .text();
            var second = new LightTab(busy)
                    .header("Accept-Language", "en")
                    .open("/light/kz")
                    .press("begin");
            assertThat(second.page().text()).contains("Many people are beginning");
            assertThat(second.press("begin").path()).isEqualTo("/light/kz");
            Thread.sleep(16_000);
            var ticket = second.page().select("[name=ticket]").attr("value");
            assertThat(second.press("begin").path()).isEqualTo("/light/code");
            var third = new LightTab(busy).header("Accept-Language", "en").open("/light/kz");
            third.put("ticket", ticket).press("begin");
            assertThat(third.path()).as("a ticket that was used").isEqualTo("/light/kz");

            busy.the(WaveStore.class).setState(Tiny.WAVE, Study.Wave.State.CLOSED, null);
            third.open("/light/kz");
            assertThat(third.heading()).isEqualTo("The survey is closed");
            assertThat(third.put("code", code).press("resume").heading()).isEqualTo("Consent");
        }
    }

    @Test
    void aRestartedServerCostsNothing() {
        var folder = DataFolder.temporary();
        var tab = new LightTab(ovoz).header("Accept-Language", "en");
        try (var first = RunningOvoz.in(folder)) {
            tab.at(first)
                    .begin("/light/kz")
                    .choose("consent", "1")
                    .press("next")
                    .choose("occupation", "5");
        }
        try (var second = RunningOvoz.in(folder)) {
            tab.at(second).press("next");
            assertThat(tab.chosen("occupation")).containsExactly("5");
        }
    }

    @Test
    void theCodeStaysTheSame() {
        var tab = consented();
        var id = interview(tab);
        var shown =
                tab.press("later").page().getElementById("resume-code-shown").text();
        assertThat(shown).isEqualTo(ovoz.the(ResumeCodes.class).offer(id));
        tab.press("questions");
        assertThat(tab.path()).isEqualTo("/light/questions/about");
    }
}
