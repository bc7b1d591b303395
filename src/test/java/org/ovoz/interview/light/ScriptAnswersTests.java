package org.ovoz.interview.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.interview.Change;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.ui.site.ContentPolicy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers that the script of the light edition saves one by one, on both databases. */
@ParameterizedClass
@EnumSource
@Slow
class ScriptAnswersTests {

    private static final String ADDRESS = "/light/answer/about";

    private final RunningOvoz ovoz;
    private final InterviewService service;

    ScriptAnswersTests(TestDatabase database) {
        ovoz = RunningOvoz.on(database);
        service = ovoz.the(InterviewService.class);
    }

    private LightTab consented() {
        return new LightTab(ovoz)
                .header("Accept-Language", "en")
                .header("Sec-Fetch-Site", "same-origin")
                .begin("/light/kz")
                .choose("consent", "1")
                .press("next");
    }

    private Interview interview(LightTab tab) {
        return ovoz.the(LightSessions.class).find(tab.cookie()).orElseThrow().interview();
    }

    private long answered(InterviewId id, String item) {
        return service.history(id).stream()
                .filter(event -> item.equals(event.item()))
                .count();
    }

    /** One answer, as the script sends it from a page that shows what the tab shows. */
    private static String body(LightTab tab, String item, UUID event, String value) {
        return "token=" + tab.page().select("[name=token]").attr("value") + "&event=" + event + "&sure=yes&was="
                + tab.item(item).select("[name=was]").attr("value") + "&a." + item + ".c=" + value;
    }

    /** Sent at the same moment, each by a tab of the same browser; all are acknowledged. */
    private void atOnce(LightTab tab, List<String> bodies) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(bodies.size())) {
            var posts = bodies.stream()
                    .map(body -> (Callable<LightTab>) () -> tab.another(ovoz).post(ADDRESS, body))
                    .toList();
            for (var post : threads.invokeAll(posts)) {
                assertThat(post.resultNow().response().statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void answersOfOneMomentAreAllStored() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            var tab = consented();
            atOnce(
                    tab,
                    List.of(
                            body(tab, "occupation", UUID.randomUUID(), "5"),
                            body(tab, "website", UUID.randomUUID(), "2"),
                            body(tab, "networks", UUID.randomUUID(), "telegram")));
            var interview = interview(tab);
            assertThat(interview.answers().codes())
                    .containsEntry("occupation", 5)
                    .containsEntry("website", 2)
                    .containsEntry("networks_telegram", 1);
        }
    }

    @Test
    void anEventThatArrivesManyTimesAtOnceIsOneAnswer() throws InterruptedException {
        var tab = consented();
        var body = body(tab, "occupation", UUID.randomUUID(), "5");
        atOnce(tab, IntStream.range(0, 4).mapToObj(_ -> body).toList());
        var interview = interview(tab);
        assertThat(interview.answers().codes()).containsEntry("occupation", 5);
        assertThat(answered(interview.id(), "occupation")).isEqualTo(1);
    }

    @Test
    void anEventThatComesLateTakesNothingBack() {
        var tab = consented();
        var event = UUID.randomUUID();
        var first = body(tab, "occupation", event, "5");
        tab.another(ovoz).post(ADDRESS, first);
        tab.another(ovoz).post(ADDRESS, body(tab, "occupation", UUID.randomUUID(), "1"));
        assertThat(tab.another(ovoz).post(ADDRESS, first).response().statusCode())
                .isEqualTo(200);
        assertThat(interview(tab).answers().codes()).containsEntry("occupation", 1);
    }

    @Test
    void whoHasReadWhatIsNoMoreStoresNothing() {
        var tab = consented();
        var read = interview(tab);
        var other = Change.ofCodes("website", Map.of("website", 2));
        assertThat(service.answerAsRead(read, other)).isPresent();
        assertThat(service.answerAsRead(read, Change.ofCodes("occupation", Map.of("occupation", 5))))
                .isEmpty();
        assertThat(service.answerAsRead(interview(tab), other)).as("a replay").isEmpty();
        assertThat(interview(tab).answers().codes()).containsEntry("website", 2).doesNotContainKey("occupation");
        assertThat(answered(read.id(), "occupation")).isZero();
    }

    @Test
    void anAnswerToWhatIsNoOptionIsRefusedInWords() {
        var tab = consented();
        var reply = tab.another(ovoz)
                .post(ADDRESS, body(tab, "occupation", UUID.randomUUID(), "77"))
                .response();
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).contains("\"faults\"", "\"saved\":\"\"");
        assertThat(interview(tab).answers().codes()).doesNotContainKey("occupation");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        var tab = consented();
        var body = body(tab, "occupation", UUID.randomUUID(), "5");
        var foreign = new LightTab(ovoz).header("Sec-Fetch-Site", "cross-site").holds(tab.cookie());
        assertThat(foreign.post(ADDRESS, body).response().statusCode()).isEqualTo(403);
        var unsaid = new LightTab(ovoz).holds(tab.cookie());
        assertThat(unsaid.post(ADDRESS, body.replaceFirst("token=.", "token=!"))
                        .response()
                        .statusCode())
                .isEqualTo(403);
        assertThat(interview(tab).answers().codes()).doesNotContainKey("occupation");
    }

    @Test
    void repliesAreNotKeptAndAllowNothing() {
        var tab = consented();
        var headers = tab.another(ovoz)
                .post(ADDRESS, body(tab, "occupation", UUID.randomUUID(), "5"))
                .response()
                .headers();
        assertThat(headers.firstValue("Content-Type")).hasValue("application/json");
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.firstValue("Content-Security-Policy")).hasValue(ContentPolicy.NOTHING);
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Content-Length")).isPresent();
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void onlyPostsToASectionAreAnswers() {
        var tab = consented();
        assertThat(tab.another(ovoz).open(ADDRESS).response().statusCode()).isEqualTo(405);
        assertThat(tab.another(ovoz).open("/light/answer/").response().statusCode())
                .isEqualTo(404);
        assertThat(tab.another(ovoz)
                        .post("/light/answer/About", "token=x")
                        .response()
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatTheDatabaseDoesNotTakeIsNotAcknowledgedAndCanBeSentAgain() {
        var tab = consented();
        var id = interview(tab).id();
        var body = body(tab, "occupation", UUID.randomUUID(), "5");
        var jdbc = ovoz.the(JdbcClient.class);
        jdbc.sql("alter table interview_event rename to away").update();
        try {
            assertThat(tab.another(ovoz).post(ADDRESS, body).response().statusCode())
                    .isEqualTo(503);
        } finally {
            jdbc.sql("alter table away rename to interview_event").update();
        }
        assertThat(service.get(id).answers().codes()).doesNotContainKey("occupation");
        assertThat(tab.another(ovoz).post(ADDRESS, body).response().statusCode())
                .isEqualTo(200);
        assertThat(service.get(id).answers().codes()).containsEntry("occupation", 5);
        assertThat(answered(id, "occupation")).isEqualTo(1);
    }
}
