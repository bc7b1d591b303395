package org.ovoz.fieldwork.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.fieldwork.FieldInDepth;
import org.ovoz.fieldwork.FieldInDepth.Beginning;
import org.ovoz.fieldwork.FieldInDepth.Flaw;
import org.ovoz.fieldwork.FieldInDepth.InDepth;
import org.ovoz.fieldwork.FieldworkService;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.interview.ui.InterviewPanel;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.review.SecondEntries;
import org.ovoz.testing.Slow;
import org.ovoz.testing.StudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Interviewers begin interviews in depth on their page, and link them with the survey's. */
@StudyTest
@ViewPackages(packages = {"org.ovoz.fieldwork.ui", "org.ovoz.ui"})
@Slow
class InDepthFormTests extends ViewTest {

    private static final CountryCode TJ = new CountryCode("TJ");
    private static final WaveId GUIDE = new WaveId("guide-expert-2026");

    @Autowired
    private FieldworkService fieldwork;

    @Autowired
    private FieldInDepth inDepth;

    @Autowired
    private SecondEntries secondEntries;

    @Autowired
    private JdbcClient jdbc;

    @Override
    protected void prepare() {
        SignedInAs.role(Role.FIELD_STAFF, "TJ");
    }

    @BeforeEach
    void begin() {
        jdbc.sql("delete from interview").update();
    }

    private InterviewId survey(String country) {
        return interviewIn(country)
                .wave("cso-2026")
                .begin()
                .answer("consent", 1)
                .answer("elig_rep", 1)
                .send()
                .id();
    }

    private static InDepth asked(String country, String survey) {
        return new InDepth(GUIDE, new CountryCode(country), Mode.FACE_TO_FACE, new Language("tg"), false, survey);
    }

    private Form form() {
        return $(Form.class).all().stream()
                .filter(form -> form.getElement().getTextRecursively().contains("follows a guide"))
                .findFirst()
                .orElseThrow();
    }

    private Field number() {
        return $(Field.class).all().stream()
                .filter(field -> field.input().getId().equals(java.util.Optional.of("in-depth-survey")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void beginOneThatIsLinkedWithASentInterviewOfTheirCountry() {
        var survey = survey("TJ");
        var abroad = survey("KZ");
        navigate(MyInterviewsView.class);
        assertThat(page()).contains("New in-depth interview", "on a device that was made ready for offline");
        number().input().setValue(abroad.toString());
        form().submit();
        assertThat(page()).contains("No survey interview of this country has this number");
        assertThat(fieldwork.mine()).isEmpty();
        number().input().setValue(CaseLabels.number(survey));
        form().submit();
        assertThat($(InterviewPanel.class).exists()).isTrue();
        assertThat(page()).contains("Linked with survey interview " + CaseLabels.number(survey));
        var begun = fieldwork.mine().getFirst();
        assertThat(begun.wave().value()).startsWith("guide-");
        assertThat(inDepth.linked(begun.id())).contains(survey);
        UI.getCurrent().navigate("fieldwork");
        assertThat(page()).contains("in depth", CaseLabels.number(begun.id()));
        assertThat(jdbc.sql("select object from audit_row where action = :linked order by id desc")
                        .param("linked", AuditAction.IN_DEPTH_LINKED.name())
                        .query(String.class)
                        .list()
                        .getFirst())
                .contains(begun.id().toString())
                .doesNotContain(survey.toString());
    }

    @Test
    void changeAndTakeAwayALink() {
        var survey = survey("TJ");
        var begun = ((Beginning.Begun) inDepth.begin(asked("TJ", ""))).interview();
        assertThat(inDepth.linked(begun.id())).isEmpty();
        assertThat(inDepth.link(begun.id(), "№ zz")).contains(Flaw.UNKNOWN);
        assertThat(inDepth.link(begun.id(), survey.toString())).isEmpty();
        assertThat(inDepth.linked(begun.id())).contains(survey);
        assertThat(inDepth.link(begun.id(), " ")).isEmpty();
        assertThat(inDepth.linked(begun.id())).isEmpty();
        SignedInAs.role(Role.FIELD_STAFF, "TJ");
        assertThatThrownBy(() -> inDepth.link(begun.id(), survey.toString()))
                .isInstanceOf(org.ovoz.interview.UnknownInterview.class);
    }

    @Test
    void beginOnlyInTheirCountriesAndNoWaveOfTheSurvey() {
        assertThatThrownBy(() -> inDepth.begin(asked("KZ", ""))).isInstanceOf(AccessDeniedException.class);
        var survey = new InDepth(new WaveId("cso-2026"), TJ, Mode.FACE_TO_FACE, new Language("tg"), false, "");
        assertThatThrownBy(() -> inDepth.begin(survey)).isInstanceOf(IllegalArgumentException.class);
        SignedInAs.role(Role.ANALYST);
        assertThatThrownBy(() -> inDepth.begin(asked("TJ", ""))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void askForMoreOfANumberThatSeveralHave() {
        var first = survey("TJ");
        var digit = "";
        while (digit.isEmpty()) {
            var beginning = survey("TJ").toString().substring(0, 1);
            digit = first.toString().startsWith(beginning) ? beginning : "";
        }
        assertThat(inDepth.begin(asked("TJ", digit))).isEqualTo(new Beginning.NotLinked(Flaw.SEVERAL));
    }

    /** Its second entry would be an interview of nobody's survey. */
    @Test
    void areNotEnteredTwice() {
        var paper = List.of("cso-2026", GUIDE.value()).stream()
                .map(wave -> interviewIn("TJ")
                        .wave(wave)
                        .mode(Mode.ENTERED_LATER)
                        .interviewer(java.util.UUID.randomUUID())
                        .begin()
                        .answer("consent", 1))
                .toList();
        paper.getFirst().answer("elig_rep", 1);
        paper.forEach(one -> one.send());
        assertThat(secondEntries.waiting())
                .extracting(one -> one.id())
                .containsExactly(paper.getFirst().id());
    }
}
