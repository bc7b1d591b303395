package org.ovoz.qualitative.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovoz.qualitative.exchange.OnAStick.file;
import static org.ovoz.qualitative.exchange.OnAStick.plan;
import static org.ovoz.qualitative.exchange.OnAStick.take;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.CodingIntake;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.exchange.MergeChoices.TextChoice;

/** Work of several coders on separate computers comes together: nothing is doubled, nothing is lost, what differs is asked. */
class MergeTests {

    private static final String TEXT = "They asked for 200 dollars 😀. We had no budget. They wrote nothing.";
    private static final String CORRECTED = "[name] says: They asked for 200 dollars 😀. They wrote nothing at all.";

    private final WorkInMemory here = new WorkInMemory();
    private final WorkInMemory there = new WorkInMemory();
    private Document document;
    private Code fee;
    private Coding annas;

    @BeforeEach
    void work() throws UnreadableFile {
        document = here.text("KZ-01", "KZ", Attribution.ROLE, TEXT);
        var pay = here.code("PAY", null);
        fee = here.code("PAY_FEE", pay);
        annas = here.coding(document, "asked for 200 dollars 😀", fee, "Anna");
        here.memo(document, "First impression");
        take(file(here), there, MergeChoices.NONE);
    }

    @Test
    void workOfAnotherComputerComesOnce() throws UnreadableFile {
        var bolats = there.coding(there.documents().getFirst(), "We had no budget.", fee, "Bolat");
        var plan = take(file(there), here, MergeChoices.NONE);
        assertThat(plan.newCodings()).containsExactly(bolats);
        assertThat(plan.knownCodings()).isEqualTo(1);
        assertThat(plan.knownSources()).isEqualTo(1);
        assertThat(plan.knownMemos()).isEqualTo(1);
        assertThat(plan.conflicts()).isEmpty();
        assertThat(here.all()).hasSize(2);
        var again = plan(file(there), here, MergeChoices.NONE);
        assertThat(again.isEmpty()).isTrue();
        assertThat(again.knownCodings()).isEqualTo(2);
    }

    @Test
    void bothComputersEndWithTheSame() throws UnreadableFile {
        there.coding(there.documents().getFirst(), "We had no budget.", fee, "Bolat");
        here.coding(document, "They wrote nothing.", here.code("COV_IGNORE", null), "Anna");
        take(file(there), here, MergeChoices.NONE);
        take(file(here), there, MergeChoices.NONE);
        assertThat(there.all()).containsExactlyInAnyOrderElementsOf(here.all());
        assertThat(there.codebook().codes())
                .extracting(Code::id)
                .containsExactlyInAnyOrderElementsOf(
                        here.codebook().codes().stream().map(Code::id).toList());
    }

    @Test
    void newIdsForTheSameWorkDoubleNothing() throws UnreadableFile {
        there.remove(annas);
        there.coding(there.documents().getFirst(), "asked for 200 dollars 😀", fee, "Anna");
        var plan = plan(file(there), here, MergeChoices.NONE);
        assertThat(plan.newCodings()).isEmpty();
        assertThat(plan.knownCodings()).isEqualTo(1);
    }

    @Test
    void aProgramThatGivesEverythingNewIdsIsRecognisedByNamesAndWords() throws UnreadableFile {
        var foreign = new WorkInMemory();
        var text = foreign.text("KZ-01", "KZ", Attribution.ROLE, TEXT);
        foreign.coding(text, "asked for 200 dollars 😀", foreign.code("pay_fee", null), "Anna");
        foreign.coding(text, "They wrote nothing.", foreign.code("NEW", null), "Dina");
        var plan = plan(file(foreign), here, MergeChoices.NONE);
        assertThat(plan.newSources()).isEmpty();
        assertThat(plan.newCodes()).extracting(Code::name).containsExactly("NEW");
        assertThat(plan.knownCodings()).isEqualTo(1);
        assertThat(plan.newCodings()).singleElement().satisfies(coding -> {
            assertThat(coding.document()).isEqualTo(document.id());
            assertThat(coding.coder()).isEqualTo("Dina");
        });
    }

    @Test
    void aCodeChangedOnOneSideIsAskedAndStaysWithoutADecision() throws UnreadableFile {
        var words = new Code.Words("Media want money", "", "", "barter");
        there.change(new Code(fee.id(), fee.parent(), fee.position(), "PAY_MONEY", fee.colour(), words, false));
        var plan = plan(file(there), here, MergeChoices.NONE);
        assertThat(plan.changedCodes()).isEmpty();
        assertThat(plan.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.here().name()).isEqualTo("PAY_FEE");
            assertThat(conflict.there().name()).isEqualTo("PAY_MONEY");
            assertThat(conflict.isTaken()).isFalse();
        });
        take(file(there), here, new MergeChoices(Set.of(fee.id()), Map.of(), Set.of(), false));
        assertThat(here.codebook().code(fee.id()).orElseThrow().words()).isEqualTo(words);
        assertThat(here.codebook().code(fee.id()).orElseThrow().name()).isEqualTo("PAY_MONEY");
        assertThat(plan(file(there), here, MergeChoices.NONE).conflicts()).isEmpty();
    }

    @Test
    void aNameThatAnotherCodeHasIsNotTakenTwice() throws UnreadableFile {
        here.code("PAY_MONEY", null);
        there.change(new Code(fee.id(), fee.parent(), fee.position(), "pay_money", fee.colour(), fee.words(), false));
        var plan = plan(file(there), here, new MergeChoices(Set.of(fee.id()), Map.of(), Set.of(), false));
        assertThat(plan.changedCodes()).extracting(Code::name).containsExactly("PAY_FEE");
    }

    @Test
    void codingsOnATextThatWasCorrectedHereGoWhereTheirWordsAre() throws UnreadableFile {
        var own = there.documents().getFirst();
        there.coding(own, "They wrote nothing", fee, "Bolat");
        there.coding(own, "We had no budget.", fee, "Bolat");
        here.correct(document, CORRECTED);
        var plan = plan(file(there), here, MergeChoices.NONE);
        assertThat(plan.textConflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.placed()).isEqualTo(2);
            assertThat(conflict.unplaced()).isEqualTo(1);
        });
        assertThat(plan.newCodings())
                .extracting(coding -> CodePoints.cut(CORRECTED, coding.span()))
                .containsExactly("They wrote nothing");
        assertThat(plan.newCodings())
                .allSatisfy(coding -> assertThat(coding.version()).isEqualTo(2));
        assertThat(plan.unplaced()).singleElement().satisfies(unplaced -> {
            assertThat(unplaced.words()).isEqualTo("We had no budget.");
            assertThat(unplaced.coder()).isEqualTo("Bolat");
            assertThat(unplaced.code()).isEqualTo("PAY_FEE");
        });
    }

    @Test
    void theirTextCanComeAsItsOwnOrStayOutside() throws UnreadableFile {
        there.coding(there.documents().getFirst(), "We had no budget.", fee, "Bolat");
        here.correct(document, CORRECTED);
        var left = plan(file(there), here, texts(TextChoice.LEAVE));
        assertThat(left.newCodings()).isEmpty();
        assertThat(left.unplaced()).hasSize(1);
        var own = take(file(there), here, texts(TextChoice.OWN_DOCUMENT));
        assertThat(own.newSources()).hasSize(1);
        assertThat(own.newCodings())
                .extracting(Coding::document)
                .containsOnly(own.newSources().getFirst().id());
        assertThat(plan(file(there), here, texts(TextChoice.OWN_DOCUMENT)).isEmpty())
                .as("a second time it is known")
                .isTrue();
    }

    private MergeChoices texts(TextChoice choice) {
        return new MergeChoices(Set.of(), Map.of(document.id(), choice), Set.of(), false);
    }

    @Test
    void aCodingThatMeansSomethingElseHereIsAskedAndCanComeBeside() throws UnreadableFile {
        var other = there.code("TONE_NEG", null);
        there.remove(annas);
        var recoded = new Coding(annas.id(), annas.document(), 1, annas.span(), other.id(), "Anna", annas.madeOn());
        there.take("Anna", new CodingIntake.Bundle("", List.of(), List.of(), List.of(recoded), List.of()));
        var plan = plan(file(there), here, MergeChoices.NONE);
        assertThat(plan.newCodings()).isEmpty();
        assertThat(plan.otherCodings()).singleElement().satisfies(one -> {
            assertThat(one.saidHere().code()).isEqualTo("PAY_FEE");
            assertThat(one.saidThere().code()).isEqualTo("TONE_NEG");
            assertThat(one.saidThere().words()).isEqualTo("asked for 200 dollars 😀");
        });
        var both = take(file(there), here, new MergeChoices(Set.of(), Map.of(), Set.of(annas.id()), false));
        assertThat(both.newCodings())
                .extracting(Coding::id)
                .doesNotContain(annas.id())
                .hasSize(1);
        assertThat(here.all()).extracting(Coding::id).contains(annas.id()).hasSize(2);
    }

    @Test
    void aMemoChangedOnBothSidesIsKeptTwice() throws UnreadableFile {
        var memo = there.memos().getFirst();
        there.change(
                new Memo(memo.id(), memo.document(), 0, null, null, "Second impression", memo.author(), memo.madeOn()));
        take(file(there), here, MergeChoices.NONE);
        assertThat(here.memos()).extracting(Memo::text).containsExactly("First impression", "Second impression");
        assertThat(plan(file(there), here, MergeChoices.NONE).newMemos()).isEmpty();
    }

    @Test
    void whatIsHereAndNotInTheFileStays() throws UnreadableFile {
        there.remove(annas);
        take(file(there), here, MergeChoices.NONE);
        assertThat(here.all()).extracting(Coding::id).containsExactly(annas.id());
        assertThat(here.all()).extracting(Coding::id).doesNotContain(CodingId.random());
    }
}
