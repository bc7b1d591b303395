package org.ovoz.qualitative.ui.material;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.Speaker;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.qualitative.material.MaterialChanges;
import org.ovoz.qualitative.material.MaterialReading;
import org.ovoz.qualitative.material.NewDocument;
import org.ovoz.qualitative.material.Redactions;
import org.ovoz.qualitative.material.file.TurnReader;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Form;
import org.ovoz.ui.Question;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.qualitative.ui.material", "org.ovoz.ui"})
@Slow
class MaterialViewTests extends ViewTest {

    private static final Language RUSSIAN = new Language("ru");

    @Autowired
    private MaterialChanges changes;

    @Autowired
    private MaterialReading reading;

    @Autowired
    private Redactions redactions;

    @Autowired
    private JdbcClient jdbc;

    @Override
    protected void prepare() {
        jdbc.sql("delete from material_document").update();
        SignedInAs.role(Role.ADMIN);
    }

    private Document taken(String text) {
        return taken("Talk in spring", text);
    }

    private Document taken(String title, String text) {
        return changes.take(new NewDocument(
                Document.Kind.TRANSCRIPT,
                title,
                new CountryCode("KZ"),
                RUSSIAN,
                Provenance.ELSEWHERE,
                new Speaker("KZ-01", null, SpeakerKind.EXPERT, Attribution.ROLE),
                text,
                TurnReader.read(text, TurnReader.Wishes.in(RUSSIAN)).turns()));
    }

    private NativeButton button(String text) {
        return buttons(text).getFirst();
    }

    private List<NativeButton> buttons(String text) {
        return $(NativeButton.class).all().stream()
                .filter(button -> button.getText().startsWith(text) && button.isVisible())
                .toList();
    }

    private Element area(String id) {
        return $(WordsEditor.class).all().stream()
                .flatMap(one -> elements(one.getElement()))
                .filter(one -> id.equals(one.getAttribute("id")))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> elements(Element above) {
        return Stream.concat(Stream.of(above), above.getChildren().flatMap(MaterialViewTests::elements));
    }

    private void type(String id, String words) {
        area(id).setProperty("value", words);
    }

    private String typed(String id) {
        return area(id).getProperty("value", "");
    }

    @Test
    void saysWhatToDoWhereThereIsNothing() {
        UI.getCurrent().navigate("material");
        assertThat(page()).contains("There is no material yet.", "Take in a transcript");
    }

    @Test
    void showsATextByItsTurnsWithWhoSpeaks() {
        var document = taken("И: Кто пришёл?\nР: Айгуль из Караганды.");
        UI.getCurrent().navigate("material/" + document.id());
        assertThat(page()).contains("Talk in spring", "1 · И · asks", "Кто пришёл?", "2 · Р", "role only");
    }

    @Test
    void proposesMasksAndAsksBeforeItPutsThemIn() {
        var document = taken("И: Кто пришёл?\nР: Айгуль из Караганды.");
        UI.getCurrent().navigate("material/" + document.id());
        $(RedactionPanel.class)
                .single()
                .getChildren()
                .filter(Form.class::isInstance)
                .map(Form.class::cast)
                .findFirst()
                .orElseThrow()
                .submit();
        assertThat(page()).contains("Айгуль → [имя 1]", "Караганды → [место 1]");
        test(button("Mask what is ticked")).click();
        assertThat(reading.document(document.id()).orElseThrow().version()).isEqualTo(1);
    }

    private void open(Document document) {
        UI.getCurrent().navigate("material/" + document.id());
    }

    private <T extends Component> Form form(Class<T> part) {
        return forms(part).getFirst();
    }

    private <T extends Component> List<Form> forms(Class<T> part) {
        return $(Form.class).all().stream()
                .filter(one -> {
                    var above = one.getParent();
                    while (above.isPresent() && !part.isInstance(above.get())) {
                        above = above.get().getParent();
                    }
                    return above.isPresent();
                })
                .toList();
    }

    @Test
    void aPassageIsJoinedWithTheNextAndSaidByAnother() {
        var document = taken("И: Кто пришёл?\nР: Никто.\nР: А зачем?");
        open(document);
        test(buttons("Speaker, divide, join").get(1)).click();
        forms(PassageEditor.class).getLast().submit();
        assertThat(reading.text(document.id()).orElseThrow().turns()).hasSize(2);
        assertThat(page()).contains("Никто.\nА зачем?");
        test(buttons("Speaker, divide, join").getFirst()).click();
        assertThat(page()).contains("Words stay where they are");
    }

    @Test
    void whatWasTypedElsewhereStaysWhenATurnIsChanged() {
        var document = taken("И: Кто пришёл?\nР: Никто.\nР: А зачем?");
        open(document);
        test(buttons("Correct").getLast()).click();
        type("turn-words-3", "Написано");
        test(buttons("Speaker, divide, join").getFirst()).click();
        forms(PassageEditor.class).getLast().submit();
        assertThat(reading.text(document.id()).orElseThrow().turns()).hasSize(2);
        assertThat(typed("turn-words-2")).isEqualTo("Написано");
    }

    @Test
    void whoCorrectsWhatSomebodyElseCorrectedSeesBoth() {
        var document = taken("И: Кто пришёл?\nР: Никто.");
        open(document);
        test(buttons("Correct").getLast()).click();
        type("turn-words-2", "Моё");
        changes.correct(document.id(), 1, 2, "Чужое");
        form(WordsEditor.class).submit();
        assertThat(page()).contains("Чужое", "what you typed is still here");
        assertThat(typed("turn-words-2")).isEqualTo("Моё");
        form(WordsEditor.class).submit();
        assertThat(reading.text(document.id()).orElseThrow().text()).isEqualTo("И: Кто пришёл?\nР: Моё");
    }

    @Test
    void voicesAreCorrectedTogether() {
        var document = taken("И: Кто пришёл?\nР: Никто.");
        open(document);
        $(Input.class).withId("voice-name-1").single().setValue("Гость");
        form(VoicesPanel.class).submit();
        assertThat(page()).contains("2 · Гость", "Saved.");
    }

    @Test
    void aMaskThatWasPutInIsOfferedToBeTakenAway() {
        var document = taken("И: Кто пришёл?\nР: Айгуль из Караганды.");
        redactions.apply(document.id(), 1, redactions.propose(document.id(), List.of()), true);
        open(document);
        assertThat(page()).contains("Take masks away", "[имя 1]", "[место 1]").doesNotContain("Айгуль");
    }

    @Test
    void ofMasksWhoseOriginalIsGoneItSaysWhatCanBeDone() {
        var document = taken("И: Кто пришёл?\nР: Айгуль из Караганды.");
        redactions.apply(document.id(), 1, redactions.propose(document.id(), List.of()), false);
        open(document);
        assertThat(page())
                .contains("Masks that cannot be taken away one by one: 2.", "There is no mask that can be taken away.");
    }

    @Test
    void anOriginalIsNotDiscardedWhileANameInItIsInTheTitle() {
        var document = taken("Talk with Aigul", "И: Кто пришёл?\nР: Айгуль из Караганды.");
        open(document);
        form(RedactionPanel.class).submit();
        $(Choices.class).all().stream()
                .filter(one -> one.getElement().getTextRecursively().startsWith("The unmasked text"))
                .forEach(MaterialViewTests::discard);
        test(button("Mask what is ticked")).click();
        assertThat(page()).contains("These words stand beside the text too: title “Talk with Aigul”");
        assertThat($(Question.class).all()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static void discard(Choices<?> originals) {
        ((Choices<Boolean>) originals).choose(Set.of(false));
    }

    @Test
    void aNumberThatNoInterviewHasIsAnsweredWithWhatToDo() {
        var document = taken("Да.");
        open(document);
        $(Input.class).withId("origin-number").single().setValue("abcdef12");
        forms(OriginPanel.class).getLast().submit();
        assertThat(page()).contains("it may have been withdrawn", "If the person withdraws the linked interview");
    }

    @Test
    void aReaderOfAnotherCountryDoesNotFindIt() {
        var document = taken("Да.");
        cleanVaadinEnvironment();
        SignedInAs.role(Role.COUNTRY_LEAD, "KG");
        beginSession();
        UI.getCurrent().navigate("material/" + document.id());
        assertThat(List.of(page())).noneMatch(text -> text.contains("Talk in spring"));
    }
}
