package org.ovoz.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.intake.IntakeService;
import org.ovoz.interview.sent.CodedInterview;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.testing.Slow;
import org.ovoz.testing.StudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Field;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.ObjectMapper;

/** Files of other programs, imported as a person does it on the page: choose, decide, look, confirm. */
@StudyTest
@ViewPackages(packages = {"org.ovoz.intake.ui", "org.ovoz.ui"})
@Slow
class FilePageTests extends ViewTest {

    private static final WaveId WAVE = new WaveId("cso-2026");

    @Autowired
    private InterviewRows rows;

    @Autowired
    private Definitions definitions;

    @Autowired
    private IntakeService intake;

    @Override
    protected void prepare() {
        SignedInAs.role(Role.ADMIN);
    }

    @BeforeEach
    void begin() {
        navigate(IntakeView.class);
        intake.imports().forEach(file -> intake.withdraw(file, "a test"));
    }

    @ParameterizedTest
    @CsvSource({
        "qualtrics.csv, 3",
        "first-cell-blank.csv, 4",
        "semicolons.csv, 3",
        "sep-semicolon.csv, 2",
        "sep-comma-quoted.csv, 2",
        "damaged-byte.csv, 20",
        "one-nul.csv, 9",
        "networks.csv, 5",
        "no-numbers.csv, 12",
        "google-forms.csv, 2",
        "limesurvey.csv, 2"
    })
    void importsEveryPersonOfAFile(String name, int people) throws IOException {
        upload(name);
        decide();
        assertThat(cases()).hasSize(people);
        assertThat(answered("gender")).isEqualTo(people);
        assertThat(page()).contains("Interviews imported: " + people + ".");
        assertThat(intake.running()).as("told once").isEmpty();
    }

    @Test
    void countsTicksOfAControlFile() throws IOException {
        upload("networks.csv");
        decide();
        assertThat(Stream.of("facebook", "instagram", "telegram").map(name -> ones("own_sn_" + name)))
                .containsExactly(3, 3, 3);
    }

    @Test
    void namesWhatIsDamagedAndWhatIsLeftOut() throws IOException {
        upload("damaged-byte.csv");
        assertThat(page()).contains("Damaged characters in row 7 (line 8)", "encoding UTF-8");
        upload("one-nul.csv");
        assertThat(page()).contains("Control characters (such as NUL) in row 4 (line 5)");
        upload("qualtrics.csv");
        assertThat(page())
                .contains("RecipientEmail", "RecipientLastName", "LocationLatitude", "IPAddress")
                .doesNotContain("example.com", "198.51.100", "Probe", "41.31");
    }

    @ParameterizedTest
    @CsvSource({"stray-quote.csv, Line 4", "unclosed-quote.csv, Line 3"})
    void namesTheLineThatCannotBeRead(String name, String said) throws IOException {
        upload(name);
        assertThat(page()).contains(said);
        assertThat(cases()).isEmpty();
    }

    /** A file that is cut wrongly is not lost: it is cut otherwise on the same page, and the sample follows. */
    @Test
    void readsAFileOtherwiseAsItIsChosen() {
        view().read(WAVE, "a|b,c\n1|2\n1,2,3|4\n".getBytes(StandardCharsets.UTF_8));
        choose("intake-delimiter", "0");
        assertThat(page()).contains("has more cells than there are headings");
        choose("intake-delimiter", "3");
        assertThat(page()).contains("CSV: 2 rows, 2 columns").contains("1,2,3");
        view().read(WAVE, "пол;число\n1;1.234\n2;2.500\n".getBytes(java.nio.charset.Charset.forName("KOI8-R")));
        assertThat(page()).contains("The file is not in UTF-8");
        choose("intake-encoding", "KOI8-R");
        assertThat(page()).contains("пол", "1.234");
        choose("intake-decimal", "1");
        assertThat(page()).contains("1234", "2500");
    }

    @Test
    void takesADoubtfulColumnOnlyByDecision() throws IOException {
        upload("kobo.csv");
        assertThat(page()).contains("about/place", "phonenumber");
        press(button("Take “about/place” all the same"));
        assertThat($(ColumnRow.class).all())
                .anyMatch(row ->
                        row.getSummary().getElement().getTextRecursively().contains("about/place"));
        assertThat($(NativeButton.class).all())
                .noneMatch(button -> button.getText().contains("phonenumber")
                        || button.getText().contains("username"));
    }

    @Test
    void recognisesTheSameFileAndAsks() throws IOException {
        upload("no-numbers.csv");
        decide();
        press(button("Choose another file"));
        upload("no-numbers.csv");
        preview();
        assertThat(page()).contains("This very file was imported on", "12 of its interviews are there");
        assertThat(canTake()).isFalse();
        press(button("Import it again: add the interviews that are missing, also those withdrawn since"));
        assertThat(page()).contains("You decided to import it again");
        assertThat(canTake()).isFalse();
    }

    @Test
    void asksWhetherTwoFilesShareTheirNumbers() throws IOException {
        upload("networks.csv");
        decide();
        press(button("Choose another file"));
        upload("sep-semicolon.csv");
        preview();
        assertThat(page()).contains("Case numbers of 2 rows also stand in the file", "New interviews: 2.");
        var shared = intake.imports().getFirst().channel();
        choose("intake-numbers", shared);
        assertThat(page()).contains("New interviews: 0. Already there and left as they are: 2.");
        choose("intake-numbers", "");
        take();
        assertThat(cases()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "ky", "tg", "uz"})
    void saysEverythingInEveryLanguage(String language) throws IOException {
        UI.getCurrent().setLocale(Locale.forLanguageTag(language));
        navigate(IntakeView.class);
        upload("kobo.csv");
        assertThat(page()).doesNotContain("intake.", "{0}", "{1}");
        upload("stray-quote.csv");
        assertThat(page()).contains("4").doesNotContain("intake.", "{0}");
    }

    private void upload(String name) throws IOException {
        view().read(WAVE, Files.readAllBytes(Path.of("src/test/resources/intake", name)));
    }

    private IntakeView view() {
        return (IntakeView) getCurrentView();
    }

    /** Country, mode, a past day, consent and eligibility are the same for everybody. */
    private void decide() {
        preview();
        take();
    }

    private void preview() {
        choose("intake-fixed-country", "1");
        choose("intake-fixed-mode", "1");
        choose("intake-fixed-consent", "1");
        choose("intake-fixed-elig_rep", "1");
        $(Field.class).all().stream()
                .filter(field -> field.input().getId().equals(Optional.of("intake-day")))
                .forEach(field -> field.input().setValue("2026-05-01"));
        press(button("Go to the preview"));
    }

    private void take() {
        $(Input.class).all().stream()
                .filter(input -> input.getId().equals(Optional.of("intake-confirm")))
                .forEach(confirm -> confirm.getElement().setProperty("checked", true));
        press($(NativeButton.class).withId("intake-take").single());
    }

    private boolean canTake() {
        return $(NativeButton.class).all().stream()
                .anyMatch(button -> button.getId().equals(Optional.of("intake-take")) && button.isVisible());
    }

    private void choose(String id, String value) {
        var select = find(view().getElement(), id).orElseThrow(() -> new AssertionError("no " + id));
        var data = new ObjectMapper().createObjectNode().put("element.value", value);
        select.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(select, "change", data));
    }

    private static Optional<Element> find(Element element, String id) {
        return id.equals(element.getAttribute("id"))
                ? Optional.of(element)
                : element.getChildren()
                        .map(child -> find(child, id))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private NativeButton button(String label) {
        return $(NativeButton.class).all().stream()
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label));
    }

    @Override
    protected String page() {
        return text(view().getElement());
    }

    private static String text(Element element) {
        if (element.isTextNode()) {
            return element.getText() + " ";
        }
        return element.isVisible()
                ? element.getChildren().map(FilePageTests::text).reduce("", String::concat)
                : "";
    }

    private List<CodedInterview> cases() {
        var all = new ArrayList<CodedInterview>();
        rows.forEachCoded(WAVE, all::add);
        return all;
    }

    private long answered(String variable) {
        return cases().stream().filter(one -> one.codes()[place(variable)] > 0).count();
    }

    private int ones(String variable) {
        return (int) cases().stream()
                .filter(one -> one.codes()[place(variable)] == 1)
                .count();
    }

    private int place(String variable) {
        return definitions.questionnaire(WAVE).variables().stream()
                .filter(Variable::isCoded)
                .map(Variable::name)
                .toList()
                .indexOf(variable);
    }
}
