package org.ovoz.study.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.WithdrawalReason;
import org.ovoz.interview.depth.InDepthLinks;
import org.ovoz.interview.sent.SentFilter;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.InDepthProgress;
import org.ovoz.study.InterviewDecisions;
import org.ovoz.study.InterviewReading;
import org.ovoz.study.WaveService;
import org.ovoz.study.ui.setup.NewWaveForm;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.Slow;
import org.ovoz.testing.StudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.Question;
import org.ovoz.ui.list.StaffList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Interviews in depth on the pages of leads: counted, listed, read and withdrawn, apart from the survey. */
@StudyTest
@ViewPackages(packages = {"org.ovoz.study.ui", "org.ovoz.ui"})
@Slow
class InDepthViewsTests extends ViewTest {

    private static final WaveId GUIDE = new WaveId("guide-cso-2026");
    private static final CountryCode KZ = new CountryCode("KZ");

    @Autowired
    private Definitions definitions;

    @Autowired
    private InterviewReading reading;

    @Autowired
    private InterviewDecisions decisions;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private InDepthProgress progress;

    @Autowired
    private InDepthLinks links;

    @Autowired
    private WaveService waves;

    @Autowired
    private JdbcClient jdbc;

    @Override
    protected void prepare() {
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
    }

    @BeforeEach
    void begin() {
        for (var table : List.of("interview", "wave_target")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    private InterviewId sent(String country) {
        return scenario(country).send().id();
    }

    private InterviewScenario scenario(String country) {
        return interviewIn(country)
                .wave(GUIDE.value())
                .mode(Mode.FACE_TO_FACE)
                .interviewer(UUID.randomUUID())
                .language("ru")
                .begin()
                .answer("pseudonym", "Вымышленная Ольга")
                .answer("consent", 1)
                .answer("iv_coverage", "Только в день события");
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

    @Test
    void areCountedByCountryAgainst2018UntilThereAreTargets() {
        sent("KZ");
        sent("KZ");
        sent("UZ");
        scenario("KZ");
        navigate(OverviewView.class);
        assertThat(inDepth()).contains("Interviews sent: 2 of 7.", "29% of 7 in 2018");
        assertThat(inDepth()).as("countries of others").doesNotContain("Uzbekistan");
        SignedInAs.role(Role.ADMIN, "KZ");
        waves.setTargets(GUIDE, List.of(new WaveService.Target(KZ, Mode.FACE_TO_FACE, 4)));
        navigate(InDepthInterviewsView.class);
        navigate(OverviewView.class);
        assertThat(inDepth()).contains("Interviews sent: 2 of 4.", "50% of the target of 4");
        SignedInAs.role(Role.ANALYST);
        assertThat(progress.of(definitions.waves().getLast()))
                .extracting(InDepthProgress.Line::all)
                .containsExactly(2, 0, 0, 1);
        assertThat(progress.beside(definitions.waves().getFirst()))
                .as("in 2018")
                .isEmpty();
    }

    private String inDepth() {
        return $(InDepthSection.class).single().getElement().getTextRecursively();
    }

    @Test
    void haveAListOfTheirOwnWithTheSameColumns() {
        var id = sent("KZ");
        sent("UZ");
        var ofSurvey = survey("KZ");
        navigate(InDepthInterviewsView.class);
        assertThat(page()).contains("In-depth interviews");
        assertThat(choices()).contains("guide-cso-2026", "guide-expert-2026").doesNotContain("cso-2026", "cso-2018");
        assertThat(lines()).singleElement().asString().contains(number(id), "Kazakhstan", "Face-to-face");
        navigate(InterviewsView.class);
        assertThat(choices()).contains("cso-2026").doesNotContain("guide-cso-2026", "guide-expert-2026");
        assertThat(lines()).singleElement().asString().contains(number(ofSurvey));
        assertThat(page()).contains("In depth");
    }

    private static String number(InterviewId id) {
        return org.ovoz.interview.ui.CaseLabels.number(id);
    }

    private List<List<String>> lines() {
        return ((StaffList<?>) $(StaffList.class).single()).lines(99);
    }

    private List<String> choices() {
        return elements(((Component) getCurrentView()).getElement())
                .filter(element -> !element.isTextNode() && element.getTag().equals("option"))
                .map(element -> element.getAttribute("value"))
                .toList();
    }

    private static Stream<Element> elements(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(InDepthViewsTests::elements));
    }

    @Test
    void areReadAsThoseOfTheSurveyAndEachOpeningIsRecorded() {
        var id = sent("KZ");
        var survey = survey("KZ");
        links.link(id, survey);
        navigate("interviews/" + id, InterviewReadingView.class);
        assertThat(page())
                .contains("In-depth interviews with civil society organizations 2026")
                .contains("Вымышленная Ольга", "Только в день события", "How do media in your country cover")
                .contains("The same person’s interview in the survey");
        assertThat(hrefs()).contains("interviews/" + survey, "interviews/in-depth");
        navigate("interviews/" + survey, InterviewReadingView.class);
        assertThat(page()).contains("In-depth interviews with the same person");
        assertThat(hrefs()).contains("interviews/" + id, "interviews");
        assertThat(jdbc.sql("select object from audit_row where action = :viewed order by id desc")
                        .param("viewed", AuditAction.INTERVIEW_VIEWED.name())
                        .query(String.class)
                        .list())
                .anyMatch(object -> object.equals("guide-cso-2026, KZ, " + id));
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        assertThatThrownBy(() -> reading.open(id)).isInstanceOf(UnknownInterview.class);
        SignedInAs.role(Role.FIELD_STAFF, "KZ");
        assertThatThrownBy(() -> reading.open(id)).isInstanceOf(AccessDeniedException.class);
    }

    private List<String> hrefs() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    @Test
    void areWithdrawnWithEverythingThatBelongsToThem() {
        var id = sent("KZ");
        links.link(id, survey("KZ"));
        decisions.withdraw(id, WithdrawalReason.WISH);
        assertThatThrownBy(() -> interviews.get(id)).isInstanceOf(UnknownInterview.class);
        assertThat(reading.count(new SentFilter(GUIDE, SignedInAs.codes("KZ"), null, null, null, null, null)))
                .isZero();
        for (var table : List.of("in_depth_link", "answer_text")) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void areMadeInTheFormOfWavesWhereTheirKindIsChosen() {
        SignedInAs.role(Role.ADMIN);
        navigate(WavesView.class);
        assertThat(shown())
                .contains("new-wave-questionnaire", "new-wave-channels")
                .doesNotContain("new-wave-guide");
        elements($(Choices.class).withId("new-wave-kind").single().getElement())
                .filter(element -> !element.isTextNode() && element.getTag().equals("input"))
                .reduce((_, last) -> last)
                .orElseThrow()
                .setProperty("checked", true);
        assertThat(shown())
                .contains("new-wave-guide", "new-wave-beside")
                .doesNotContain("new-wave-questionnaire", "new-wave-channels");
        field("new-wave-id").input().setValue("guide-youth-2026");
        $(Form.class).first().submit();
        assertThat(page()).contains("Every language needs a name");
        for (var language : definitions.study().languages().keySet()) {
            field("new-wave-title-" + language).input().setValue("Talks with the young");
        }
        $(Form.class).first().submit();
        var made = new WaveId("guide-youth-2026");
        assertThat(definitions.study().isInDepth(made)).isTrue();
        assertThat(waves.state(made)).as("drafts are open in tests").isEqualTo(Study.Wave.State.OPEN);
        var section = $(InDepthWave.class).withId("wave-guide-youth-2026").single();
        assertThat(section.getElement().getTextRecursively())
                .contains(
                        "Talks with the young",
                        "It goes with the wave “Survey of civil society 2026”",
                        "Targets",
                        "Days")
                .doesNotContain("Channels", "Coupons", "Invitation", "closes itself");
        waves.close(made);
        navigate(OverviewView.class);
        assertThat(inDepth()).contains("Talks with the young");
        navigate(WavesView.class);
        var again = $(InDepthWave.class).withId("wave-guide-youth-2026").single();
        test($(NativeButton.class).withText("Open the wave").all().stream()
                        .filter(button -> again.getElement().equals(section(button)))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat($(Question.class).single().getElement().getTextRecursively())
                .contains("Open the wave “Talks with the young”?", "There are no targets yet.");
        $(Form.class).last().submit();
        assertThat(waves.isOpen(made)).isTrue();
        assertThat($(InDepthWave.class).all())
                .as("each wave is there once")
                .hasSize(definitions.inDepth().size());
    }

    private static Element section(Component part) {
        var element = part.getElement();
        while (!element.getTag().equals("section")) {
            element = element.getParent();
        }
        return element;
    }

    private Field field(String id) {
        return $(Field.class).all().stream()
                .filter(field -> field.input().getId().equals(Optional.of(id)))
                .findFirst()
                .orElseThrow();
    }

    /** The ids of what is asked of a new wave. */
    private List<String> shown() {
        return elements($(NewWaveForm.class).single().getElement())
                .filter(element -> !element.isTextNode() && element.isVisible() && hasVisibleParents(element))
                .map(element -> element.getAttribute("id"))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean hasVisibleParents(Element element) {
        return element.getParent() == null || element.getParent().isVisible() && hasVisibleParents(element.getParent());
    }

    @Test
    void areOpenedAndClosedByThemselves() {
        SignedInAs.role(Role.ADMIN);
        navigate(WavesView.class);
        var section = $(InDepthWave.class).all().getFirst();
        assertThat(section.getElement().getTextRecursively()).contains("State: open", "Close the wave", "Targets");
        waves.close(GUIDE);
        try {
            assertThat(waves.isOpen(new WaveId("cso-2026"))).isTrue();
            assertThat(waves.current()).contains(new WaveId("cso-2026"));
            navigate(OverviewView.class);
            navigate(WavesView.class);
            assertThat($(InDepthWave.class).all().getFirst().getElement().getTextRecursively())
                    .contains("State: closed", "Open the wave");
            assertThat($(NativeButton.class).all()).isNotEmpty();
        } finally {
            waves.open(GUIDE, true);
        }
    }
}
