package org.ovoz.qualitative.ui.coding;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Codings;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.coding.CodebookService;
import org.ovoz.qualitative.coding.InventedMaterial;
import org.ovoz.qualitative.coding.Passage;
import org.ovoz.qualitative.coding.PassageCoding;
import org.ovoz.qualitative.material.TextChanged;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Form;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/** A coder keeps the codebook, codes a text, takes it back, reads the history, searches and codes the hits. */
@TinyStudyTest
@Import(InventedMaterial.class)
@ViewPackages(packages = {"org.ovoz.qualitative.ui.coding", "org.ovoz.ui"})
@Slow
class CodingPagesTests extends ViewTest {

    @Autowired
    private InventedMaterial material;

    @Autowired
    private CodebookService codebook;

    @Autowired
    private PassageCoding passages;

    @Autowired
    private Codings codings;

    @Autowired
    private JdbcClient jdbc;

    private DocumentId document;

    @Override
    protected void prepare() {
        material.clear();
        jdbc.sql("delete from coding_event").update();
        SignedInAs.role(Role.ANALYST);
        document = material.add("KZ", "en", "KZ-01", "? Do they write?\nThey asked us for money. 🙂\nMoney again.");
    }

    private void press(String id) {
        test($(NativeButton.class).withId(id).single()).click();
    }

    private void choose(String dropdown, String value) {
        var select = $(Dropdown.class)
                .withId("choose-" + dropdown)
                .single()
                .getElement()
                .getChild(1);
        var data = new ObjectMapper().createObjectNode().put("element.value", value);
        select.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(select, "change", data));
    }

    @Test
    void anEmptyCodebookOffersThatOfTheStudyAndItsCodesAreChanged() {
        UI.getCurrent().navigate("codebook");
        press("codebook-start");
        assertThat(page()).contains("PAY_FEE", "Media ask for money for coverage", "Version 1, codes: 53");
        var fee = codebook.codebook().named("PAY_FEE").orElseThrow();
        press("code-" + fee.id());
        test($(Input.class).withId("code-name").single()).setValue("PAY_MONEY");
        $(Form.class).all().stream().findFirst().orElseThrow().submit();
        assertThat(codebook.codebook().named("PAY_MONEY")).isPresent();
        assertThat(page()).contains("code “PAY_FEE” changed");
        press("code-retire");
        assertThat(page()).contains("retired");
        press("coding-undo");
        press("coding-undo");
        press("coding-undo");
        assertThat(codebook.codebook().codes()).isEmpty();
        assertThat(page()).contains("Undone: starting codebook of 53 codes");
    }

    @Test
    void aNameThatIsTakenIsRefusedInWordsAndWhatWasTypedStays() {
        codebook.add(null, "PAY", "#0072b2", Code.Words.NONE);
        UI.getCurrent().navigate("codebook");
        press("codebook-add");
        test($(Input.class).withId("code-name").single()).setValue("pay");
        $(Form.class).all().stream().findFirst().orElseThrow().submit();
        assertThat(page()).contains("There is a code “PAY” already");
        assertThat($(Input.class).withId("code-name").single().getValue()).isEqualTo("pay");
    }

    @Test
    void aPassageIsCodedUncodedAndToldInTheHistory() {
        var fee = codebook.add(null, "PAY_FEE", "#0072b2", Code.Words.NONE);
        UI.getCurrent().navigate("coding/" + document);
        var view = (CodingView) getCurrentView();
        view.code(new Span(17, 41), fee);
        assertThat(page()).contains("Coded.", "coded as “PAY_FEE”, passages: 1 – tester");
        assertThat(codings.of(document)).hasSize(1);
        view.memo(new Span(17, 21), "Ask who.");
        assertThat(page()).contains("Ask who.", "memo written");
        view.inVivo(new Span(46, 51), "Money");
        assertThat(codebook.codebook().named("money")).isPresent();
        codebook.retire(fee);
        view.code(new Span(46, 51), fee);
        assertThat(page()).contains("“PAY_FEE” was retired and is offered no more");
        view.uncode(codings.of(document).getFirst().id());
        assertThat(codings.of(document)).hasSize(1);
        press("coding-undo");
        assertThat(codings.of(document)).hasSize(2);
    }

    @Test
    void whatACorrectionLeftBehindIsPutOnWordsThatAreSelected() {
        var fee = codebook.add(null, "PAY_FEE", "#0072b2", Code.Words.NONE);
        passages.code(List.of(new Passage(document, 1, new Span(17, 41))), fee);
        material.correct(document, "Quite other words here, and more of them.");
        UI.getCurrent().navigate("coding/" + document);
        var view = (CodingView) getCurrentView();
        assertThat(passages.leftBehind(document)).hasSize(1);
        test($(NativeButton.class).withClassName("coding-place").single()).click();
        assertThat(page()).as("nothing is selected yet").contains("Not carried onto the corrected text");
        view.suggest(new Span(0, 11));
        test($(NativeButton.class).withClassName("coding-place").single()).click();
        assertThat(passages.leftBehind(document)).isEmpty();
        assertThat(codings.of(document)).extracting(Coding::span).containsExactly(new Span(0, 11));
    }

    @Test
    void aTextOfAnotherCountryIsNotFound() {
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        UI.getCurrent().navigate("coding/" + document);
        assertThat(UI.getCurrent().getElement().getTextRecursively()).doesNotContain("They asked us");
    }

    @Test
    void chosenHitsAreCodedInOneGo() {
        var fee = codebook.add(null, "PAY_FEE", "#0072b2", Code.Words.NONE);
        UI.getCurrent().navigate("find");
        test($(Input.class).withId("find-words").single()).setValue("money");
        $(Form.class).all().stream().findFirst().orElseThrow().submit();
        assertThat(page()).contains("Hits: 2", "They asked us for money.", "KZ-01, KZ");
        press("find-code-all");
        assertThat(page()).contains("Choose a code first.");
        choose("find-put", fee.toString());
        press("find-code-all");
        assertThat(page()).contains("Choose at least one passage.");
        List.of("hit-0", "hit-1")
                .forEach(box -> $(Input.class).withId(box).single().getElement().setProperty("checked", true));
        press("find-code-all");
        assertThat(codings.of(document)).hasSize(2);
        assertThat(passages.history(document)).hasSize(1);
    }

    @Test
    void aMemoIsWrittenAnewAndWhatItSaidBeforeCanBeRead() {
        passages.write(document, "Ask who.");
        UI.getCurrent().navigate("coding/" + document);
        test($(NativeButton.class).withClassName("memo-change").single()).click();
        var area = $(TextArea.class).all().stream()
                .filter(one -> one.value().equals("Ask who."))
                .findFirst()
                .orElseThrow();
        area.setValue("Ask who paid, and when.");
        var view = (CodingView) getCurrentView();
        view.memo(new Span(17, 21), "Another memo meanwhile.");
        assertThat($(TextArea.class).all().stream().map(TextArea::value))
                .as("what is being written stays when something else is done")
                .contains("Ask who paid, and when.");
        form("memo-save").submit();
        assertThat(page()).contains("The memo is changed.", "memo changed", "What it said before");
        assertThat(passages.memosOf(document))
                .extracting(Memo::text)
                .containsExactlyInAnyOrder("Ask who paid, and when.", "Another memo meanwhile.");
        press("coding-undo");
        assertThat(passages.memosOf(document)).extracting(Memo::text).contains("Ask who.");
    }

    private Form form(String button) {
        return $(Form.class).all().stream()
                .filter(one -> $(NativeButton.class, one).withClassName(button).exists())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMemoOfSomebodyElseHasNoButtonAndOneThatWasChangedInAnotherWindowIsNotOverwritten() {
        passages.write(document, "Ask who.");
        var memo = passages.memosOf(document).getFirst();
        UI.getCurrent().navigate("coding/" + document);
        test($(NativeButton.class).withClassName("memo-change").single()).click();
        passages.rewrite(memo.id(), "Ask who.", "Asked already.");
        form("memo-save").submit();
        assertThat(page()).contains("Somebody else changed this meanwhile", "It says now: Asked already.");
        form("memo-save").submit();
        assertThat(passages.memosOf(document)).extracting(Memo::text).containsExactly("Ask who.");
        passages.rewrite(memo.id(), "Ask who.", "Asked already.");
        SignedInAs.user(new User(UUID.randomUUID(), "somebody", Role.ANALYST, Set.of(), true));
        UI.getCurrent().navigate("codebook");
        UI.getCurrent().navigate("coding/" + document);
        assertThat($(NativeButton.class).withClassName("memo-change").exists()).isFalse();
        assertThat(page()).contains("Asked already.", "What it said before");
    }

    @Test
    void whatIsTypedAboutACodeStaysWhenSomethingElseIsDoneToIt() {
        var fee = codebook.add(null, "PAY_FEE", "#0072b2", Code.Words.NONE);
        codebook.add(null, "TONE", "#0072b2", Code.Words.NONE);
        UI.getCurrent().navigate("codebook");
        press("code-" + fee);
        test($(Input.class).withId("code-name").single()).setValue("PAY_MONEY");
        $(CodeForm.class)
                .single()
                .getChildren()
                .filter(Form.class::isInstance)
                .map(Form.class::cast)
                .forEach(Form::entered);
        test($(NativeButton.class).withText("Move down").single()).click();
        assertThat(codebook.codebook().codes()).extracting(Code::name).containsExactly("TONE", "PAY_FEE");
        assertThat($(Input.class).withId("code-name").single().getValue()).isEqualTo("PAY_MONEY");
        $(Form.class).all().stream().findFirst().orElseThrow().submit();
        assertThat(codebook.codebook().codes()).extracting(Code::name).containsExactly("TONE", "PAY_MONEY");
    }

    @Test
    void undoTakesBackWhatItsButtonSaysAndNothingThatWasDoneInAnotherWindow() {
        var fee = codebook.add(null, "PAY_FEE", "#0072b2", Code.Words.NONE);
        UI.getCurrent().navigate("coding/" + document);
        var view = (CodingView) getCurrentView();
        view.code(new Span(17, 41), fee);
        passages.code(List.of(new Passage(document, 1, new Span(46, 51))), fee);
        press("coding-undo");
        assertThat(page()).contains("You did something else in another window meanwhile.");
        assertThat(codings.of(document)).hasSize(2);
        press("coding-undo");
        assertThat(codings.of(document)).extracting(Coding::span).containsExactly(new Span(17, 41));
    }

    @Test
    void whatACorrectionLeftBehindIsShownWithItsOldWords() {
        var fee = codebook.add(null, "PAY_FEE", "#0072b2", Code.Words.NONE);
        passages.code(List.of(new Passage(document, 1, new Span(17, 41))), fee);
        passages.write(new Passage(document, 1, new Span(17, 21)), "Ask who.");
        var before = material.text(document).orElseThrow();
        material.correct(document, "? Do they write?\nWe paid.\nMoney again.");
        passages.carry(new TextChanged(before, material.text(document).orElseThrow(), List.of(), false));
        UI.getCurrent().navigate("coding/" + document);
        assertThat(page())
                .contains("PAY_FEE – tester, version 1", "They asked us for money.", "turn 2")
                .contains("The words of this passage were corrected since.");
    }
}
