package org.ovoz.qualitative.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.FakeCodings;
import org.ovoz.qualitative.FakeMaterial;
import org.ovoz.qualitative.Span;

class RoundAgreementTests {

    private final FakeMaterial material = new FakeMaterial();
    private final FakeCodings codings = new FakeCodings(material);

    private RoundAgreement agreement() {
        return RoundAgreement.of(codings.codebook(), "ann", "bob", CodedTurns.of(material.texts(), codings.all()));
    }

    private CodeAgreement of(Code code) {
        return agreement().codes().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Cohen's formula by hand: of 10 turns 3 both, 1 only ann, 2 only bob, 4 neither. */
    @Test
    void theUnitIsTheTurnAndWhatTheInterviewerSaysIsNone() {
        var fee = codings.code("PAY_FEE");
        var document = material.transcript(
                "KZ", "KZ-01", Attribution.ROLE, "? why", "a", "b", "c", "d", "e", "f", "? and", "g", "h", "i", "j");
        for (var turn : List.of(2, 3, 4, 5)) {
            codings.put("ann", fee, document, turn);
        }
        for (var turn : List.of(2, 3, 4, 6, 7)) {
            codings.put("bob", fee, document, turn);
        }
        codings.put("bob", fee, document, 1);
        var found = of(fee);
        assertThat(List.of(found.both(), found.first(), found.second())).containsExactly(3, 1, 2);
        assertThat(found.all().turns()).isEqualTo(10);
        assertThat(found.all().kappa().agreement()).isCloseTo(0.7, within(1e-12));
        assertThat(found.all().kappa().kappa()).isCloseTo((0.7 - 0.5) / 0.5, within(1e-12));
    }

    @Test
    void agreementWithoutTheTextThatNobodyCodedStandsBesideTheOneOverAll() {
        var fee = codings.code("PAY_FEE");
        var turns = new String[100];
        java.util.Arrays.fill(turns, "words");
        var document = material.transcript("KZ", "KZ-01", Attribution.ROLE, turns);
        codings.put("ann", fee, document, 1);
        codings.put("bob", fee, document, 2);
        var found = of(fee);
        assertThat(found.all().turns()).isEqualTo(100);
        assertThat(found.all().kappa().agreement())
                .as("98 turns that nobody coded look like agreement")
                .isCloseTo(0.98, within(1e-12));
        assertThat(found.coded().turns()).isEqualTo(2);
        assertThat(found.coded().kappa().agreement())
                .as("where anybody coded they never agree")
                .isZero();
        assertThat(found.all().reading()).isEqualTo(Reading.REVISE);
    }

    @Test
    void aCodeIsPresentWhereOneUnderItIs() {
        var pay = codings.code("PAY");
        var fee = codings.code("PAY_FEE", pay);
        var budget = codings.code("PAY_BUDGET", pay);
        var document = material.transcript("KZ", "KZ-01", Attribution.ROLE, "a", "b", "c");
        codings.put("ann", fee, document, 1);
        codings.put("bob", budget, document, 1);
        assertThat(of(pay).both()).isEqualTo(1);
        assertThat(of(fee).both()).isZero();
    }

    @Test
    void codesUnderOneAreAlsoComparedAsASetAndTurnsWithSeveralOfThemAreLeftOut() {
        var tone = codings.code("TONE");
        var negative = codings.code("TONE_NEG", tone);
        var positive = codings.code("TONE_POS", tone);
        var document = material.transcript("KZ", "KZ-01", Attribution.ROLE, "a", "b", "c", "d");
        codings.put("ann", negative, document, 1);
        codings.put("bob", negative, document, 1);
        codings.put("ann", negative, document, 2);
        codings.put("bob", positive, document, 2);
        codings.put("ann", negative, document, 3);
        codings.put("ann", positive, document, 3);
        codings.put("bob", positive, document, 3);
        var set = agreement().sets().getFirst();
        assertThat(set.above()).isEqualTo(tone);
        assertThat(set.leftOut()).isEqualTo(1);
        assertThat(set.all().kappa().n()).isEqualTo(3);
        assertThat(set.all().kappa().agreement()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(set.all().alpha().units()).isEqualTo(3);
    }

    @Test
    void athirdCoderCountsForAlphaInTheDocumentsThatThisPersonCoded() {
        var fee = codings.code("PAY_FEE");
        var document = material.transcript("KZ", "KZ-01", Attribution.ROLE, "a", "b");
        material.transcript("KZ", "KZ-02", Attribution.ROLE, "c", "d");
        for (var coder : List.of("ann", "bob", "carl")) {
            codings.put(coder, fee, document, 1);
        }
        assertThat(of(fee).all().alpha().values())
                .as("three values in each turn of one document, two in the other")
                .isEqualTo(10);
        assertThat(of(fee).all().kappa().n()).isEqualTo(4);
    }

    @Test
    void aPassageOverTwoTurnsCountsForBothAndEmojiDoNotMoveIt() {
        var fee = codings.code("PAY_FEE");
        var document = material.transcript("KZ", "KZ-01", Attribution.ROLE, "😀 пять", "и̇ ещё 😀", "end");
        codings.put("ann", fee, document, new Span(2, 10));
        codings.put("bob", fee, document, 2);
        var found = of(fee);
        assertThat(List.of(found.both(), found.first(), found.second())).containsExactly(1, 1, 0);
    }

    @Test
    void alphaIsReadByItsBounds() {
        assertThat(Reading.of(0.80)).isEqualTo(Reading.RELIABLE);
        assertThat(Reading.of(0.7999)).isEqualTo(Reading.TENTATIVE);
        assertThat(Reading.of(0.667)).isEqualTo(Reading.TENTATIVE);
        assertThat(Reading.of(0.6669)).isEqualTo(Reading.REVISE);
        assertThat(Reading.of(-1)).isEqualTo(Reading.REVISE);
        assertThat(Reading.of(Double.NaN)).isEqualTo(Reading.NONE);
    }
}
