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
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Form;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.workbench.ui", "org.ovoz.ui"})
@Slow
class WorkbenchViewTests extends ViewTest {

    @Autowired
    private LiveTables live;

    @Autowired
    private JdbcClient jdbc;

    @Override
    protected void prepare() {
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
        interviewIn(country)
                .consented()
                .answer("occupation", occupation)
                .answer("website", occupation == 1 ? "yes" : "no")
                .answer("networks_facebook", 1)
                .answer("networks_telegram", media % 2)
                .answer("partners_media", media)
                .send();
    }

    @Override
    protected String page() {
        return text(((Component) getCurrentView()).getElement());
    }

    /** Also what is written as markup, without its tags. */
    private static String text(Element element) {
        if (element.isTextNode()) {
            return element.getText() + " ";
        }
        if (!element.isVisible()) {
            return "";
        }
        var markup = element.getProperty("innerHTML", "").replaceAll("<[^>]*>", " ");
        return markup + element.getChildren().map(WorkbenchViewTests::text).collect(Collectors.joining());
    }

    private void put(String name, String to) {
        var list = $(VariableList.class).single().getElement();
        var data = new ObjectMapper().createObjectNode();
        data.put("event.detail.name", name).put("event.detail.to", to);
        list.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(list, "put", data));
    }

    private void click(String id) {
        test($(NativeButton.class).withId(id).single()).click();
    }

    private Form form(String button) {
        return $(Form.class).all().stream()
                .filter(form -> form.getElement().getTextRecursively().contains(button))
                .findFirst()
                .orElseThrow();
    }

    private void open(String query) {
        UI.getCurrent().navigate("workbench", QueryParameters.fromString(query));
    }

    @Test
    void showsTheCountriesSideBySideWhenAVariableIsPicked() {
        navigate(WorkbenchView.class);
        assertThat(page()).contains("Pick a variable from the list");
        put("website", "row");
        assertThat(page())
                .contains("Kazakhstan", "Tajikistan", "% of column", "Cramér’s V", "n = 80", "not a random one")
                .doesNotContain("χ² =");
    }

    @Test
    void printsTheCaveatAtATestOnlyWhenAskedFor() {
        open("wave=tiny-1&row=website&column=country&show=column,effect,tests");
        assertThat(page()).contains("χ² =", "Fisher exact p", "As if a random sample, which this is not");
    }

    @Test
    void undoesAndRedoes() {
        navigate(WorkbenchView.class);
        put("occupation", "row");
        put("website", "row");
        assertThat(page()).contains("Do you have a website? × Country");
        click("bench-undo");
        assertThat(page()).contains("What is your occupation? × Country");
        click("bench-redo");
        assertThat(page()).contains("Do you have a website? × Country");
    }

    @Test
    void warnsWhereNotEveryCountryWasOfferedAnAnswer() {
        open("wave=tiny-1&row=occupation&column=country");
        assertThat(page()).contains("not every country was offered these answers: Environment");
    }

    @Test
    void refusesToCompareACountryThatWasNotAsked() {
        open("wave=tiny-1&row=partners_state&column=country");
        assertThat(page()).contains("Countries are not compared");
    }

    @Test
    void showsPooledFiguresBothWays() {
        open("wave=tiny-1&row=website&show=intervals");
        assertThat(page()).contains("Countries equal, %", "95% from", "Base: all respondents asked");
    }

    @Test
    void weighsByMarginsOfThePopulationBesideTheResult() {
        open("wave=tiny-1&row=website&show=raked");
        assertThat(page())
                .contains("Kazakhstan – weighted by population margins (sensitivity)", "25.0", "50.0", "−25.0")
                .contains("n = 40; effective n (Kish) = 30.0; design effect = 1.33; weights from 0.67 to 2.00")
                .contains("Source: Invented register of 2018", "A sensitivity view, not the result")
                .contains("Nothing is known here of the population of: Tajikistan", "Population margins");
        open("wave=tiny-1&row=website&country=KZ&show=raked&only.mode=1");
        assertThat(page())
                .contains("Take back the filters other than the country")
                .doesNotContain("Kish)");
    }

    @Test
    void neverWeighsUnasked() {
        open("wave=tiny-1&row=website");
        assertThat(page()).doesNotContain("Kish)");
    }

    @Test
    void showsTheRowsOfAGridByGroup() {
        open("wave=tiny-1&row=partners&column=country&show=effect,intervals,tests");
        assertThat(page()).contains("Media", "ε²", "p (Holm)", "95% interval");
    }

    @Test
    void showsTheAnswersOfAMultipleChoiceOneByOne() {
        open("wave=tiny-1&row=networks&column=website&show=effect,tests");
        assertThat(page()).contains("Facebook", "Telegram", "p (Holm)", "Countries are counted together");
    }

    @Test
    void comparesEveryTwoGroupsOnRequest() {
        open("wave=tiny-1&row=website&column=country");
        assertThat(page()).doesNotContain("Differences in percentage points");
        open("wave=tiny-1&row=website&column=country&show=column,differences");
        assertThat(page())
                .contains("Differences in percentage points: Do you have a website? × Country")
                .contains("Kazakhstan\u00a0– Tajikistan", "−75.0", "[−85.8; −57.5]", "75.0", "[57.5; 85.8]")
                .contains("As if a random sample, which this is not: the interval")
                .doesNotContain("p says how surprising", "] †");
        open("wave=tiny-1&row=occupation&column=country&show=differences");
        assertThat(page()).contains("[−85.8; −57.5]", "–").doesNotContain("[57.5; 85.8]");
    }

    @Test
    void comparesMeansAndMarksSmallGroups() {
        open("wave=tiny-1&row=partners&column=country&show=differences");
        assertThat(page()).contains("Differences of means", "Media", "0.48", "[0.17; 0.78]");
        open("wave=tiny-1&row=partners_media&column=country&show=differences");
        assertThat(page()).contains("Differences in percentage points", "Differences of means", "0.48");
        open("wave=tiny-1&row=networks&column=website&country=KZ&show=differences");
        assertThat(page()).contains("Telegram", "Yes\u00a0– No", "] †");
    }

    @Test
    void writesFiguresWithTheMarkOfTheLanguage() {
        UI.getCurrent().setLocale(Locale.of("ru"));
        open("wave=tiny-1&row=website&column=country&show=differences");
        assertThat(page()).contains("−75,0", "[−85,8; −57,5]", "Ньюком");
    }

    @Test
    void comparesAllQuestionsAtOnceWithTestsOnlyWhenAskedFor() {
        open("wave=tiny-1");
        put("*", "row");
        assertThat(page())
                .contains("All questions at once × Country", "Effect size", "Do you have a website?")
                .contains("How good is the work with these partners? Media")
                .contains("How good is the work with these partners? State bodies")
                .contains("Not asked, or asked in another way, in: Tajikistan")
                .contains("not the same in every country: What is your occupation?")
                .doesNotContain("p (Holm)", "χ² / H");
        open("wave=tiny-1&row=*&column=country&show=tests");
        assertThat(page())
                .contains("χ² / H", "p (Holm)", "adjusted by Holm over all lines together")
                .contains("As if a random sample, which this is not: p says");
    }

    @Test
    void asksForAColumnToCompareAllQuestionsBy() {
        open("wave=tiny-1&row=*");
        assertThat(page()).contains("Choose a column: every question is then compared by its groups");
        open("wave=tiny-1&row=*&column=wave");
        assertThat(page()).contains("Choose a column: every question is then compared by its groups");
        open("wave=tiny-1&row=*&column=country&country=KZ");
        assertThat(page()).contains("There is nothing to compare");
    }

    @Test
    void saysWhichPartOfAnAddressItCannotRead() {
        open("wave=tiny-1&row=%3Cscript%3E");
        assertThat(page()).contains("This link cannot be read: “row”", "Pick a variable");
    }

    @Test
    void tellsAFilterAsASentenceInEveryLanguage() {
        var query = "wave=tiny-1&row=website&show=none"
                + "&filter=occupation = 5 and (networks has facebook or partners_media >= 2) and not answered(why)";
        open(query.replace(" and not answered(why)", ""));
        assertThat(page())
                .contains("Filter: First wave; “What is your occupation?” is “Environment” and (“Which networks do you"
                        + " use? Facebook” is ticked or “How good is the work with these partners? Media” is at"
                        + " least “Neither”).")
                .contains("who match the filters");
        open(query);
        assertThat(page()).contains("This link cannot be read: “filter”");
        for (var language : List.of("ru", "kk", "ky", "tg", "uz")) {
            UI.getCurrent().setLocale(Locale.of(language));
            open("wave=tiny-1&row=website&show=none&filter=website = 1 and networks_telegram = 0");
            assertThat(page())
                    .as(language)
                    .doesNotContain("workbench.condition", "!{")
                    .containsPattern("[«“]");
        }
    }

    @Test
    void countsTheCasesOfTheConditionInEveryKindOfResult() {
        open("wave=tiny-1&row=website&show=none&filter=occupation = 5 or networks_telegram = 0");
        assertThat(page()).contains("n = 53");
        open("wave=tiny-1&row=website&show=none&country=KZ,TJ&filter=occupation = 5 and networks_telegram = 1");
        assertThat(page()).contains("n = 20");
        for (var row : List.of("networks", "partners", "partners_media", "*", "website_updated")) {
            for (var column : List.of("", "&column=country", "&column=occupation", "&column=wave")) {
                open("wave=tiny-1&row=" + row + column + "&filter=occupation != 5 and website = 1");
                assertThat(page()).as(row + column).contains("Filter: First wave; ");
            }
        }
    }

    @Test
    void takesChipsAwayOneByOne() {
        open("wave=tiny-1&row=website&show=none&country=TJ&only.occupation=5&filter=website = 2&from=2026-01-01");
        var chips = $(FilterChips.class).single();
        assertThat(chips.getElement().getTextRecursively())
                .contains("Tajikistan", "“What is your occupation?” is “Environment”", "Sent from 2026-01-01");
        test($(NativeButton.class).all().stream()
                        .filter(button -> button.getElement().getAttribute("aria-label") != null
                                && button.getElement()
                                        .getAttribute("aria-label")
                                        .contains("“Environment”"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(chips.getElement().getTextRecursively())
                .doesNotContain("Environment")
                .contains("website");
        click("bench-undo");
        assertThat(chips.getElement().getTextRecursively()).contains("Environment");
    }

    @Test
    void keepsAFilterForTheTeamUnderAName() {
        open("wave=tiny-1&row=website&show=none&country=KZ&filter=occupation = 5");
        $(Input.class).withId("filter-name").single().setValue("Environment in KZ");
        form("Save this filter").submit();
        assertThat(page()).contains("Saved: Environment in KZ");
        open("wave=tiny-1&row=networks&show=none");
        test($(NativeButton.class).withText("Environment in KZ").single()).click();
        assertThat(page()).contains("Filter: First wave; Kazakhstan; “What is your occupation?” is “Environment”");
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        open("wave=tiny-1&row=networks&show=none");
        test($(NativeButton.class).withText("Environment in KZ").single()).click();
        assertThat(page()).contains("a country whose tables you do not see");
    }

    @Test
    void keepsOtherCountriesOutWhateverTheConditionSays() {
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        open("wave=tiny-1&row=website&show=none&filter=country = KZ");
        assertThat(page()).contains("Nobody who matches this choice");
        open("wave=tiny-1&row=website&show=none&filter=country = KZ or website = 1");
        assertThat(page()).contains("n = 40").doesNotContain("n = 80");
        open("wave=tiny-1&row=website&country=TJ,KZ");
        assertThat(page()).contains("a country whose tables you do not see");
    }

    @Test
    void keepsTheCountriesOfOthersClosed() {
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        open("wave=tiny-1&row=occupation&show=none");
        open("wave=tiny-1&row=website&country=KZ");
        assertThat(page()).contains("a country whose tables you do not see").doesNotContain("95%");
        click("bench-undo");
        assertThat(page()).contains("What is your occupation?", "n = 40");
        $(WayHere.class).single().setOpen(true);
        put("networks", "row");
        assertThat(page()).as("the file that they can export").contains("GET FILE='tiny-1-TJ.sav'");
        open("wave=tiny-1&row=website&show=none");
        assertThat(page()).contains("Base: all respondents asked in Tajikistan, n = 40");
    }

    @Test
    void namesATableThatStaysUpToDateForEachReader() {
        open("wave=tiny-1&row=website&show=none");
        $(Input.class).withId("table-name").single().setValue(" Websites ");
        form("Save this table").submit();
        assertThat(page()).contains("Saved: Websites");
        form("Save this table").submit();
        assertThat(page()).contains("Please write a name");
        assertThat(jdbc.sql("select definition from named_definition")
                        .query(String.class)
                        .single())
                .isEqualTo("wave=tiny-1&row=website&show=none");
    }
}
