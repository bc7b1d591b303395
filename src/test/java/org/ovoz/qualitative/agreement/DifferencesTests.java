package org.ovoz.qualitative.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.FakeCodings;
import org.ovoz.qualitative.FakeMaterial;
import org.ovoz.qualitative.MergedCodes;
import org.ovoz.qualitative.Span;

/** Disagreements side by side, and what was decided about them. */
class DifferencesTests {

    private final FakeMaterial material = new FakeMaterial();
    private final FakeCodings codings = new FakeCodings(material);
    private final Code fee = codings.code("PAY_FEE");
    private final Code budget = codings.code("PAY_BUDGET");
    private final Document document =
            material.transcript("KZ", "KZ-01", Attribution.ROLE, "they ask for money", "always", "so it is");
    private final List<Resolution> decided = new ArrayList<>();
    private MergedCodes merged = code -> code;

    private List<Difference> differences() {
        return new Differences(
                        codings.codebook(),
                        List.of("ann", "bob"),
                        material.documents(),
                        material.texts(),
                        codings.all(),
                        codings.memos(),
                        new Resolutions(decided, merged),
                        _ -> Optional.empty())
                .of(turns());
    }

    private List<CodedTurn> turns() {
        return CodedTurns.of(material.texts(), codings.all());
    }

    private void decide(int turn, Code code, boolean isPresent) {
        decided.add(new Resolution(
                new TurnId(document.id(), turn),
                3,
                code.id(),
                decided.size() + 1,
                isPresent,
                "because",
                "lead",
                LocalDate.of(2026, 11, 30)));
    }

    @Test
    void bothSidesStandWithPassagesOtherCodesAndMemos() {
        codings.put("ann", fee, document, new Span(5, 18));
        codings.put("bob", budget, document, 1);
        codings.memo("bob", document, 1, "about their own budget");
        var found = differences();
        assertThat(found).hasSize(2);
        var first = found.getFirst();
        assertThat(first.code()).isEqualTo(fee);
        assertThat(first.words()).isEqualTo("they ask for money");
        assertThat(first.sides().getFirst().passages().getFirst().words()).isEqualTo("ask for money");
        assertThat(first.sides().getLast().passages()).isEmpty();
        assertThat(first.sides().getLast().others()).containsExactly("PAY_BUDGET");
        assertThat(first.sides().getLast().memos().getFirst().text()).isEqualTo("about their own budget");
        assertThat(first.isOpen()).isTrue();
    }

    @Test
    void aDecisionCountsUntilALaterOneAndBothStayInTheHistory() {
        codings.put("ann", fee, document, 1);
        decide(1, fee, false);
        assertThat(differences().getFirst().decided()).contains(false);
        assertThat(new Resolutions(decided, merged).codes(turns().getFirst())).isEmpty();
        decide(1, fee, true);
        assertThat(differences().getFirst().decided()).contains(true);
        assertThat(differences().getFirst().history()).hasSize(2);
        assertThat(new Resolutions(decided, merged).codes(turns().getFirst())).containsExactly(fee.id());
    }

    @Test
    void aDecisionAddsNoCodeThatNobodyPutThere() {
        decide(2, fee, true);
        assertThat(new Resolutions(decided, merged).codes(turns().get(1))).isEmpty();
    }

    @Test
    void decisionsFollowACodeThatIsMergedAndComeBackWhenThatIsUndone() {
        codings.put("ann", fee, document, 1);
        codings.put("ann", fee, document, 2);
        decide(1, fee, false);
        codings.merge(fee, budget);
        merged = code -> code.equals(fee.id()) ? budget.id() : code;
        var found = differences();
        assertThat(found.getFirst().code()).isEqualTo(budget);
        assertThat(found.getFirst().decided()).contains(false);
        assertThat(found.getLast().isOpen()).isTrue();
        merged = code -> code;
        assertThat(differences().getFirst().isOpen())
                .as("a decision about another code")
                .isTrue();
    }

    @Test
    void whereBothCodesWereDecidedBeforeTheyWereMergedOneIsEnough() {
        codings.put("ann", fee, document, 1);
        codings.put("bob", budget, document, 1);
        decide(1, fee, false);
        decide(1, budget, true);
        codings.merge(fee, budget);
        merged = code -> code.equals(fee.id()) ? budget.id() : code;
        var resolutions = new Resolutions(decided, merged);
        assertThat(resolutions.of(turns().getFirst(), budget.id())).contains(true);
        assertThat(differences()).as("both have it now").isEmpty();
    }

    @Test
    void aMaskedTextKeepsItsDecisionsAndOneThatIsDividedAnewShowsTheDifferenceAgain() {
        codings.put("ann", fee, document, 1);
        decide(1, fee, false);
        material.correct(document.id(), "they ask for ██", "always", "so it is");
        codings.carry(document);
        assertThat(differences().getFirst().decided()).contains(false);
        material.correct(document.id(), "? well", "they ask for ██", "always", "so it is");
        codings.remove(codings.all().getFirst());
        codings.put("ann", fee, document, 2);
        assertThat(differences().getFirst().isOpen()).isTrue();
        assertThat(new Resolutions(decided, merged).codes(turns().getFirst())).containsExactly(fee.id());
    }

    @Test
    void whatAThirdCoderAlonePutThereIsADifferenceWithThreeSides() {
        codings.put("ann", fee, document, 1);
        codings.put("bob", fee, document, 1);
        codings.put("carl", fee, document, 1);
        codings.put("carl", budget, document, 2);
        var found = differences();
        assertThat(found)
                .as("where the two of the round agree nothing is to be decided")
                .hasSize(1);
        assertThat(found.getFirst().code()).isEqualTo(budget);
        assertThat(found.getFirst().sides()).extracting(Difference.Side::coder).containsExactly("ann", "bob", "carl");
        assertThat(found.getFirst().sides().getLast().passages()).hasSize(1);
        decide(2, budget, false);
        assertThat(new Resolutions(decided, merged).codes(turns().get(1))).isEmpty();
    }
}
