package org.ovoz.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.ResumeCodes;
import org.ovoz.interview.store.CodeStore;
import org.ovoz.questionnaire.Language;
import org.ovoz.study.WaveService;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Form;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A respondent's pages: their language wherever it is switched, the way through them and back, and what the first one says. */
@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.interview.ui", "org.ovoz.ui"})
@Slow
class RespondentPagesTests extends ViewTest {

    @Autowired
    private ResumeCodes codes;

    @Autowired
    private WaveService waves;

    @Autowired
    private CodeStore keys;

    @Autowired
    private JdbcClient jdbc;

    @Override
    protected void prepare() {
        SignedInAs.nobody();
    }

    // The language

    @Test
    void opensInTheFirstLanguageOfTheCountryWhereTheBrowserSaysNothing() {
        open("tj");
        assertThat(UI.getCurrent().getLocale().getLanguage()).isEqualTo("tg");
        beginAnew("kz");
        assertThat(UI.getCurrent().getLocale().getLanguage()).isEqualTo("ru");
    }

    @Test
    void opensInTheLanguageOfTheLink() {
        open("tj?lang=uz");
        assertThat(heading()).isEqualTo("Birinchi toʻlqin");
    }

    @Test
    void keepsCountryCodeAndWhatIsUnfoldedOnTheFirstPageWhenTheLanguageIsSwitched() {
        open("");
        Press.choice(view(), "country-TJ");
        Press.typed(view(), "resume-code", "ACEHKMP");
        var more = $(NativeDetails.class).single();
        more.setOpen(true);
        ComponentUtil.fireEvent(more, new NativeDetails.ToggleEvent(more, true));
        Press.language(view(), "en");
        assertThat(heading()).isEqualTo("First wave");
        assertThat($(NativeDetails.class).single().isOpen()).isTrue();
        assertThat(page()).contains("We do not store your name");
        Press.language(view(), "kk");
        assertThat(heading()).isEqualTo("Бірінші толқын");
        assertThat($(NativeDetails.class).single().isOpen()).isTrue();
        assertThat(Press.value(view(), "resume-code")).isEqualTo("ACEHKMP");
        primary();
        assertThat(heading()).isEqualTo("Кейін жалғастыруға арналған кодыңыз");
    }

    @Test
    void asksAndStoresInTheLanguageThatWasChosenOnThePageOfTheCode() {
        open("kz");
        primary();
        var code = shownCode();
        Press.language(view(), "en");
        assertThat(heading()).isEqualTo("Your code to go on later");
        assertThat(shownCode()).isEqualTo(code);
        assertThat(codes.resume(code).orElseThrow().language()).isEqualTo(new Language("en"));
        assertThat(codes.resume(code).orElseThrow().answers().code("lang")).hasValue(6);
        primary();
        assertThat(heading()).isEqualTo("Consent");
        assertThat(page()).contains("Do you agree to take part in Kazakhstan?");
    }

    @Test
    void switchesOnEveryPageOfTheInterviewAndStaysThere() {
        begun("kz");
        expectInBoth("Consent", "Согласие");
        Press.choice(view(), "i-consent-1");
        next();
        expectInBoth("About you", "О Вас");
        Press.choice(view(), "i-website-1");
        Press.language(view(), "kk");
        assertThat($(InterviewPanel.class).exists()).isTrue();
        back();
        Press.choice(view(), "i-consent-2");
        next();
        expectInBoth("End the interview?", "Закончить интервью?");
        next();
        Press.choice(view(), "i-consent-1");
        goToReview();
        expectInBoth("Your answers", "Ваши ответы");
        next();
        var receipt = receipt();
        expectInBoth("Thank you!", "Спасибо!");
        assertThat(receipt()).isEqualTo(receipt);
    }

    @Test
    void switchesOnThePagesAroundTheInterview() {
        begun("kz");
        Press.choice(view(), "i-consent-2");
        next();
        expectInBoth("Thank you", "Спасибо");
        SignedInAs.role(Role.ADMIN);
        waves.close(Tiny.WAVE);
        SignedInAs.nobody();
        try {
            beginAnew("kz");
            Press.typed(view(), "resume-code", "ACEHKMP");
            expectInBoth("The survey is closed", "Опрос закрыт");
            assertThat(Press.value(view(), "resume-code")).isEqualTo("ACEHKMP");
        } finally {
            SignedInAs.role(Role.ADMIN);
            waves.open(Tiny.WAVE, true);
            SignedInAs.nobody();
        }
    }

    @Test
    void switchesWhereASentInterviewIsWithdrawn() {
        navigate(WithdrawView.class);
        Press.typed(view(), "receipt-code", "ACEHKMP");
        expectInBoth("Withdraw a sent interview", "Отозвать отправленное интервью");
        assertThat(Press.value(view(), "receipt-code")).isEqualTo("ACEHKMP");
        primary();
        Press.language(view(), "en");
        assertThat(page()).contains("If the code was right, the interview has been deleted");
    }

    @Test
    void goesOnInTheLanguageThatWasChosenBeforeTheCodeWasTyped() {
        open("kz");
        primary();
        var code = shownCode();
        beginAnew("kz");
        Press.language(view(), "en");
        Press.typed(view(), "resume-code", code);
        $(Form.class).single().submit();
        assertThat(heading()).isEqualTo("Consent");
        assertThat(codes.resume(code).orElseThrow().language()).isEqualTo(new Language("en"));
    }

    @Test
    void saysSoWhenTheInterviewIsGoneWhereTheLanguageIsSwitched() {
        begun("kz");
        jdbc.sql("delete from interview").update();
        Press.language(view(), "en");
        assertThat(heading()).isEqualTo("This interview is no longer here");
    }

    @Test
    void knowsTheChannelOfALinkWhoseWordsBeginWithCapitals() {
        for (var link : List.of("kz/mailing", "KZ/Mailing", "Kz/MAILING")) {
            jdbc.sql("delete from interview").update();
            beginAnew(link);
            primary();
            assertThat(jdbc.sql("select channel from interview")
                            .query(String.class)
                            .single())
                    .isEqualTo("mailing");
        }
    }

    // The way

    @Test
    void goesBackAndForwardThroughTheSectionsWithTheBrowser() {
        begun("kz");
        Press.language(view(), "en");
        Press.choice(view(), "i-consent-1");
        next();
        Press.choice(view(), "i-website-1");
        next();
        expectPage("About you");
        next();
        expectPage("Views");
        moved("2");
        expectPage("About you");
        assertThat(page()).contains("How many times was it updated this year?");
        moved("1");
        expectPage("Consent");
        moved("3");
        expectPage("Views");
        moved("");
        expectPage("Your code to go on later");
        moved("3");
        expectPage("Views");
        moved("review");
        expectPage("Your answers");
    }

    @Test
    void leadsToTheSectionBeforeWhereOneIsNoLongerAsked() {
        begun("kz");
        Press.language(view(), "en");
        moved("3");
        expectPage("Consent");
        moved("review");
        expectPage("Consent");
        for (var place : List.of("ending", "99999", "-1", "x", "(review)")) {
            moved(place);
            expectPage("Consent");
        }
    }

    @Test
    void isNotLeftByAnyWayWhileSomethingTypedThereIsNotSaved() {
        begun("kz");
        Press.language(view(), "en");
        Press.choice(view(), "i-consent-1");
        next();
        Press.choice(view(), "i-website-1");
        Press.typed(view(), "i-website_updated", "4000");
        for (var place : List.of("1", "3", "", "later", "review")) {
            moved(place);
            expectPage("About you");
        }
        test($(NativeButton.class).withText("Continue later").single()).click();
        expectPage("About you");
        Press.typed(view(), "i-website_updated", "4");
        test($(NativeButton.class).withText("Continue later").single()).click();
        expectPage("Your code to go on later");
    }

    @Test
    void showsNoAnswerAfterSendingWhateverTheBrowserGoesBackTo() {
        begun("kz");
        Press.language(view(), "en");
        Press.choice(view(), "i-consent-1");
        goToReview();
        next();
        for (var place : List.of("review", "3", "1", "later", "")) {
            moved(place);
            expectPage("Thank you!");
            assertThat($(InterviewPanel.class).exists()).isFalse();
        }
    }

    @Test
    void givesTheReceiptOnceMoreToTheTabToWhichTheAnswerWasLost() {
        begun("kz");
        Press.choice(view(), "i-consent-1");
        goToReview();
        var key = $(TabMemory.class).single().key();
        next();
        var receipt = receipt();
        assertThat($(TabMemory.class).single().key()).isEmpty();
        cameWith(key);
        expectPage("Thank you!");
        assertThat(receipt()).isEqualTo(receipt);
        assertThat($(InterviewPanel.class).exists()).isFalse();
        keys.removeSittingsOfSent();
        cameWith(key);
        expectPage("There is no interview in this browser");
        assertThat(page()).contains("If it was sent, it counts").doesNotContain(receipt);
        test($(NativeButton.class).withText("To the start page").single()).click();
        expectPage("First wave");
    }

    @Test
    void goesOnInTheTabOfAnInterviewThatIsNotSent() {
        begun("kz");
        Press.choice(view(), "i-consent-1");
        next();
        var key = $(TabMemory.class).single().key();
        keys.removeSittingsOfSent();
        cameWith(key);
        expectPage("About you");
    }

    /** The page was lost, and the tab holds a key. */
    private void cameWith(String key) {
        beginAnew("kz");
        Press.language(view(), "en");
        $(TabMemory.class).single().foundKey(key, "", "");
        Press.language(view(), "en");
    }

    @Test
    void returnsToTheReviewFromWhatIsChanged() {
        begun("kz");
        Press.language(view(), "en");
        Press.choice(view(), "i-consent-1");
        goToReview();
        assertThat(review().text()).contains("Not answered: 5", "Do you have a website?");
        Press.inReview(
                view(), review().select(".blanks button:contains(website)").first());
        expectPage("About you");
        assertThat(buttons().getFirst().getText()).isEqualTo("Back to all answers");
        Press.choice(view(), "i-website-1");
        assertThat(page()).contains("How many times was it updated this year?");
        next();
        expectPage("Your answers");
        assertThat(review().text()).as("one question less, one follow-up more").contains("Not answered: 5");
        assertThat(unfolded()).as("where one was is unfolded").containsExactly(false, true, false);
    }

    @Test
    void keepsInTheReviewWhatIsUnfolded() {
        begun("kz");
        Press.language(view(), "en");
        Press.choice(view(), "i-consent-1");
        goToReview();
        assertThat(unfolded()).containsExactly(false, false, false);
        Press.inReview(view(), review().select("summary").first());
        Press.inReview(view(), review().select("summary").get(2));
        Press.language(view(), "ru");
        assertThat(heading()).isEqualTo("Ваши ответы");
        assertThat(unfolded()).containsExactly(true, false, true);
        Press.inReview(view(), review().select("summary").first());
        Press.language(view(), "en");
        assertThat(unfolded()).containsExactly(false, false, true);
    }

    @Test
    void leadsFromTheReviewOnlyToWhatItShows() {
        begun("kz");
        Press.language(view(), "en");
        Press.choice(view(), "i-consent-1");
        goToReview();
        for (var question : List.of("no-such", "website_updated", "")) {
            var button = review().select("dd button").first();
            Press.inReview(view(), button.attr("value", question));
            expectPage("Your answers");
        }
        var elsewhere = review().select("dd button").first();
        elsewhere.closest("[data-section]").attr("data-section", "no-such");
        Press.inReview(view(), elsewhere);
        expectPage("Your answers");
    }

    @Test
    void comesBackToTheReviewWithACode() {
        begun("kz");
        Press.language(view(), "en");
        Press.choice(view(), "i-consent-1");
        goToReview();
        test($(NativeButton.class).withText("Continue later").single()).click();
        var code = shownCode();
        test($(NativeButton.class).withText("Go to the questions").single()).click();
        expectPage("Your answers");
        beginAnew("kz");
        Press.language(view(), "en");
        Press.typed(view(), "resume-code", code);
        $(Form.class).single().submit();
        expectPage("Your answers");
        assertThat(review().text()).contains("Answered").doesNotContain("Yes");
    }

    @Test
    void offersToWithdrawOnlyWhereNothingIsAnswered() {
        open("kz");
        Press.language(view(), "en");
        assertThat(footer()).containsExactly("Withdraw a sent interview");
        primary();
        assertThat(footer()).isEmpty();
        primary();
        assertThat(footer()).containsExactly("Continue later");
        Press.choice(view(), "i-consent-1");
        goToReview();
        assertThat(footer()).containsExactly("Continue later");
        next();
        assertThat(footer()).containsExactly("Withdraw a sent interview");
    }

    // How much is left, and the first page

    @Test
    void tellsHowMuchIsLeft() {
        begun("kz");
        Press.language(view(), "en");
        assertThat(step()).isEqualTo("Questions left: about 8 · about 3 min");
        Press.choice(view(), "i-consent-1");
        assertThat(step()).isEqualTo("Questions left: about 7 · about 3 min");
        goToReview();
        assertThat(step()).isEqualTo("No more questions");
        moved("2");
        assertThat(step()).as("nothing is ahead for who looks back").isEqualTo("No more questions");
    }

    @Test
    void saysFirstWhoAsksHowLongItTakesAndThatOneNeedNot() {
        open("kz");
        Press.language(view(), "en");
        assertThat(page())
                .contains("Asked by: Tiny institute", "tiny@example.org", "About 5 minutes", "voluntary")
                .contains("Country: Kazakhstan");
        assertThat($(Anchor.class).withText("tiny@example.org").single().getHref())
                .isEqualTo("mailto:tiny@example.org");
        assertThat($(NativeDetails.class).single().isOpen()).isFalse();
    }

    // Words of these stories

    private void open(String address) {
        navigate(WithdrawView.class);
        var parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }

    /** Another browser. */
    private void beginAnew(String address) {
        super.cleanVaadinEnvironment();
        beginSession();
        open(address);
    }

    private void begun(String address) {
        open(address);
        primary();
        primary();
    }

    private Component view() {
        return (Component) getCurrentView();
    }

    private String heading() {
        return $(H1.class).single().getText();
    }

    private void primary() {
        test($(NativeButton.class).withClassName("primary").single()).click();
    }

    private List<PageButton> buttons() {
        return $(PageButton.class).all();
    }

    private void next() {
        Press.button(buttons().getFirst());
    }

    private void back() {
        Press.button(buttons().getLast());
    }

    private void goToReview() {
        for (int press = 0; press < 12 && !$(ReviewPage.class).exists(); press++) {
            next();
        }
    }

    private Element review() {
        return Jsoup.parseBodyFragment($(ReviewPage.class).single().markup()).body();
    }

    private List<Boolean> unfolded() {
        return review().select("details").stream()
                .map(details -> details.hasAttr("open"))
                .toList();
    }

    private void moved(String place) {
        view().getChildren()
                .filter(PageHistory.class::isInstance)
                .map(PageHistory.class::cast)
                .findFirst()
                .orElseThrow()
                .moved(place);
    }

    private String shownCode() {
        return $(Paragraph.class).withId("resume-code-shown").single().getText();
    }

    private String receipt() {
        return $(Paragraph.class).withClassName("receipt").single().getText();
    }

    private String step() {
        return $(Paragraph.class).withClassName("step").single().getText();
    }

    private List<String> footer() {
        return $(Footer.class).all().stream()
                .flatMap(Component::getChildren)
                .filter(Component::isVisible)
                .map(part -> part.getElement().getText())
                .toList();
    }

    private void expectPage(String title) {
        assertThat(heading()).isEqualTo(title);
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo(title + " – Tiny study");
    }

    private void expectInBoth(String english, String russian) {
        Press.language(view(), "en");
        assertThat(heading()).isEqualTo(english);
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo(english + " – Tiny study");
        Press.language(view(), "ru");
        assertThat(heading()).isEqualTo(russian);
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.of("ru"));
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo(russian + " – Маленькое исследование");
    }
}
