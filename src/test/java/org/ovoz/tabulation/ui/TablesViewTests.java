package org.ovoz.tabulation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.derived.DerivedVariables;
import org.ovoz.derived.UnusableDefinition;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.Derived;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Dropdown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.tabulation.ui", "org.ovoz.ui"})
@Slow
class TablesViewTests extends ViewTest {

    @Autowired
    private LiveTables live;

    @Autowired
    private DerivedVariables derived;

    @Autowired
    private JdbcClient jdbc;

    @Override
    protected void prepare() {
        if (live.snapshot(Tiny.WAVE).size() == 0) {
            for (int i = 0; i < 12; i++) {
                sent("KZ", i % 4 == 0 ? 1 : 5, 1 + i % 2);
                sent("TJ", 1, 2);
            }
            live.refresh();
        }
        SignedInAs.role(Role.ANALYST);
    }

    private void sent(String country, int occupation, int partners) {
        SignedInAs.nobody();
        interviewIn(country)
                .consented()
                .answer("occupation", occupation)
                .answer("networks_facebook", 1)
                .answer("partners_media", partners)
                .send();
    }

    private static void open(Map<String, String> parameters) {
        UI.getCurrent().navigate("tables", QueryParameters.simple(parameters));
    }

    /** The tables of an item, as they are downloaded. */
    private List<ShownTable> tables(String item) {
        return written($(ItemBlock.class).withId("table-" + item).single().getElement())
                .map(html -> ShownTable.of(html, List.of()))
                .toList();
    }

    private static Stream<String> written(Element element) {
        var html = element.getProperty("innerHTML", "");
        return html.isEmpty()
                ? element.getChildren().filter(child -> !child.isTextNode()).flatMap(TablesViewTests::written)
                : Stream.of(html);
    }

    private static List<List<String>> cells(ShownTable table) {
        return table.rows().stream()
                .map(row -> row.stream().map(ShownTable.Cell::text).toList())
                .toList();
    }

    private void choose(String id, String value) {
        var select =
                $(Dropdown.class).withId("choose-" + id).single().getElement().getChild(1);
        var data = new ObjectMapper().createObjectNode().put("element.value", value);
        select.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(select, "change", data));
    }

    @Test
    void leadToTheExportOfTheInterviewsThatTheyCount() {
        open(Map.of("wave", "tiny-1", "country", "TJ", "only.occupation", "1", "order", "frequency"));
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("export?country=TJ&only.occupation=1&wave=tiny-1");
    }

    @Test
    void standSideBySideWithTheirRowsInOneOrder() {
        open(Map.of());
        // In Tajikistan nobody could choose Environment, which most of both chose together.
        var occupations = tables("occupation");
        assertThat(occupations).hasSize(2);
        assertThat(cells(occupations.getFirst()))
                .extracting(row -> row.get(1))
                .containsSubsequence("Culture", "Environment", "Total");
        assertThat(cells(occupations.getLast())).extracting(row -> row.get(1)).contains("Culture");
    }

    @Test
    void aNumberHasItsMean() throws UnusableDefinition {
        derived.save(Derived.MEAN, Tiny.WAVE, 0);
        open(Map.of("country", "KZ"));
        assertThat($(ItemBlock.class)
                        .withId("table-partners_mean")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("Mean 1.50; std. deviation 0.52; median 1.5; minimum 1.00; maximum 2.00.");
        open(Map.of("country", "columns"));
        assertThat(cells(tables("partners_mean").getFirst())).contains(List.of("Mean", "1.50", "2.00"));
        derived.withdraw("partners_mean");
    }

    @Test
    void standInColumnsWithADashWhereAnAnswerWasNotOffered() {
        open(Map.of("country", "columns"));
        var occupations = tables("occupation");
        assertThat(occupations).hasSize(1);
        assertThat(cells(occupations.getFirst()))
                .containsExactly(
                        List.of("", "Kazakhstan n = 12", "Tajikistan n = 12"),
                        List.of("Culture", "[25.0]", "[100.0]"),
                        List.of("Environment", "[75.0]", "–"));
        assertThat(page()).contains("not every country was offered these answers: Environment");
        assertThat(cells(tables("networks").getFirst())).contains(List.of("Facebook", "[100.0]", "[100.0]"));
        assertThat(cells(tables("partners").getFirst()))
                .contains(List.of("", "Kazakhstan n = 12", "Tajikistan n = 12"))
                .anySatisfy(row -> assertThat(row).containsExactly("Media", "1.50", "2.00"));
    }

    @Test
    void sayOnceWhatBracketsMeanAndWhichCasesTheyAreOf() {
        open(Map.of("country", "TJ", "only.website", "1"));
        open(Map.of("country", "TJ", "only.occupation", "1"));
        assertThat(page())
                .containsOnlyOnce("fewer than 30 answers")
                .containsOnlyOnce("Filter: First wave; What is your occupation? Culture.")
                .containsOnlyOnce("Source: ");
    }

    @Test
    void tellInAFileWhatTheyShowAndHaveNamesOfTheirOwn() {
        var texts = TableTexts.of(Locale.ENGLISH, Map.of());
        var request = new TableAddress(Tiny.definitions(), List.of(new CountryCode("KZ"), new CountryCode("TJ")))
                .read(Map.of("wave", "tiny-1", "only.occupation", "1", "from", "2026-11-02"), Tiny.WAVE)
                .request();
        var around = TableSurroundings.of(
                Tiny.definitions().study(), Tiny.questionnaire(), texts, request, 0, LocalDate.of(2026, 11, 30));
        var table = new ItemTables.Written(
                "A",
                "<table><caption>A</caption><tr><td class=\"number\">[8.3]</td></tr></table>",
                List.of("Base."),
                "KZ");
        assertThat(around.file("website", table.where())).isEqualTo("tiny-1-website-KZ-filtered");
        assertThat(around.around(table).notes())
                .startsWith("Base.")
                .anySatisfy(note -> assertThat(note).contains("fewer than 30 answers"))
                .anySatisfy(note -> assertThat(note).contains("What is your occupation? Culture; ", "2026-11-02"))
                .anySatisfy(note -> assertThat(note).contains("As of 2026-11-30"));
        var large = new ItemTables.Written(
                "A", "<table><caption>A</caption><tr><td class=\"number\">8.3</td></tr></table>", List.of(), "KZ");
        assertThat(around.around(large).notes()).noneMatch(note -> note.contains("fewer than 30 answers"));
    }

    @Test
    void openAsTheAddressSaysAndSayWhatItIsWrongAbout() {
        open(Map.of("country", "TJ", "only.occupation", "1", "order", "frequency"));
        assertThat(tables("occupation")).hasSize(1);
        assertThat(page()).contains("Interviews counted: 12.").doesNotContain("This link cannot be read");
        open(Map.of("country", "UZ"));
        assertThat(tables("occupation")).hasSize(2);
        assertThat(page()).contains("This link cannot be read: “country”");
    }

    @Test
    void keepTheirWaveInTheAddressAndTellItWhatIsChosen() {
        navigate(TablesView.class);
        choose("table-country", "KZ");
        assertThat(tables("occupation")).hasSize(1);
        choose("table-order", "FREQUENCY");
        var address = new TableAddress(Tiny.definitions(), List.of(new CountryCode("KZ"), new CountryCode("TJ")));
        var shown = ((TablesView) getCurrentView()).request();
        assertThat(address.of(shown))
                .containsExactlyInAnyOrderEntriesOf(Map.of("wave", "tiny-1", "country", "KZ", "order", "frequency"));
    }

    @Test
    void areFoundByAWordOfTheQuestionAndByItsName() {
        navigate(TablesView.class);
        var contents = $(TableContents.class).single();
        assertThat(visible(contents)).contains("Do you have a website?").hasSizeGreaterThan(4);
        test($(Input.class).withId("table-search").single()).setValue("WEBSITE?");
        assertThat(visible(contents)).containsExactly("Do you have a website?");
        test($(Input.class).withId("table-search").single()).setValue("occupation");
        assertThat(visible(contents)).containsExactly("What is your occupation?");
        test($(Input.class).withId("table-search").single()).setValue("nothing of the kind");
        assertThat(contents.getElement().getTextRecursively()).contains("No question with tables contains this");
    }

    private List<String> visible(TableContents contents) {
        return $(Anchor.class).from(contents).all().stream()
                .filter(link -> link.getParent().orElseThrow().isVisible())
                .map(Anchor::getText)
                .toList();
    }

    @Test
    void whatTheTeamDerivedStandsInASectionOfItsOwnWithItsExplanation() throws UnusableDefinition {
        jdbc.sql("delete from derived_variable").update();
        open(Map.of("wave", "tiny-1"));
        assertThat(page()).doesNotContain("Derived variables");
        derived.save(Derived.MERGED, Tiny.WAVE, 0);
        derived.save(Derived.SUM, Tiny.WAVE, 0);
        try {
            open(Map.of("wave", "tiny-1", "country", "KZ"));
            assertThat(page())
                    .contains(
                            "Derived variables", "They are in no public edition", "Field of work", "Points of partners")
                    .contains("“Field of work” is made of");
            assertThat(cells(tables("occupation2").getFirst()).toString()).contains("Culture or nature, 12");
            derived.withdraw("occupation2");
            open(Map.of("wave", "tiny-1", "country", "TJ"));
            assertThat(page()).contains("Points of partners").doesNotContain("Field of work");
        } finally {
            jdbc.sql("delete from derived_variable").update();
        }
    }
}
