package org.ovoz.quality.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Visits;
import org.ovoz.quality.QualityDecisions;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.list.StaffList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.quality.ui", "org.ovoz.ui"})
@Slow
class QualityViewTests extends ViewTest {

    @Autowired
    private QualityDecisions decisions;

    @Autowired
    private LiveTables live;

    @Autowired
    private Visits visits;

    @Autowired
    private JdbcClient jdbc;

    @Override
    protected void prepare() {
        jdbc.sql("delete from interview").update();
        jdbc.sql("delete from visit_count").update();
        jdbc.sql("update change_counter set number = number + 1").update();
        SignedInAs.role(Role.ADMIN);
    }

    private InterviewId sent() {
        var interview = interviewIn("KZ")
                .consented()
                .answer("occupation", 5)
                .answer("word", "<b>asdfghj</b>")
                .send();
        live.refresh();
        return interview.id();
    }

    private void open(String part) {
        UI.getCurrent().navigate("quality", QueryParameters.of("part", part));
    }

    @Test
    void saysThatThereIsNothingYet() {
        for (var part : new String[] {"flags", "tables", "nonresponse"}) {
            open(part);
            assertThat(page()).contains("There are no sent interviews of this wave");
        }
        open("endings");
        assertThat(page()).contains("No interview of this wave has begun");
    }

    @Test
    void showsFlagsWithTheirThresholdsAndTheInterviewsThatHaveThem() {
        var id = sent();
        open("flags");
        assertThat(page())
                .contains("Text that says nothing", "More than 20% of the core questions", "In the list: 1")
                .contains("No interview is left out.")
                .doesNotContain("asdfghj");
        assertThat(((StaffList<?>) $(StaffList.class).single()).lines(9))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("№ " + id.toString().substring(0, 4).toUpperCase(Locale.ROOT)));
    }

    @Test
    void asksWhomAndWhyBeforeItLeavesInterviewsOut() {
        var id = sent();
        open("flags");
        $(Form.class).single().submit();
        assertThat(page()).contains("Please choose at least one interview");
        choose(id);
        assertThat(page()).contains("Chosen in the list: 1");
        $(Form.class).single().submit();
        assertThat(page()).contains("Please write the reason");
        $(Field.class).last().input().setValue("only keys");
        $(Form.class).single().submit();
        assertThat(decisions.exclusions(Tiny.WAVE)).hasSize(1);
        assertThat(page()).contains("only keys", "No counted interview has such a flag");
    }

    /** As a click on the box in the browser tells it. */
    private void choose(InterviewId id) {
        $(FlaggedList.class).single().choose(id, true);
    }

    @Test
    void comparesTablesWithAndWithout() {
        sent();
        open("tables");
        assertThat(page()).contains("What is your occupation?", "Environment", "All sent", "Without those left out");
    }

    @Test
    void listsWhatIsLeftBlank() {
        sent();
        open("nonresponse");
        assertThat(page()).contains("Which networks do you use?", "−9 No answer", "−6 Does not apply");
    }

    @Test
    void saysWhyARateCannotBeComputed() {
        sent();
        open("endings");
        assertThat(page())
                .contains("1.1 complete", "1/1", "not all interviews came through the first page")
                .contains("How far interviews came", "Review of the answers");
    }

    @Test
    void tellsHowManyVisitorsTookPart() {
        sent();
        for (int visitor = 0; visitor < 40; visitor++) {
            visits.add(Tiny.WAVE, new CountryCode("KZ"));
        }
        visits.add(Tiny.WAVE, null);
        open("endings");
        assertThat(page())
                .contains("2.5% (1/40)", "before they chose one: 1.")
                .doesNotContain("not all interviews came through the first page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "ky", "tg", "uz"})
    void speaksEveryLanguage(String language) {
        sent();
        UI.getCurrent().setLocale(Locale.forLanguageTag(language));
        for (var part : new String[] {"flags", "tables", "nonresponse", "endings", "<script>"}) {
            open(part);
            assertThat(page())
                    .contains(I18NProvider.translate(UI.getCurrent().getLocale(), "quality.title"))
                    .doesNotContain("quality.", "{0}", "{1}", "Data quality");
        }
    }

    @Test
    void hidesTheDecisionFromThoseWhoMayNotMakeIt() {
        sent();
        SignedInAs.role(Role.ANALYST);
        open("flags");
        assertThat(page()).contains("In the list: 1");
        assertThat($(Form.class).exists()).isFalse();
    }
}
