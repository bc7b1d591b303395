package org.ovoz.qualitative.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.Speaker;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.qualitative.exchange.MergePlan;
import org.ovoz.qualitative.exchange.Remark;
import org.ovoz.qualitative.material.MaterialChanges;
import org.ovoz.qualitative.material.NewDocument;
import org.ovoz.qualitative.material.Redactions;
import org.ovoz.qualitative.material.file.TurnReader;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.qualitative.ui.exchange", "org.ovoz.ui"})
@Slow
class ExchangeViewTests extends ViewTest {

    @Autowired
    private MaterialChanges changes;

    @Autowired
    private Redactions redactions;

    @Autowired
    private JdbcClient jdbc;

    @Override
    protected void prepare() {
        jdbc.sql("delete from material_document").update();
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
    }

    @Test
    void offersEveryFileToWhoMayExport() {
        navigate(ExchangeView.class);
        assertThat(page())
                .contains(
                        "Project with texts (REFI-QDA, .qdpx)",
                        "Coded passages (Excel)",
                        "Coded passages (CSV)",
                        "Codebook (Word)",
                        "Codebook (REFI-QDA, .qdc)",
                        "Codebook (CSV)");
        assertThat($(Anchor.class).all())
                .anySatisfy(link -> assertThat(link.getText()).isEqualTo("Download the file"));
    }

    @Test
    void namesWhereMaskedWordsStandBesideTheTexts() {
        var russian = new Language("ru");
        var text = "Р: Айгуль пришла.";
        var document = changes.take(new NewDocument(
                Document.Kind.TRANSCRIPT,
                "Talk with Aigul",
                new CountryCode("KZ"),
                russian,
                Provenance.ELSEWHERE,
                new Speaker("KZ-01", null, SpeakerKind.EXPERT, Attribution.ROLE),
                text,
                TurnReader.read(text, TurnReader.Wishes.in(russian)).turns()));
        redactions.apply(document.id(), 1, redactions.propose(document.id(), List.of()), true);
        navigate(ExchangeView.class);
        assertThat(page()).contains("In the file a block █ takes their place", "title “Talk with Aigul”");
    }

    /** The same list before and after: what is to be left out, and what was. */
    @Test
    void saysAfterwardsWhatWasLeftOut() {
        var nothing = removedHere();
        var remarks = List.of(new Remark(Remark.Kind.PICTURE, "poster.jpg", 1));
        assertThat(words(new PlanLists(nothing, remarks)))
                .contains("What comes", "What is left out, or comes otherwise", "Picture poster.jpg is left out");
        assertThat(words(PlanLists.left(nothing, remarks)))
                .contains(
                        "What was left out, or came otherwise",
                        "Picture poster.jpg is left out",
                        "Taken away here, and not taken in again: coded passages 2, memos 1")
                .doesNotContain("What comes", "What is left out");
    }

    @Test
    void whatWasTakenAwayHereIsAskedAboutAndComesWhereItIsWanted() {
        var plan = removedHere();
        var decisions = new Decisions(() -> {});
        var asked = decisions.of(plan);
        assertThat(words(asked)).contains("Taken away here", "Coded passages: 2; memos: 1");
        assertThat(Decisions.asked(plan)).as("the page shows a question").hasSize(1);
        assertThat(decisions.choices().isRemovedTaken()).isFalse();
        radio(asked.getElement(), "Take them in again").setProperty("checked", true);
        assertThat(decisions.choices().isRemovedTaken()).isTrue();
        radio(asked.getElement(), "They stay away").setProperty("checked", true);
        assertThat(decisions.choices().isRemovedTaken()).isFalse();
    }

    private static Element radio(Element in, String label) {
        return labels(in)
                .filter(one -> one.getTextRecursively().equals(label))
                .findFirst()
                .orElseThrow()
                .getChild(0);
    }

    private static Stream<Element> labels(Element in) {
        return in.isTextNode()
                ? Stream.empty()
                : in.getTag().equals("label") ? Stream.of(in) : in.getChildren().flatMap(ExchangeViewTests::labels);
    }

    /** Nothing comes, and two codings and a memo stay away. */
    private static MergePlan removedHere() {
        return new MergePlan(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                new MergePlan.Removed(2, 1, false));
    }

    private static String words(Component lists) {
        return lists.getElement().getTextRecursively();
    }
}
