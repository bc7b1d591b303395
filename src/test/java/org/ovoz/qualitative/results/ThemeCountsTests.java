package org.ovoz.qualitative.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.FakeCodings;
import org.ovoz.qualitative.FakeMaterial;
import org.ovoz.qualitative.Outgoing;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.Speaker;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.qualitative.agreement.Resolution;
import org.ovoz.qualitative.agreement.Resolutions;
import org.ovoz.qualitative.agreement.TurnId;

/** Counts in turns and persons, what stands together, and quotations. */
class ThemeCountsTests {

    private final FakeMaterial material = new FakeMaterial();
    private final FakeCodings codings = new FakeCodings(material);
    private final Code pay = codings.code("PAY");
    private final Code fee = codings.code("PAY_FEE", pay);
    private final Code budget = codings.code("PAY_BUDGET", pay);
    private final Code skill = codings.code("BAR_SKILL");
    private Resolutions resolutions = Resolutions.NONE;

    private ThemeTurns turns() {
        return ThemeTurns.of(codings.codebook(), material.documents(), material.texts(), codings.all(), resolutions);
    }

    private CodeTable byCountry() {
        return CodeTable.of(
                codings.codebook(),
                turns(),
                List.of("KZ", "KG"),
                document -> Optional.of(document.country().iso()));
    }

    private Quotations quotations(Code code, boolean isNarrowed) {
        return Quotations.of(
                code.id(), codings.codebook(), turns(), material.texts(), codings.all(), isNarrowed, Outgoing.UNMASKED);
    }

    @Test
    void aTurnCountsOnceForACodeAndForThoseAboveItAndAPersonOnceForAllDocuments() {
        var one = material.transcript("KZ", "KZ-01", Attribution.ROLE, "? q", "a", "b", "c");
        var again = material.transcript("KZ", "KZ-01", Attribution.ROLE, "d");
        var other = material.transcript("KZ", "KZ-02", Attribution.ROLE, "e");
        material.transcript("KG", "KZ-01", Attribution.ROLE, "f");
        codings.put("ann", fee, one, 2);
        codings.put("bob", fee, one, 2);
        codings.put("ann", budget, one, 2);
        codings.put("ann", fee, again, 1);
        codings.put("ann", budget, other, 1);
        codings.put("ann", fee, one, 1);
        var table = byCountry();
        assertThat(table.bases().in("KZ")).isEqualTo(new Count(5, 2));
        assertThat(table.bases().in("KG")).isEqualTo(new Count(1, 1));
        assertThat(table.bases().together()).isEqualTo(new Count(6, 3));
        assertThat(table.rows()).extracting(row -> row.code().name()).containsExactly("PAY", "PAY_FEE", "PAY_BUDGET");
        assertThat(table.rows().getFirst().counts().in("KZ")).isEqualTo(new Count(3, 2));
        assertThat(table.rows().get(1).counts().in("KZ")).isEqualTo(new Count(2, 1));
        assertThat(table.rows().get(2).counts().in("KZ")).isEqualTo(new Count(2, 2));
        assertThat(table.rows().get(2).counts().in("KG")).isEqualTo(new Count(0, 0));
        assertThat(turns().notCoded()).isEqualTo(1);
    }

    @Test
    void whatWasDecidedCountsInsteadOfWhatCodersPut() {
        var one = material.transcript("KZ", "KZ-01", Attribution.ROLE, "a", "b");
        codings.put("ann", fee, one, 1);
        codings.put("ann", fee, one, 2);
        resolutions = new Resolutions(
                List.of(new Resolution(
                        new TurnId(one.id(), 1), 2, fee.id(), 1, false, "no", "lead", LocalDate.of(2026, 11, 30))),
                code -> code);
        assertThat(byCountry().rows().getFirst().counts().together()).isEqualTo(new Count(1, 1));
        assertThat(quotations(fee, false).shown()).extracting(Quotation::words).containsExactly("b");
    }

    @Test
    void codesStandTogetherInTurnsUnlessOneIsAboveTheOther() {
        var one = material.transcript("KZ", "KZ-01", Attribution.ROLE, "a", "b", "c");
        codings.put("ann", fee, one, 1);
        codings.put("ann", skill, one, 1);
        codings.put("ann", fee, one, 2);
        codings.put("bob", skill, one, 2);
        codings.put("ann", skill, one, 3);
        var found = Together.of(codings.codebook(), turns());
        assertThat(found)
                .extracting(pair -> pair.one().name() + " " + pair.other().name())
                .containsExactly("PAY BAR_SKILL", "PAY_FEE BAR_SKILL");
        assertThat(found.getLast().count()).isEqualTo(new Count(2, 1));
        assertThat(found.getLast().either()).isEqualTo(3);
    }

    @Test
    void passagesOfSeveralCodersThatOverlapAreOneQuotation() {
        var one = material.transcript("KZ", "KZ-01", Attribution.NAME, "they 😀 ask for money", "b");
        codings.put("ann", fee, one, new Span(0, 10));
        codings.put("bob", budget, one, new Span(7, 20));
        codings.put("ann", skill, one, 2);
        var shown = quotations(pay, false).shown();
        assertThat(shown).extracting(Quotation::words).containsExactly("they 😀 ask for money");
        assertThat(shown.getFirst().speaker().orElseThrow().name()).isEqualTo("KZ-01");
    }

    @Test
    void ofTheSpeakerIsSaidWhatTheyAllow() {
        for (var attribution : Attribution.values()) {
            var speaker = new Speaker("P-" + attribution, "Osh", SpeakerKind.JOURNALIST, attribution);
            codings.put("ann", fee, material.add("KG", speaker, Provenance.ELSEWHERE, "words " + attribution), 1);
        }
        var shown = quotations(fee, false).shown();
        assertThat(shown).extracting(Quotation::words).containsExactly("words NOTHING", "words ROLE", "words NAME");
        assertThat(shown.get(0).speaker()).isEmpty();
        var role = shown.get(1).speaker().orElseThrow();
        assertThat(role.kind()).isEqualTo(SpeakerKind.JOURNALIST);
        assertThat(role.country().iso()).isEqualTo("KG");
        assertThat(role.name()).isNull();
        assertThat(role.place()).isNull();
        assertThat(shown.get(2).speaker().orElseThrow().place()).isEqualTo("Osh");
    }

    @Test
    void aListOfSomeCountriesOrKindsHoldsBackWhoAllowsNothing() {
        var one = material.transcript("KZ", "KZ-01", Attribution.NOTHING, "secret words");
        codings.put("ann", fee, one, 1);
        var narrowed = quotations(fee, true);
        assertThat(narrowed.shown()).isEmpty();
        assertThat(narrowed.withheld()).isEqualTo(1);
    }
}
