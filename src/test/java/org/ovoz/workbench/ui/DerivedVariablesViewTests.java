package org.ovoz.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.derived.DerivedVariables;
import org.ovoz.derived.UnusableDefinition;
import org.ovoz.questionnaire.Derivation;
import org.ovoz.questionnaire.DerivedVariable;
import org.ovoz.questionnaire.Language;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.Derived;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Form;
import org.ovoz.workbench.ui.result.ResultList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/** Analysts define variables by choosing; everybody uses them on rows, columns and in filters. */
@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.workbench.ui", "org.ovoz.ui"})
@Slow
class DerivedVariablesViewTests extends ViewTest {

    @Autowired
    private LiveTables live;

    @Autowired
    private DerivedVariables derived;

    @Autowired
    private JdbcClient jdbc;

    @Override
    protected void prepare() {
        jdbc.sql("delete from derived_variable").update();
        jdbc.sql("delete from named_definition").update();
        if (live.snapshot(Tiny.WAVE).size() == 0) {
            for (int i = 0; i < 40; i++) {
                sent("KZ", i % 4 == 0 ? 1 : 5, i % 3 + 1);
                sent("TJ", 1, i % 2 + 1);
            }
            live.refresh();
        }
        SignedInAs.role(Role.ANALYST);
    }

    private void sent(String country, int occupation, int media) {
        SignedInAs.nobody();
        var interview = interviewIn(country)
                .consented()
                .answer("occupation", occupation)
                .answer("website", "no")
                .answer("networks_facebook", 1)
                .answer("networks_telegram", media % 2)
                .answer("partners_media", media);
        if (country.equals("KZ")) {
            interview.answer("partners_state", 3);
        }
        interview.send();
    }

    @Test
    void areExplainedWhereverTheyStand() {
        defined(Derived.MERGED);
        for (var place : List.of(
                "row=occupation2",
                "row=website&column=occupation2",
                "row=website&column=country&more=occupation2",
                "row=website&column=country&layer=occupation2",
                "row=website&column=country&nest=occupation2",
                "row=website&column=country&filter=occupation2%20%3D%201")) {
            UI.getCurrent().navigate("workbench", QueryParameters.fromString("wave=tiny-1&" + place));
            assertThat(page()).as(place).contains("“Field of work” is made of");
        }
    }

    private void defined(DerivedVariable... some) {
        try {
            for (var one : some) {
                derived.save(one, Tiny.WAVE, 0);
            }
        } catch (UnusableDefinition unusable) {
            throw new AssertionError(unusable);
        }
    }

    @Override
    protected String page() {
        return text(((Component) getCurrentView()).getElement());
    }

    /** What is written over the page. */
    private String dialog() {
        return UI.getCurrent()
                .getElement()
                .getChildren()
                .filter(child -> child.getTag().equals("dialog"))
                .map(DerivedVariablesViewTests::text)
                .collect(Collectors.joining());
    }

    private static String text(Element element) {
        if (element.isTextNode()) {
            return element.getText() + " ";
        }
        if (!element.isVisible()) {
            return "";
        }
        var markup = element.getProperty("innerHTML", "").replaceAll("<[^>]*>", " ");
        return markup
                + element.getChildren().map(DerivedVariablesViewTests::text).collect(Collectors.joining());
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(DerivedVariablesViewTests::all));
    }

    private void choose(String id, String value) {
        var select = all(UI.getCurrent().getElement())
                .filter(element -> id.equals(element.getAttribute("id")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no list " + id));
        var data = new ObjectMapper().createObjectNode();
        data.put("element.value", value);
        select.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(select, "change", data));
    }

    private void type(String id, String value) {
        $(Input.class).withId(id).single().setValue(value);
    }

    private void save() {
        $(Form.class).all().stream()
                .filter(form -> form.getElement().getTextRecursively().contains("Language of the labels"))
                .findFirst()
                .orElseThrow()
                .submit();
    }

    private void open(String query) {
        UI.getCurrent().navigate("workbench", QueryParameters.fromString(query));
    }

    private void click(String id) {
        test($(NativeButton.class).withId(id).single()).click();
    }

    @Test
    void putsCategoriesTogetherByChoosingAndShowsWhatItComesTo() {
        navigate(WorkbenchView.class);
        assertThat(page()).contains("Derived variables: 0", "There is no derived variable yet");
        click("derived-new");
        assertThat(dialog()).contains("The table appears here as soon as");
        choose("derived-source", "occupation");
        assertThat(dialog()).contains("Culture", "Environment", "Frequency", "80");
        choose("derived-answer-5", "1");
        type("derived-category-1", "Culture or nature");
        choose("derived-answer-11", "-");
        assertThat(dialog()).contains("The table appears here");
        test($(NativeButton.class).all().stream()
                        .filter(button ->
                                "Remove: Category 5".equals(button.getElement().getAttribute("aria-label")))
                        .findFirst()
                        .orElseThrow())
                .click();
        save();
        assertThat(dialog())
                .contains("Give the variable a name", "Write a label in at least one language")
                .contains("No answer goes into this category: 11");
        test($(NativeButton.class).all().stream()
                        .filter(button ->
                                "Remove: Category 11".equals(button.getElement().getAttribute("aria-label")))
                        .findFirst()
                        .orElseThrow())
                .click();
        type("derived-name", "website");
        type("derived-label", "Field of work");
        assertThat(dialog()).contains("“Culture or nature” = “Culture”, “Environment”; left out: “Other”");
        save();
        assertThat(dialog()).contains("A questionnaire has a variable of this name: website");
        type("derived-name", "field");
        save();
        assertThat(dialog()).isEmpty();
        assertThat(page()).contains("Derived variables: 1", "Field of work (field)", "Version 1, ");
        var made = (Derivation.Merged)
                derived.one("field").orElseThrow().variable().derivation();
        assertThat(made.leftOut()).containsExactly(11);
        assertThat(made.categories()).singleElement().satisfies(category -> {
            assertThat(category.of()).containsExactlyInAnyOrder(1, 5);
            assertThat(category.label().master(new Language("en"))).isEqualTo("Culture or nature");
            assertThat(category.label().master(new Language("ru")))
                    .as("what the questionnaire says there is about one of them alone")
                    .isEqualTo("Culture or nature");
        });
    }

    @Test
    void makesBandsMeansTicksAndTurnsScalesRound() {
        navigate(WorkbenchView.class);
        click("derived-new");
        choose("derived-kind", "mean");
        choose("derived-item", "partners");
        assertThat(dialog()).contains("Media", "State bodies", "where at least 2 of 3 are valid");
        type("derived-minimum", "1");
        assertThat(dialog()).contains("where at least 1 of 3 are valid", "2.50");
        type("derived-name", "partner_mean");
        type("derived-label", "Partners");
        save();
        click("derived-new");
        choose("derived-kind", "bands");
        choose("derived-source", "partner_mean");
        type("derived-band-0", "Low");
        type("derived-band-0-to", "2.4");
        type("derived-band-1", "High");
        type("derived-band-1-from", "2.4");
        type("derived-name", "level");
        type("derived-label", "Level");
        save();
        assertThat(dialog()).contains("These bands overlap: 1, 2");
        type("derived-band-1-from", "2.41");
        save();
        click("derived-new");
        choose("derived-kind", "ticks");
        choose("derived-item", "networks");
        type("derived-name", "net_count");
        type("derived-label", "Networks");
        save();
        click("derived-new");
        choose("derived-kind", "reversed");
        choose("derived-source", "partners_media");
        type("derived-name", "media_r");
        type("derived-label", "Media turned round");
        save();
        assertThat(dialog()).isEmpty();
        assertThat(page()).contains("Derived variables: 4", "“Low” = 2.40 and less", "“High” = 2.41 and more");
        assertThat(derived.definitions().questionnaire(Tiny.WAVE).derived()).hasSize(4);
    }

    @Test
    void standsOnRowsAndColumnsAndInFiltersWithItsExplanation() {
        defined(Derived.MERGED, Derived.MEAN, Derived.TICKS, Derived.BANDS_OF_MEAN);
        open("wave=tiny-1&row=occupation2&show=none");
        assertThat(page())
                .contains("Culture or nature", "n = 80")
                .contains("“Field of work” is made of “What is your occupation?”");
        open("wave=tiny-1&row=website&column=partners_level&show=column");
        assertThat(page()).contains("Low", "High", "Level of work", "“Work with partners” is the mean of");
        open("wave=tiny-1&row=partners_mean&column=occupation2&country=KZ");
        assertThat(page()).contains("Mean", "2.5");
        open("wave=tiny-1&row=website&show=none&filter=partners_level = 2 and networks_count >= 2");
        assertThat(page()).contains("“Level of work” is “High”", "“Number of networks” is how many of these");
        open("wave=tiny-1&row=occupation2&column=country");
        assertThat(page()).contains("not every country was offered these answers: Environment");
    }

    @Test
    void refusesToCompareWhatIsMadeOfRowsThatWereNotAskedEverywhere() {
        defined(Derived.MEAN);
        open("wave=tiny-1&row=partners_mean&column=country");
        assertThat(page()).contains("Not compared", "not in Tajikistan");
    }

    @Test
    void refusesSoWhereverCountriesStandInOneTable() {
        defined(Derived.MEAN, Derived.BANDS_OF_MEAN);
        for (var table : List.of(
                "row=country&column=partners_level",
                "row=partners_level&column=website&nest=country",
                "row=website&column=country&more=partners_level&show=column",
                "row=website&column=country&more=partners_mean&show=column,raked")) {
            open("wave=tiny-1&" + table);
            assertThat(text($(ResultList.class).single().getElement()))
                    .as(table)
                    .contains("Not compared", "not in Tajikistan")
                    .doesNotContain(" High ", " Work with partners – mean");
        }
    }

    @Test
    void saysTheMeanOfANumberInItsOwnAmountsWhateverTheTable() {
        defined(Derived.MEAN);
        open("wave=tiny-1&row=partners_mean&country=KZ");
        // 14 people with 2.00, 13 with 2.50, 13 with 3.00.
        assertThat(page()).contains("Means: Work with partners").containsPattern("40 +2\\.49 .* 2\\.5 +2\\.00 +3\\.00");
        open("wave=tiny-1&row=website&column=occupation&more=partners_mean&country=KZ");
        assertThat(page())
                .containsPattern("Mean +2\\.\\d\\d +2\\.\\d\\d +2\\.49")
                .doesNotContain("248.75");
    }

    @Test
    void answersInOrderHaveMeansOnRequestAndOthersNone() {
        open("wave=tiny-1&row=partners_media&show=means");
        assertThat(page())
                .contains("Means: How good is the work with these partners? Media")
                .containsPattern("Total +80 +1\\.7\\d");
        assertThat(offersMeans()).isTrue();
        open("wave=tiny-1&row=occupation&show=means");
        assertThat(page()).doesNotContain("Means: What is your occupation?");
        assertThat(offersMeans()).isFalse();
    }

    private boolean offersMeans() {
        return $(StatisticCheckboxes.class)
                .single()
                .getChildren()
                .filter(row -> row.getElement().getTextRecursively().startsWith("Means and medians"))
                .findFirst()
                .orElseThrow()
                .isVisible();
    }

    @Test
    void keepsNamedTablesOfAWithdrawnOne() throws UnusableDefinition {
        defined(Derived.MERGED);
        derived.withdraw("occupation2");
        open("wave=tiny-1&row=occupation2&show=none");
        assertThat(page()).contains("Culture or nature", "withdrawn", "Bring back");
        assertThat($(VariableList.class)
                        .single()
                        .getElement()
                        .getPropertyRaw("subjects")
                        .toString())
                .doesNotContain("occupation2")
                .contains("occupation");
    }

    @Test
    void isReadByLeadsAndChangedByAnalysts() {
        defined(Derived.MERGED);
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        open("wave=tiny-1&row=occupation2&show=none");
        assertThat(page()).contains("n = 40", "Field of work (occupation2)").doesNotContain("Withdraw");
        assertThat($(NativeButton.class).withId("derived-new").exists()).isFalse();
        assertThat($(VariableList.class)
                        .single()
                        .getElement()
                        .getPropertyRaw("subjects")
                        .toString())
                .contains("occupation2", "Derived variables");
    }
}
