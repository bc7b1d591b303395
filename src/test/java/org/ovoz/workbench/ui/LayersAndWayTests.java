package org.ovoz.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.ObjectMapper;

/** Further rows, layers, countries one by one, and the way one came, on the page. */
@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.workbench.ui", "org.ovoz.ui"})
@Slow
class LayersAndWayTests extends ViewTest {

    @Autowired
    private LiveTables live;

    @Override
    protected void prepare() {
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
        interviewIn(country)
                .consented()
                .answer("occupation", occupation)
                .answer("website", occupation == 1 ? "yes" : "no")
                .answer("networks_facebook", 1)
                .answer("networks_telegram", media % 2)
                .answer("partners_media", media)
                .send();
    }

    /** Also what is written as markup, without its tags. */
    @Override
    protected String page() {
        return text(((Component) getCurrentView()).getElement());
    }

    private static String text(Element element) {
        if (element.isTextNode()) {
            return element.getText() + " ";
        }
        if (!element.isVisible()) {
            return "";
        }
        var markup = element.getProperty("innerHTML", "").replaceAll("<[^>]*>", " ");
        return markup + element.getChildren().map(LayersAndWayTests::text).collect(Collectors.joining());
    }

    private void open(String query) {
        UI.getCurrent().navigate("workbench", QueryParameters.fromString("wave=tiny-1&" + query));
    }

    private void put(String name, String to) {
        var list = $(VariableList.class).single().getElement();
        var data = new ObjectMapper().createObjectNode();
        data.put("event.detail.name", name).put("event.detail.to", to);
        list.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(list, "put", data));
    }

    /** What is said in so many words, where it is seen. */
    private List<Element> seen(String text) {
        return all(((Component) getCurrentView()).getElement())
                .filter(element -> element.getText().equals(text) && !element.hasAttribute("hidden"))
                .toList();
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(
                Stream.of(element),
                element.getChildren().filter(child -> !child.isTextNode()).flatMap(LayersAndWayTests::all));
    }

    private long occurrences(String text) {
        return Pattern.compile(Pattern.quote(text)).matcher(page()).results().count();
    }

    @Test
    void aLayerMakesATableOfEachOfItsCategories() {
        open("row=website&column=country&layer=occupation");
        assertThat(page()).contains("Layer: What is your occupation?");
        assertThat(occurrences("– What is your occupation? Culture")).isGreaterThanOrEqualTo(2);
        assertThat(page()).contains("n = 50", "n = 30");
    }

    @Test
    void aNestedLayerStandsOverTheColumns() {
        open("row=website&column=country&nest=occupation&show=counts");
        assertThat(page()).contains("n (valid answers)").doesNotContain("Cramér’s V =");
        var total = Pattern.compile("n \\(valid answers\\)\\s+(\\d+\\s+)+").matcher(page());
        assertThat(total.find()).isTrue();
        assertThat(total.group().replaceAll("\\s+", " ").strip()).endsWith("10 40 50 30 0 30");
    }

    @Test
    void countriesAreSplitIntoResultsOfTheirOwn() {
        open("row=occupation&show=split");
        assertThat(page()).contains("– Kazakhstan", "– Tajikistan").doesNotContain("All countries");
    }

    @Test
    void rowsAreAddedAndTakenAwayAgain() {
        open("row=website&column=country");
        put("networks", "more");
        put("partners", "more");
        assertThat(page()).contains("and 2 more in one table", "Row: ", "n (valid answers)", "– means");
        $(NativeButton.class).all().stream()
                .filter(button -> button.getElement().getAttribute("aria-label") != null
                        && button.getElement().getAttribute("aria-label").startsWith("Take away: Row"))
                .findFirst()
                .ifPresent(button -> test(button).click());
        assertThat(page()).contains("and 1 more in one table");
    }

    private static final String CAVEAT =
            "A sensitivity view, not the result: weights correct only what the margins name, and"
                    + " do not make the sample random. A large difference says that the result depends on who answered.";

    @Test
    void whatSeveralTablesWouldSayAlikeIsSaidOnce() {
        open("row=partners_media&column=website&layer=occupation&country=KZ&show=column,means");
        var note = all(((Component) getCurrentView()).getElement())
                .filter(element -> "p".equals(element.getTag()) && element.hasAttribute("hidden"))
                .map(Element::getText)
                .toList();
        assertThat(note).isNotEmpty().allSatisfy(said -> assertThat(seen(said)).hasSize(1));
        open("row=partners_media&column=website&country=KZ&show=column,means");
        assertThat(all(((Component) getCurrentView()).getElement()))
                .noneMatch(element -> "p".equals(element.getTag()) && element.hasAttribute("hidden"));
    }

    @Test
    void aLayerIsWeighedBesideTheTablesOfItsCategories() {
        open("row=website&column=country&layer=occupation&country=KZ&show=column,raked");
        assertThat(page()).contains("– What is your occupation? Culture", "Weighted", "n (effective n)");
        assertThat(page()).contains("What is your occupation? Culture – Kazakhstan");
        assertThat(seen(CAVEAT)).hasSize(1);
        open("row=partners&column=website&layer=occupation&country=KZ&show=raked");
        assertThat(page()).contains("n (effective n)", "Weighted mean").doesNotContain("Take back the filters");
        open("row=*&column=website&layer=occupation&country=KZ&show=raked");
        assertThat(page()).contains("Take back the filters");
    }

    @Test
    void resultsOfEffectsAloneAreWeighedToo() {
        open("row=*&column=website&country=KZ&show=raked");
        assertThat(page()).contains("Unweighted effect", "Weighted effect", "Source: Invented register of 2018");
        assertThat(seen(CAVEAT)).hasSize(1);
        open("row=*&column=website&country=KZ&show=tests");
        assertThat(page()).doesNotContain("Weighted effect");
        open("row=*&column=country&show=raked");
        assertThat(page()).contains("Two countries are needed whose population is known");
        assertThat(page()).contains("Nothing is known here of the population of: Tajikistan");
    }

    @Test
    void theWayIsSaidAndGoneAgain() {
        open("row=website");
        put("occupation", "row");
        $(WayHere.class).single().setOpen(true);
        put("partners_media", "row");
        assertThat(page())
                .contains("Do you have a website?; shown: Chart", "GET FILE=", "FREQUENCIES", "library(haven)");
        var again = $(NativeButton.class).all().stream()
                .filter(button -> button.getText().startsWith("Do you have a website?; shown"))
                .findFirst()
                .orElseThrow();
        test(again).click();
        assertThat(page()).contains("/VARIABLES=website");
    }

    @Test
    void optionsAndRowsOfGridsAreWeighedToo() {
        open("row=networks&country=KZ&show=raked");
        assertThat(page()).contains("weighted by population margins", "Kish", "A sensitivity view");
        open("row=partners&country=KZ&show=raked");
        assertThat(page()).contains("Weighted mean", "Unweighted mean", "Source: Invented register of 2018");
        open("row=partners&country=TJ&show=raked");
        assertThat(page()).contains("Nothing is known here of the population of: Tajikistan");
    }

    @Test
    void everyKindOfComparisonIsWeighedByTheMarginsOfItsCountry() {
        for (var address : List.of(
                "row=occupation&column=country",
                "row=occupation&column=website&country=KZ",
                "row=partners_media&column=website&country=KZ",
                "row=networks&column=occupation&country=KZ",
                "row=partners&column=occupation&country=KZ",
                "row=occupation&column=website&more=networks,partners&country=KZ",
                "row=partners&column=website&nest=occupation&country=KZ")) {
            open(address + "&show=raked");
            assertThat(page())
                    .as(address)
                    .contains("weighted by population margins", "n (effective n)", "Weighted", "A sensitivity view")
                    .contains("Source: Invented register of 2018. Margins: Do you have a website?");
            open(address + "&show=none");
            assertThat(page()).as(address).doesNotContain("n (effective n)");
        }
        open("row=occupation&column=country&show=raked");
        assertThat(page()).contains("Nothing is known here of the population of: Tajikistan", "Population margins");
    }

    /** Half of Kazakhstan's sample has a website by weight, a quarter by count; each answer has its occupation. */
    @Test
    void theWeightedSharesAreThoseOfTheMargins() {
        open("row=website&column=country&country=KZ&show=raked");
        var shares = Pattern.compile("Yes Unweighted, % 25\\.0 Weighted, % 50\\.0 Difference, points 25\\.0");
        assertThat(page().replaceAll("\\s+", " ")).containsPattern(shares);
    }

    @Test
    void testsSayTheirEffectAndTheirCaveat() {
        open("row=partners_media&column=country&show=effect,means,mean_tests");
        assertThat(page())
                .contains(
                        "Student t =", "Welch t =", "Cohen’s d", "effect (g:", "equally wide", "As if a random sample");
        open("row=networks&show=tests");
        assertThat(page()).contains("Cochran’s Q", "Only the first", "As if a random sample");
        open("row=partners_media&column=website_updated");
        assertThat(page()).contains("There is nothing to compare");
        open("row=website&column=website_updated");
        assertThat(page()).contains("A number on columns is compared");
    }
}
