package org.ovoz.interview.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.testing.DataFolder;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forms of the light edition that are refused before their page sees them, and those that no longer are. */
@Slow
class LightRefusalTests {

    private static final int LONGEST = 60_000;
    private static final String PAGE = "/light/questions/views";

    private static RunningOvoz server;
    private LightTab tab;

    @BeforeAll
    static void start(@TempDir Path definitions) throws IOException {
        Tiny.copyTo(definitions);
        Tiny.replace(
                definitions.resolve(Tiny.QUESTIONNAIRE),
                "    text: One word about {occupation}",
                "    text: One word about {occupation}\n    max_length: " + LONGEST);
        server = RunningOvoz.in(DataFolder.temporary(), definitions);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void beginInRussian() {
        // The browser prefers another language than the one that was chosen on the page.
        tab = new LightTab(server)
                .header("Accept-Language", "en")
                .header("Sec-Fetch-Site", "same-origin")
                .begin("/light/kz")
                .speak("ru")
                .choose("consent", "1")
                .press("next")
                .open(PAGE);
    }

    private InterviewId interview() {
        return server.the(LightSessions.class)
                .find(tab.cookie())
                .orElseThrow()
                .interview()
                .id();
    }

    private String stored() {
        return server.the(InterviewService.class)
                .get(interview())
                .answers()
                .text("word")
                .orElse("");
    }

    /** Each letter is six bytes on its way: more than what once was refused. */
    @Test
    void whoKeepsToTheLimitOfAFieldIsNeverRefused() {
        var text = "ң".repeat(LONGEST);
        tab.type("word", text).press("next");
        assertThat(tab.response().statusCode()).isEqualTo(200);
        assertThat(stored()).isEqualTo(text);
        assertThat(tab.open(PAGE).page().getElementById("i-word").attr("maxlength"))
                .isEqualTo(Integer.toString(LONGEST + LONGEST / 4));
    }

    @Test
    void aTextThatIsSomewhatTooLongIsToldAtItsField() {
        tab.type("word", "ң".repeat(LONGEST + 3)).press("next");
        assertThat(tab.response().statusCode()).isEqualTo(422);
        assertThat(tab.page().getElementById("e-word").text()).contains("3");
    }

    @Test
    void whatIsTooMuchIsToldInTheLanguageOfTheInterviewWithTheWayBackToIt() {
        tab.type("word", "раньше").press("next").open(PAGE);
        tab.type("word", "ң".repeat(300_000)).press("next");
        assertThat(tab.response().statusCode()).isEqualTo(413);
        assertThat(tab.heading()).isEqualTo("Это слишком много, чтобы отправить сразу");
        assertThat(tab.page().text()).contains("сохранённое раньше не потеряно").doesNotContain("ң");
        assertThat(stored()).isEqualTo("раньше");
        var back = tab.page().selectFirst("main a");
        assertThat(back.text()).isEqualTo("К интервью");
        assertThat(tab.open(back.attr("href")).path()).startsWith("/light/questions/");
        assertThat(tab.open(PAGE).typed("word")).isEqualTo("раньше");
    }

    @Test
    void aFormOfAnotherSiteAndAPageThatFailsLeadBackToo() {
        tab.header("Sec-Fetch-Site", "cross-site").press("next");
        assertThat(tab.response().statusCode()).isEqualTo(403);
        assertThat(tab.heading()).isEqualTo("Сервер не понял этот запрос");
        assertThat(tab.page().select("main a").attr("href")).isEqualTo("/light/questions");
        server.the(JdbcClient.class)
                .sql("update interview set answers = '{' where id = :id")
                .param("id", interview().value())
                .update();
        tab.open(PAGE);
        assertThat(tab.response().statusCode()).isEqualTo(500);
        assertThat(tab.heading()).isEqualTo("Something went wrong on our side");
        assertThat(tab.page().text()).doesNotContain("Exception");
        assertThat(tab.page().select("main a").attr("href")).isEqualTo("/light/questions");
    }
}
