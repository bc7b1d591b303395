package org.ovoz.interview.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.invitation.InvitationBatch;
import org.ovoz.interview.invitation.Invitations;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.study.store.WaveStore;
import org.ovoz.testing.DataFolder;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.testing.Tiny;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to people in the light edition: presses that came twice, cookies that went, a database that is away. */
@Slow
class LightTroubleTests {

    private static final CountryCode TJ = new CountryCode("TJ");

    private final RunningOvoz ovoz = RunningOvoz.on(TestDatabase.H2);

    /** As browsers of today, which say where a form comes from. */
    private LightTab tab() {
        return tab(ovoz);
    }

    private static LightTab tab(RunningOvoz server) {
        return new LightTab(server).header("Accept-Language", "en").header("Sec-Fetch-Site", "same-origin");
    }

    private LightTab consented() {
        var tab = tab().begin("/light/kz").choose("consent", "1").press("next");
        assertThat(tab.heading()).isEqualTo("About you");
        return tab;
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

    private int drafts() {
        return ovoz.the(JdbcClient.class)
                .sql("select count(*) from interview where country = 'TJ'")
                .query(Integer.class)
                .single();
    }

    private String invitation() {
        return invitation(ovoz);
    }

    private static String invitation(RunningOvoz server) {
        return server.the(Invitations.class)
                .make(new InvitationBatch(
                        UUID.randomUUID(),
                        Tiny.WAVE,
                        TJ,
                        "Partner",
                        true,
                        "lead",
                        server.the(StudyDays.class).today(TJ),
                        false,
                        InvitationBatch.Counts.given(1)))
                .codes()
                .getFirst();
    }

    // Presses that came twice

    @Test
    void beginIsOnePressHoweverOftenItArrives() {
        var before = drafts();
        var tab = tab().open("/light/tj");
        var body = tab.body("go", "begin");
        var first = tab().post("/light/tj", body);
        var second = tab().post("/light/tj", body);
        assertThat(second.path()).isEqualTo("/light/code");
        assertThat(second.cookie()).isEqualTo(first.cookie());
        assertThat(drafts()).isEqualTo(before + 1);
        first.press("questions").choose("consent", "1").press("next");
        assertThat(tab().post("/light/tj", body).cookie())
                .as("a page that somebody else finds later begins anew")
                .isNotEqualTo(first.cookie());
        assertThat(drafts()).isEqualTo(before + 2);
    }

    @Test
    void anInvitationIsNotLostByASecondPress() {
        var code = invitation();
        var tab = tab().open("/light/invited").put("invitation", code).press("open");
        var body = tab.body("go", "begin");
        var first = tab().post("/light/invited", body);
        var second = tab().post("/light/invited", body);
        assertThat(first.path()).isEqualTo("/light/code");
        assertThat(second.path()).isEqualTo("/light/code");
        assertThat(second.page().getElementById("resume-code-shown").text())
                .isEqualTo(first.page().getElementById("resume-code-shown").text());
        var other = tab().open("/light/invited").put("invitation", code).press("open");
        assertThat(other.heading()).isEqualTo("This invitation has been used");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/light/tj", "/light/invited"})
    void pressesAtTheSameTimeBeginOneInterview(String page) throws Exception {
        var tab = tab().open(page);
        if (page.endsWith("invited")) {
            tab.put("invitation", invitation()).press("open");
        }
        var body = tab.body("go", "begin");
        var before = drafts();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var presses = IntStream.range(0, 4)
                    .mapToObj(_ -> (Callable<LightTab>) () -> tab().post(page, body))
                    .toList();
            var keys = threads.invokeAll(presses).stream()
                    .map(press -> {
                        assertThat(press.resultNow().path()).isEqualTo("/light/code");
                        return press.resultNow().cookie();
                    })
                    .distinct();
            assertThat(keys).hasSize(1);
        }
        assertThat(drafts()).isEqualTo(before + 1);
    }

    @Test
    void whoDoesNotSayWhereAFormComesFromGetsNobodysInterview() {
        var tab = new LightTab(ovoz).header("Accept-Language", "en").open("/light/tj");
        var body = tab.body("go", "begin");
        var first = new LightTab(ovoz).post("/light/tj", body).cookie();
        assertThat(new LightTab(ovoz).post("/light/tj", body).cookie()).isNotEqualTo(first);
    }

    // Cookies that went

    @Test
    void aFormWithoutItsCookieSaysThatNothingOfItIsSavedAndAsksForTheCode() {
        var tab = consented();
        var code = tab.press("later").page().getElementById("resume-code-shown").text();
        tab.press("questions").speak("ru").choose("occupation", "5").holds(null).press("next");
        assertThat(tab.path()).isEqualTo("/light/said/lost?lang=ru");
        assertThat(tab.heading()).isEqualTo("Введённое в последний раз не сохранено");
        tab.put("code", code).press("resume");
        assertThat(tab.path()).isEqualTo("/light/questions/about");
        assertThat(tab.chosen("occupation")).isEmpty();
    }

    @Test
    void aScriptIsLedToTheSame() {
        var tab = consented();
        var body = tab.body("go", "");
        tab.holds(null).post("/light/answer/about", body);
        assertThat(tab.response().statusCode()).isEqualTo(409);
        assertThat(tab.response().body()).contains("/light/said/lost?lang=en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/light/questions", "/light/questions/about", "/light/review", "/light/code", "/light/thanks"})
    void whoOnlyLooksIsToldThatThereIsNothingAndCanTypeACode(String path) {
        var tab = tab().open(path);
        assertThat(tab.heading()).isEqualTo("There is no interview in this browser");
        assertThat(tab.page().select("#resume-code")).hasSize(1);
    }

    @Test
    void aPageOfAnEarlierInterviewSaysSoAndStoresNothing() {
        var earlier = consented();
        var first = interview(earlier);
        var body = earlier.choose("occupation", "5").body("go", "next");
        var later = earlier.another(ovoz).open("/light/kz").press("begin");
        var second = interview(later);
        assertThat(second).isNotEqualTo(first);
        later.post("/light/questions/about", body);
        assertThat(later.heading()).isEqualTo("Another interview was opened in this browser");
        assertThat(later.page().select("#resume-code")).hasSize(1);
        assertThat(codes(first)).doesNotContainKey("occupation");
        assertThat(codes(second)).doesNotContainKey("occupation");
    }

    // Languages that were chosen

    @Test
    void aChosenLanguageGoesAlongToEveryPageAndIntoWhatIsGoneOnWith() {
        var code = consented()
                .press("later")
                .page()
                .getElementById("resume-code-shown")
                .text();
        var tab = tab().open("/light/kz").speak("ru");
        var withdraw = tab.page().select("footer a").attr("href");
        tab.open(withdraw).put("code", "XXXX").press("withdraw");
        assertThat(tab.heading()).isEqualTo("Отозвать отправленное интервью");
        tab.open(tab.page().select("main a").attr("href"));
        assertThat(tab.page().selectFirst("html").attr("lang")).isEqualTo("ru");
        tab.speak("en").speak("ru").put("code", code).press("resume");
        assertThat(tab.heading()).as("a question in the chosen language").isEqualTo("О Вас");
    }

    @Test
    void whereNoneWasChosenTheInterviewKeepsItsOwn() {
        var code = tab().begin("/light/kz")
                .speak("ru")
                .press("later")
                .page()
                .getElementById("resume-code-shown")
                .text();
        var tab = tab().open("/light/kz").put("code", code).press("resume");
        assertThat(tab.page().selectFirst("html").attr("lang")).isEqualTo("ru");
    }

    // A database that is away, a wave that has closed

    @Test
    void whatCannotBeStoredIsKeptInAPageThatSendsItAgain() {
        try (var server = RunningOvoz.in(DataFolder.temporary())) {
            var jdbc = server.the(JdbcClient.class);
            var tab = tab(server).begin("/light/kz").choose("consent", "1").press("next");
            tab.choose("occupation", "11").type("occupation_oth", "\"<b>bees</b>\n&");
            jdbc.sql("alter table light_sitting rename to away").update();
            tab.press("next");
            assertThat(tab.response().statusCode()).isEqualTo(503);
            assertThat(tab.heading()).isEqualTo("Nothing can be saved at the moment");
            assertThat(tab.page().text()).contains("is not saved yet");
            var look = tab.another(server).open("/light/questions/about");
            assertThat(look.response().statusCode()).isEqualTo(503);
            assertThat(look.page().select("a.primary").attr("href")).isEqualTo("/light/questions/about");
            jdbc.sql("alter table away rename to light_sitting").update();
            assertThat(tab.page().select("main button.primary").attr("value")).isEqualTo("next");
            tab.press("next");
            assertThat(tab.path()).isNotEqualTo("/light/said/lost");
            tab.open("/light/questions/about");
            assertThat(tab.chosen("occupation")).containsExactly("11");
            assertThat(tab.typed("occupation_oth")).isEqualTo("\"<b>bees</b> &".replace("> ", ">\n"));
        }
    }

    @Test
    void anInvitationToAClosedWaveLeadsToWhereACodeIsTyped() {
        try (var server = RunningOvoz.in(DataFolder.temporary())) {
            var code = invitation(server);
            server.the(WaveStore.class).setState(Tiny.WAVE, Study.Wave.State.CLOSED, null);
            var tab = tab(server).open("/light/invited").put("invitation", code).press("open");
            assertThat(tab.heading()).isEqualTo("The survey is closed");
            tab.open(tab.page().select("a.button").attr("href"));
            assertThat(tab.page().select("#resume-code")).hasSize(1);
        }
    }

    // Addresses, forms and codes as people and old browsers write them

    @ParameterizedTest
    @CsvSource({"kz/, kz", "kz)., kz", "KZ/Mailing, kz/mailing", "kz/mailing/, kz/mailing", "Kz/MAILING/, kz/mailing"})
    void anAddressIsTheSameWithCapitalsAndWithALineAtItsEnd(String written, String meant) {
        var tab = tab().open("/light/" + written);
        assertThat(tab.response().statusCode()).isEqualTo(200);
        assertThat(tab.page().selectFirst("form").attr("action")).isEqualTo("/light/" + meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/light/invited/", "/light/withdraw/", "/light/slip/"})
    void aLineAtTheEndOfAnAddressMakesNoOther(String written) {
        assertThat(tab().open(written).response().statusCode()).isEqualTo(200);
    }

    @Test
    void aFormThatWasSentWithoutAnyButtonIsStored() {
        var tab = consented();
        var id = interview(tab);
        tab.choose("occupation", "5").submit("nothing", "");
        assertThat(tab.response().statusCode()).isEqualTo(200);
        assertThat(tab.path()).isEqualTo("/light/questions/about");
        assertThat(codes(id)).containsEntry("occupation", 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/light", "/light/kz", "/light/said/lost", "/light/said/forgotten"})
    void aCodeThatIsWrongStaysWhereItCanBeLookedAtAndSoDoesThePage(String path) {
        var tab = tab().open(path);
        var heading = tab.heading();
        tab.put("code", "ACEHKMP-TXY2345").press("resume");
        assertThat(tab.response().statusCode()).isEqualTo(422);
        assertThat(tab.heading()).isEqualTo(heading);
        assertThat(tab.page().select("#m-code").text()).contains("no interview");
        assertThat(tab.page().select("#resume-code").attr("value")).isEqualTo("ACEHKMP-TXY2345");
    }

    @ParameterizedTest
    @CsvSource({
        "/light, resume-code, Первая волна",
        "/light/kz, resume-code, Первая волна",
        "/light/said/lost, resume-code, Введённое в последний раз не сохранено",
        "/light/withdraw, receipt-code, Отозвать отправленное интервью"
    })
    void aCodeThatIsTypedStaysInAnotherLanguageAndStandsInNoAddress(String path, String field, String heading) {
        var tab = tab().open(path).put("code", "ACEHKMP").speak("ru");
        assertThat(tab.heading()).isEqualTo(heading);
        assertThat(tab.page().selectFirst("html").attr("lang")).isEqualTo("ru");
        assertThat(tab.page().getElementById(field).attr("value")).isEqualTo("ACEHKMP");
        assertThat(tab.path()).doesNotContain("ACEHKMP");
    }

    @Test
    void whatWasNotSavedIsSaidInAnotherLanguageToo() {
        var tab = tab().open("/light/said/lost").speak("kk");
        assertThat(tab.path()).startsWith("/light/said/lost");
        assertThat(tab.page().selectFirst("html").attr("lang")).isEqualTo("kk");
    }

    @Test
    void oneGoesOnWithACodeWhereItIsSaidThatSomethingIsLost() {
        var tab = consented();
        var code = tab.open("/light/code")
                .page()
                .getElementById("resume-code-shown")
                .text();
        var other = tab().open("/light/said/lost").put("code", code).press("resume");
        assertThat(interview(other)).isEqualTo(interview(tab));
    }

    @Test
    void noCodeIsTakenOutOfAnAddress() {
        assertThat(tab().open("/light?code=ACEHKMP")
                        .page()
                        .getElementById("resume-code")
                        .attr("value"))
                .isEmpty();
    }

    @Test
    void anErrorLeadsBackToTheLightEdition() {
        assertThat(tab().open("/light/zz").page().select("a").attr("href")).isEqualTo("/light");
    }
}
