package org.ovoz.bench.respondents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.testing.DataFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The respondents of the benchmark answer whole interviews on the pages as they are today; else their figures say nothing. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "ovoz.open-drafts=true")
class WholeInterviewIT {

    private static final WaveId WAVE = new WaveId("cso-2026");

    @LocalServerPort
    private int port;

    @Autowired
    private InterviewRows rows;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("ovoz.data", () -> DataFolder.temporary().toString());
    }

    private int sent() {
        var count = new int[1];
        rows.forEachCoded(WAVE, _ -> count[0]++);
        return count[0];
    }

    private void expectWhole(Function<URI, Respondent> arrival) throws Exception {
        var before = sent();
        try (var respondent = arrival.apply(URI.create("http://127.0.0.1:" + port + "/"))) {
            respondent.walk(Integer.MAX_VALUE);
            assertThat(respondent.walked().isSent()).isTrue();
            assertThat(respondent.walked().answers())
                    .as("acknowledged answers")
                    .isGreaterThanOrEqualTo(Load.Outcome.FEWEST_ANSWERS);
        }
        assertThat(sent()).isEqualTo(before + 1);
    }

    @Test
    void answersAWholeInterviewOnVaadinsPages() throws Exception {
        expectWhole(site -> new VaadinRespondent(site, "/kz"));
    }

    /** Such replies are kept packed. */
    @Test
    void tellsTheSameAgainToABrowserThatHasLostAReply() throws Exception {
        try (var wire = new Wire(URI.create("http://127.0.0.1:" + port + "/"))) {
            var page = new VaadinPage(wire);
            page.open("/kz");
            for (int press = 0; press < 3; press++) {
                page.press(page.primary());
                assertThat(page.replied()).as("characters").isGreaterThan(2000);
                assertThat(page.isToldTheSameAgain()).isTrue();
                assertThat(page.isToldTheSameAgain()).as("and once more").isTrue();
            }
        }
    }

    @Test
    void answersAWholeInterviewOnPlainPages() throws Exception {
        expectWhole(site -> new LightRespondent(site, "/light/kz", false));
    }

    @Test
    void answersAWholeInterviewOnPlainPagesAsTheirScriptDoes() throws Exception {
        expectWhole(site -> new LightRespondent(site, "/light/kz", true));
    }
}
