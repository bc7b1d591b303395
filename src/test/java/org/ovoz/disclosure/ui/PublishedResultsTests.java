package org.ovoz.disclosure.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.disclosure.ProtectedResults;
import org.ovoz.disclosure.Range;
import org.ovoz.disclosure.release.ResultsService;
import org.ovoz.interview.InterviewService;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Form;
import org.ovoz.ui.Question;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** From interviews to the published page: what is released, who sees it, and what everybody gets over the wire. */
@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.disclosure.ui", "org.ovoz.ui"})
@Slow
class PublishedResultsTests extends ViewTest {

    private static final CountryCode KZ = new CountryCode("KZ");

    @Autowired
    private InterviewService interviews;

    @Autowired
    private ResultsService results;

    @Autowired
    private LiveTables live;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    private Filter security;

    @Override
    protected void prepare() {
        for (var table : new String[] {"published_table", "published_batch", "public_results"}) {
            jdbc.sql("delete from " + table).update();
        }
        SignedInAs.role(Role.ADMIN);
    }

    @BeforeEach
    void begin() {
        while (live.snapshot(Tiny.WAVE).size() < 18) {
            send(live.snapshot(Tiny.WAVE).size());
        }
    }

    /** Eighteen in Kazakhstan: 10 with a website, 8 without; 12 in culture, 4 in environment, 2 elsewhere. */
    private void send(int number) {
        interviewIn("KZ")
                .consented()
                .answer("occupation", number < 12 ? 1 : number < 16 ? 5 : 11)
                .answer("website", number < 10 ? "yes" : "no")
                .send();
        live.refresh();
    }

    @Override
    protected String page() {
        var view = ((Component) getCurrentView()).getElement();
        return view.getTextRecursively() + view.getOuterHTML();
    }

    private MockHttpServletResponse get(String address) throws Exception {
        var mvc = MockMvcBuilders.webAppContextSetup(web).addFilters(security).build();
        var response = mvc.perform(MockMvcRequestBuilders.get(address).header("Accept-Language", "kk,ru;q=0.5"))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        // The security filters leave the thread to nobody.
        SignedInAs.role(Role.ADMIN);
        return response;
    }

    @Test
    void mergesReleasesAndHidesByThePlan() {
        results.releaseNow(Tiny.WAVE);
        var occupation =
                ((ProtectedResults) results).of(Tiny.WAVE, KZ, "occupation").orElseThrow();
        assertThat(occupation.table().grouping().groups().toString()).isEqualTo("[[1], [5, 11]]");
        assertThat(occupation.table().groups()).containsExactly(Range.exactly(12), Range.exactly(6));
        assertThat(results.of(Tiny.WAVE, KZ, "website").orElseThrow().table().groups())
                .containsExactlyInAnyOrder(Range.exactly(10), Range.exactly(8));
        assertThat(results.of(Tiny.WAVE, KZ, "networks_facebook")
                        .orElseThrow()
                        .table()
                        .groups())
                .containsExactly(new Range(0, 5), new Range(13, 18));
        assertThat(results.standing(Tiny.WAVE).getFirst())
                .satisfies(kz -> assertThat(kz.due()).isEqualTo(23))
                .satisfies(
                        kz -> assertThat(kz.hidden()).contains("partners_media").doesNotContain("networks_facebook"));
    }

    @Test
    void doesNotReleaseTwiceADay() {
        results.releaseNow(Tiny.WAVE);
        var before = results.of(Tiny.WAVE);
        results.releaseNow(Tiny.WAVE);
        assertThat(results.of(Tiny.WAVE)).isEqualTo(before).isNotEmpty();
        assertThat(jdbc.sql("select count(*) from published_batch")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select object from audit_row where action = 'RESULTS_RELEASED' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("tiny-1, KZ, n = 18");
    }

    @Test
    void letsAnAdminOfOneCountryReleaseThatOneAlone() {
        SignedInAs.role(Role.ADMIN, "TJ");
        results.releaseNow(Tiny.WAVE);
        assertThatThrownBy(() -> results.setPublic(Tiny.WAVE, true)).isInstanceOf(AccessDeniedException.class);
        assertThat(results.standing(Tiny.WAVE))
                .extracting(country -> country.country().iso())
                .containsExactly("TJ");
        navigate(PublicationView.class);
        assertThat(page()).contains("An administrator of all countries opens results");
        SignedInAs.role(Role.ADMIN);
        assertThat(results.of(Tiny.WAVE)).isEmpty();
    }

    @Test
    void refusesThoseWhoMayNot() {
        SignedInAs.role(Role.VIEWER);
        assertThat(results.of(Tiny.WAVE)).isEmpty();
        assertThatThrownBy(() -> results.setPublic(Tiny.WAVE, true)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> results.standing(Tiny.WAVE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> results.releaseNow(Tiny.WAVE)).isInstanceOf(AccessDeniedException.class);
        SignedInAs.role(Role.FIELD_STAFF, "KZ");
        assertThatThrownBy(() -> results.of(Tiny.WAVE)).isInstanceOf(AccessDeniedException.class);
        SignedInAs.nobody();
        assertThatThrownBy(() -> results.of(Tiny.WAVE)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void showsViewersOfACountryTheirCountryOnly() {
        results.releaseNow(Tiny.WAVE);
        SignedInAs.role(Role.VIEWER, "TJ");
        assertThat(results.of(Tiny.WAVE)).isEmpty();
        SignedInAs.role(Role.VIEWER, "KZ");
        navigate(ResultsView.class);
        assertThat(page()).contains("What is your occupation?", "Environment / Other", "n = 18", "As of");
        assertThat(page())
                .contains("Given as ranges in Kazakhstan: “Facebook”, “Telegram”", "At most 5 people", "0–5", "0–28");
    }

    @Test
    void saysThatNothingIsPublishedYet() {
        SignedInAs.role(Role.VIEWER);
        navigate(ResultsView.class);
        assertThat(page()).contains("Nothing of this wave is published yet");
    }

    /** Answers the question that is shown, which says what follows. */
    private void yes(String follows) {
        assertThat($(Question.class).single().getElement().getTextRecursively()).contains(follows);
        $(Form.class).last().submit();
    }

    @Test
    void opensToEverybodyFromThePublicationPage() throws Exception {
        navigate(PublicationView.class);
        click("Release what is due");
        assertThat(page()).doesNotContain("What was due is released");
        yes("A release cannot be taken back");
        assertThat(page()).contains("What was due is released", "6 of 9", "Only staff and viewers");
        assertThat(get("/r/tiny-1").getStatus()).isEqualTo(404);
        click("Open to everybody");
        assertThat(get("/r/tiny-1").getStatus()).isEqualTo(404);
        yes("without an account");
        assertThat(page()).contains("Everybody who has this address", "/r/tiny-1");
        assertThat(get("/r/tiny-1").getStatus()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from audit_row where action = 'RESULTS_OPENED'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        click("Close to the public");
        yes("lead nowhere");
        assertThat(get("/r/tiny-1").getStatus()).isEqualTo(404);
    }

    @Test
    void givesEverybodyAPlainPageWithoutScriptSessionOrCookie() throws Exception {
        results.releaseNow(Tiny.WAVE);
        results.setPublic(Tiny.WAVE, true);
        SignedInAs.nobody();
        var response = get("/r/tiny-1");
        var html = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(html)
                .contains("<html lang=\"kk\">", "Бірінші толқын", "n = 18")
                .doesNotContain("<script");
        assertThat(response.getHeader("Set-Cookie")).isNull();
        assertThat(response.getHeader("Cache-Control")).contains("public");
        assertThat(response.getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(get("/r/tiny-1?lang=en").getContentAsString()).contains("<html lang=\"en\">", "First wave");
        assertThat(get("/r/style.css").getContentType()).startsWith("text/css");
        assertThat(get("/r/nowhere").getStatus()).isEqualTo(404);
        assertThat(get("/r/nowhere?lang=en").getContentAsString())
                .contains("<h1>There is no such page</h1>", "<a href=\"../\">To the start page</a>");
    }

    @Test
    void givesThePublicEditionOfTheReportToWhomThePageIsOpen() throws Exception {
        assertThat(get("/r/tiny-1/report.html").getStatus()).isEqualTo(404);
        results.releaseNow(Tiny.WAVE);
        assertThat(get("/r/tiny-1/report.html").getStatus()).isEqualTo(404);
        results.setPublic(Tiny.WAVE, true);
        var response = get("/r/tiny-1/report.html?lang=en");
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("Environment / Other");
        assertThat(response.getHeader("Set-Cookie")).isNull();
        assertThat(new String(get("/r/tiny-1/report.pdf").getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(new String(get("/r/tiny-1/report.docx").getContentAsByteArray(), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        for (var nowhere : new String[] {"nowhere/report.pdf", "tiny-1/report.pdf?lang=xx"}) {
            assertThat(get("/r/" + nowhere).getStatus()).as(nowhere).isEqualTo(404);
        }
        assertThat(get("/r/tiny-1").getContentAsString(StandardCharsets.UTF_8))
                .contains("href=\"tiny-1/report.pdf?lang=kk\"");
    }

    @Test
    void asksForAPasswordBeforeTheReportOfResultsThatAreNotOpen() throws Exception {
        results.releaseNow(Tiny.WAVE);
        SignedInAs.nobody();
        var response = get("/results/tiny-1/report.html");
        assertThat(response.getStatus()).isIn(302, 401, 403);
        assertThat(response.getContentAsString()).isEmpty();
    }

    private void click(String text) {
        var button = $(NativeButton.class).all().stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }
}
