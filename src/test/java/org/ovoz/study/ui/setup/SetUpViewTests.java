package org.ovoz.study.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.TestLinks;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.study.WaveService;
import org.ovoz.study.setup.NotebookAddresses;
import org.ovoz.study.setup.SetUp;
import org.ovoz.study.setup.SetUpFacts;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.Question;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.study.ui", "org.ovoz.ui"})
@Slow
class SetUpViewTests extends ViewTest {

    @Autowired
    private Definitions definitions;

    @Autowired
    private SetUp setUp;

    @Autowired
    private SetUpFacts facts;

    @Autowired
    private NotebookAddresses notebook;

    @Autowired
    private WaveService waves;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private TestLinks tests;

    @Autowired
    private JdbcClient jdbc;

    @Override
    protected void prepare() {
        SignedInAs.role(Role.ADMIN);
        facts.reset();
        notebook.reset();
        jdbc.sql("delete from interview").update();
        jdbc.sql("delete from wave_target").update();
        jdbc.sql("delete from setup_step").update();
    }

    private Field field(String id) {
        return $(Field.class).all().stream()
                .filter(field -> field.input().getId().orElseThrow().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String step(String id) {
        return $(Section.class).withId("step-" + id).single().getElement().getTextRecursively();
    }

    private List<String> missing() {
        return setUp.missing(Tiny.WAVE).stream()
                .map(status -> status.step().name())
                .toList();
    }

    @Test
    void keepsTheFactsInTheDatabaseWhereTheyPrevailAndGoesBackToTheFile() {
        navigate(SetUpView.class);
        assertThat(step("facts")).contains("come from the file config/study/study.yaml", "is an example");
        field("setup-contact").input().setValue("nobody");
        field("setup-title-ru").input().setValue(" ");
        $(Form.class).first().submit();
        assertThat(step("facts")).contains("Nothing is saved yet");
        assertThat(facts.areSet()).isFalse();
        field("setup-contact").input().setValue("office@institute.kz");
        field("setup-title-ru").input().setValue("Наше исследование");
        $(Form.class).first().submit();
        assertThat(step("facts")).contains("prevail over the file").doesNotContain("is an example");
        var study = definitions.study();
        assertThat(study.asker().contact()).isEqualTo("office@institute.kz");
        assertThat(study.title().master(new Language("ru"))).isEqualTo("Наше исследование");
        assertThat(study.title().master(new Language("en"))).isEqualTo("Tiny study");
        assertThat(missing()).doesNotContain("FACTS");
        facts.reset();
        assertThat(definitions.study().asker().contact()).isEqualTo("tiny@example.org");
    }

    @Test
    void setsTheAddressesForDevicesAndSaysWhatIsWrong() {
        navigate(SetUpView.class);
        assertThat(step("address")).contains("Addresses for devices", "come from the file");
        field("setup-notebook-addresses").input().setValue("http://a.example.org");
        addresses().submit();
        assertThat(step("address")).contains("“http://a.example.org” is no address of a server");
        assertThat(field("setup-notebook-addresses").value()).isEqualTo("http://a.example.org");
        field("setup-notebook-addresses").input().setValue("https://a.example.org, https://b.example.org/");
        addresses().submit();
        assertThat(step("address")).contains("Saved. Devices hear of it", "prevail over the file");
        assertThat(definitions.study().notebook().origins())
                .containsExactly("https://a.example.org", "https://b.example.org");
        notebook.reset();
        assertThat(definitions.study().notebook().origins()).isEmpty();
    }

    @Test
    void saysThatTheAddressesForDevicesWereChangedInAnotherTabBeforeItWritesOverThem() {
        navigate(SetUpView.class);
        assertThat(notebook.set("https://colleague.example.org", "")).isEmpty();
        field("setup-notebook-addresses").input().setValue("https://a.example.org");
        addresses().submit();
        assertThat(step("address")).contains("Meanwhile this was changed elsewhere");
        assertThat(definitions.study().notebook().origins()).containsExactly("https://colleague.example.org");
        addresses().submit();
        assertThat(definitions.study().notebook().origins()).containsExactly("https://a.example.org");
        notebook.reset();
    }

    private Form addresses() {
        return $(Form.class).all().stream()
                .filter(form -> form.getElement().getTextRecursively().contains("Save these addresses"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysWhatIsMissingUntilItIsDoneOrConfirmed() {
        assertThat(missing()).contains("FACTS", "LANGUAGES", "TARGETS", "ADDRESS", "TRY", "LINKS");
        navigate(SetUpView.class);
        assertThat(step("targets")).contains("No targets yet: Kazakhstan, Tajikistan");
        assertThat(step("try")).contains("Not tried yet:");
        var targets = new ArrayList<WaveService.Target>();
        for (var country : List.of("KZ", "TJ")) {
            SetUp.MODES.forEach(mode -> targets.add(new WaveService.Target(new CountryCode(country), mode, 0)));
        }
        waves.setTargets(Tiny.WAVE, targets);
        for (var language : definitions.questionnaire(Tiny.WAVE).languages()) {
            interviews.start(new NewInterview(
                    Tiny.WAVE, new CountryCode("KZ"), Mode.ONLINE, language.language(), null, null, true));
        }
        $(NativeButton.class).withText("It is right as it is").all().stream()
                .filter(button -> button.getElement().getAttribute("aria-label").endsWith("Links"))
                .findFirst()
                .ifPresent(button -> test(button).click());
        assertThat(missing()).contains("FACTS").doesNotContain("TARGETS", "TRY", "LINKS");
        assertThat(page()).contains("Steps done:");
    }

    @Test
    void namesWhatIsMissingOnceBeforeAWaveOpensAndKeepsItInTheTrail() {
        waves.close(Tiny.WAVE);
        navigate(SetUpView.class);
        test($(NativeButton.class).withText("Open the wave").single()).click();
        assertThat($(Question.class).single().getElement().getTextRecursively())
                .contains("Open the wave “First wave”?", "Public address", "works on this computer only", "Not yet");
        assertThat(waves.isOpen(Tiny.WAVE)).isFalse();
        $(Form.class).last().submit();
        assertThat(waves.isOpen(Tiny.WAVE)).isTrue();
        assertThat(step("open")).contains("is open");
        assertThat(jdbc.sql("select object from audit_row where action = 'WAVE_OPENED' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("tiny-1", "not done: FACTS LANGUAGES TARGETS");
    }

    @Test
    void makesLinksToTryAWaveThatNobodyElseCanMake() {
        var link = tests.of(Tiny.WAVE, new CountryCode("KZ"), new Language("ru"));
        assertThat(link).startsWith("/kz?lang=ru&test=tiny-1.");
        var token = link.substring(link.indexOf("test=") + 5);
        assertThat(tests.wave(token)).contains(Tiny.WAVE);
        for (var wrong :
                List.of("", ".", "tiny-1", "tiny-1.", "tiny-1.x", token + "A", "tiny-2" + token.substring(6))) {
            assertThat(tests.wave(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void isForAnAdminOfAllCountries() {
        SignedInAs.role(Role.ADMIN, "TJ");
        navigate(SetUpView.class);
        assertThat(page()).contains("An administrator of all countries sets waves up");
        assertThat($(Section.class).exists()).isFalse();
        assertThat(setUp.isMine()).isFalse();
    }
}
