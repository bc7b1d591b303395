package org.ovoz.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.intake.IntakeService;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.MultipleResponseTable;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.Slow;
import org.ovoz.testing.StudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Dropdown;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.ObjectMapper;

/** Files of SPSS from other studies go through the page as somebody uploads them, and come out right in the tables. */
@StudyTest
@ViewPackages(packages = {"org.ovoz.intake.ui", "org.ovoz.ui"})
@Slow
class SavImportViewTests extends ViewTest {

    private static final WaveId WAVE = new WaveId("cso-2026");
    private static final CountryCode KZ = new CountryCode("KZ");

    @Autowired
    private Definitions definitions;

    @Autowired
    private LiveTables live;

    @Autowired
    private IntakeService intake;

    @Override
    protected void prepare() {
        SignedInAs.role(Role.ADMIN);
    }

    @AfterEach
    void end() {
        intake.imports().forEach(file -> intake.withdraw(file, "the next test"));
    }

    @Test
    void keepsTheBaseWhereAnotherStudyHasOtherMissingCodes() throws IOException {
        take("missing-of-others.sav");
        var table = cases(8).counts("actor_type", KZ);
        assertThat(table.asked()).isEqualTo(8);
        assertThat(table.valid()).isEqualTo(4);
        assertThat(table.missingCodes()).isEqualTo(Map.of(-7, 1, -9, 3));
    }

    @Test
    void makesNoAnswersOfMissingValues() throws IOException {
        take("missing-like-answers.sav");
        assertThat(cases(5).counts("occupation", KZ).validCodes()).isEqualTo(Map.of(1, 1, 2, 1, 3, 1));
        assertThat(cases(5).counts("occupation", KZ).asked()).isEqualTo(5);
    }

    @Test
    void hasOneBaseForASetItsOptionsAndTheirCrossTables() throws IOException {
        take("missing-in-a-set.sav");
        var cases = cases(7);
        var set = (Item.MultipleChoice)
                definitions.questionnaire(WAVE).item("own_sn").orElseThrow();
        var table = MultipleResponseTable.of(cases, set, KZ, FrequencyTable.Empty.HIDDEN)
                .orElseThrow();
        assertThat(table.asked()).isEqualTo(7);
        assertThat(table.answered()).isEqualTo(4);
        for (var option : new String[] {"own_sn_facebook", "own_sn_instagram", "own_sn_telegram"}) {
            assertThat(cases.counts(option, KZ).valid()).as(option).isEqualTo(4);
            assertThat(cases.counts(option, KZ).asked()).as(option).isEqualTo(7);
            assertThat(CrossTable.of(cases, option, "gender").n()).as(option).isEqualTo(4);
        }
    }

    @Test
    void letsTheLabelDecideWhichCodeIsAWoman() throws IOException {
        for (var name : new String[] {"letters.sav", "digits.sav"}) {
            take(name);
            assertThat(cases(3).counts("gender", KZ).validCodes()).as(name).isEqualTo(Map.of(1, 1, 2, 2));
            intake.imports().forEach(file -> intake.withdraw(file, "the next file"));
        }
    }

    @Test
    void marksWhatRestsOnTheNumberUntilItIsConfirmed() throws IOException {
        upload("numbers-only.sav");
        assertThat(text()).contains("Values to check: 2", "With values to check: 1.");
        open($(ColumnRow.class).single());
        assertThat(text()).contains("By the number alone: please check.");
        test($(NativeButton.class).withId("intake-column-1-confirm").single()).click();
        assertThat(text()).doesNotContain("By the number alone: please check.").contains("With values to check: 0.");
        fix();
        preview();
        assertThat(text()).contains("No problems were found.");
    }

    @Test
    void namesAWeightAndAFilterAndTakesThemOnlyWhenSomebodyDecides() throws IOException {
        upload("weighted.sav");
        assertThat(text()).contains("weighted by “w”", "a filter, “filter_$”");
        fix();
        preview();
        assertThat(text()).contains("The file is weighted by this variable", "Rows that the filter");
        assertThat($(NativeButton.class).withId("intake-take").all()).noneMatch(NativeButton::isVisible);
        press(button("Import without the weight"));
        press(button("Import all rows"));
        assertThat(text()).contains("Every interview counts once.");
        confirmAndTake();
        assertThat(cases(4).counts("gender", KZ).validCodes()).isEqualTo(Map.of(1, 3, 2, 1));
    }

    @Test
    void saysWhatToDoWithAFileThatIsLocked() {
        var locked = new byte[200];
        System.arraycopy("ENCRYPTEDSAV".getBytes(), 0, locked, 8, 12);
        view().read(WAVE, locked);
        assertThat(text()).contains("protected by a password", "without encryption");
    }

    private void take(String name) throws IOException {
        upload(name);
        fix();
        preview();
        confirmAndTake();
    }

    private void upload(String name) throws IOException {
        var file = Files.readAllBytes(Path.of("src/test/resources/intake", name));
        navigate(IntakeView.class).read(WAVE, file);
    }

    private void fix() {
        choose("country", "1");
        choose("mode", "1");
        choose("consent", "1");
        choose("elig_rep", "1");
    }

    private void choose(String fact, String value) {
        var select = $(Dropdown.class)
                .withId("choose-intake-fixed-" + fact)
                .single()
                .getElement()
                .getChild(1);
        var data = new ObjectMapper().createObjectNode();
        data.put("element.value", value);
        select.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(select, "change", data));
    }

    private static void open(NativeDetails details) {
        details.setOpen(true);
        ComponentUtil.fireEvent(details, new NativeDetails.ToggleEvent(details, true));
    }

    private void preview() {
        test($(NativeButton.class).withId("intake-to-preview").single()).click();
    }

    private void confirmAndTake() {
        $(Input.class).all().stream()
                .filter(input -> input.getId().equals(Optional.of("intake-confirm")))
                .forEach(input -> input.getElement().setProperty("checked", true));
        press($(NativeButton.class).withId("intake-take").single());
        assertThat(text()).contains("Interviews imported: ");
    }

    private Cases cases(int expected) {
        for (int i = 0; i < 100 && live.snapshot(WAVE).size() != expected; i++) {
            live.refresh();
        }
        return live.snapshot(WAVE).all();
    }

    private IntakeView view() {
        return navigate(IntakeView.class);
    }

    private String text() {
        return ((IntakeView) getCurrentView()).getElement().getTextRecursively();
    }

    private NativeButton button(String label) {
        return $(NativeButton.class).all().stream()
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
