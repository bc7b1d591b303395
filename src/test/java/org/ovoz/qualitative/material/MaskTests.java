package org.ovoz.qualitative.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.Speaker;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.qualitative.Turn;
import org.ovoz.qualitative.material.Redactions.Proposal;
import org.ovoz.qualitative.material.file.TurnReader;
import org.ovoz.qualitative.material.redaction.Secret;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Masks are put in place by place, by hand, and taken away again. */
@TinyStudyTest
@Slow
class MaskTests {

    private static final Language RUSSIAN = new Language("ru");
    private static final String TEXT = "И: Кто?\nАйгуль: Я 🙂 Айгуль Сатпаева. Спросите Айгуль или Марата в Караганде.";

    @Autowired
    private MaterialReading reading;

    @Autowired
    private MaterialChanges changes;

    @Autowired
    private Redactions redactions;

    @Autowired
    private Masks masks;

    @Autowired
    private TurnChanges turns;

    @Autowired
    private JdbcClient jdbc;

    private DocumentId id;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from material_document").update();
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        id = changes.take(new NewDocument(
                        Document.Kind.TRANSCRIPT,
                        "Беседа",
                        new CountryCode("KZ"),
                        RUSSIAN,
                        Provenance.ELSEWHERE,
                        new Speaker("KZ-01", null, SpeakerKind.EXPERT, Attribution.ROLE),
                        TEXT,
                        TurnReader.read(TEXT, new TurnReader.Wishes(RUSSIAN, Set.of("Айгуль"), Set.of(), null))
                                .turns()))
                .id();
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    private DocumentText text() {
        return reading.text(id).orElseThrow();
    }

    private Span span(String words) {
        var from = text().text().indexOf(words);
        return CodePoints.ofUtf16(text().text(), from, from + words.length());
    }

    private boolean mask(Proposal... chosen) {
        return redactions.apply(id, text().version(), List.of(chosen), true);
    }

    private Proposal proposed(String mask) {
        return redactions.propose(id, List.of()).stream()
                .filter(one -> one.mask().equals(mask))
                .findFirst()
                .orElseThrow();
    }

    private List<String> shown() {
        return masks.removable(id).stream().map(Masks.Removable::mask).toList();
    }

    private int rows() {
        return jdbc.sql("select count(*) from material_mask")
                .query(Integer.class)
                .single();
    }

    @Test
    void eachPlaceIsDecidedByItself() {
        var aigul = proposed("[имя 1]");
        assertThat(aigul.places()).hasSize(3);
        var some = new Proposal(
                aigul.secret(), aigul.mask(), List.of(aigul.places().get(1)), List.of());
        assertThat(mask(some)).isTrue();
        assertThat(text().text()).isEqualTo("И: Кто?\nАйгуль: Я 🙂 [имя 1]. Спросите Айгуль или Марата в Караганде.");
        assertThat(masks.removable(id))
                .singleElement()
                .satisfies(one -> assertThat(text().cut(one.span())).isEqualTo("[имя 1]"));
    }

    @Test
    void wordsThatAPersonSelectsAreMaskedHereOrEverywhere() {
        changes.translate(id, 2, new Language("en"), "I am Айгуль.");
        var here = redactions.selected(text(), span("Марата"), Secret.NAME, null, false);
        assertThat(here.mask()).isEqualTo("[имя 1]");
        assertThat(here.places()).hasSize(1);
        mask(here);
        assertThat(redactions.present(text())).containsExactly("[имя 1]");
        var second = text().text().lastIndexOf("Айгуль");
        var everywhere = redactions.selected(
                text(),
                CodePoints.ofUtf16(text().text(), second, second + "Айгуль".length()),
                Secret.OTHER,
                "[имя 1]",
                true);
        assertThat(everywhere.places()).hasSize(3);
        mask(everywhere);
        assertThat(text().text())
                .isEqualTo("И: Кто?\n[имя 1]: Я 🙂 [имя 1] Сатпаева. Спросите [имя 1] или [имя 1] в Караганде.");
        assertThat(text().turns()).extracting(Turn::speaker).containsExactly("И", "[имя 1]");
        assertThat(reading.translations(id)).extracting(Translation::words).containsExactly("I am [имя 1].");
        assertThat(shown()).hasSize(4);
    }

    @Test
    void whoAsksForAGivenNameIsOfferedTheSurnameBesideItToo() {
        var places = redactions.propose(id, List.of("Айгуль")).stream()
                .flatMap(one -> one.places().stream())
                .map(Redactions.Place::words);
        assertThat(places).contains("Айгуль", "Айгуль Сатпаева");
    }

    @Test
    void aNumberThatStandsInATranslationAloneIsNotGivenToSomebodyElse() {
        changes.translate(id, 2, new Language("en"), "Боб says so.");
        mask(proposed("[имя 1]"));
        var inTranslation = redactions.selected(text(), span("Марата"), Secret.NAME, null, false);
        assertThat(inTranslation.mask()).isEqualTo("[имя 2]");
        changes.translate(id, 2, new Language("en"), "[имя 7] says so.");
        assertThat(redactions
                        .selected(text(), span("Марата"), Secret.NAME, null, false)
                        .mask())
                .isEqualTo("[имя 8]");
    }

    @Test
    void aMaskIsTakenAwayInItsPlaceAloneAndSaysWhatItHid() {
        mask(proposed("[имя 1]"), proposed("[место 1]"));
        var before = text();
        assertThat(before.text()).isEqualTo("И: Кто?\n[имя 1]: Я 🙂 [имя 1]. Спросите [имя 1] или Марата в [место 1].");
        var last = masks.removable(id).get(2).span();
        assertThat(masks.takeAway(before, List.of(last))).isTrue();
        assertThat(text().text()).isEqualTo("И: Кто?\n[имя 1]: Я 🙂 [имя 1]. Спросите Айгуль или Марата в [место 1].");
        assertThat(text().turns()).extracting(Turn::speaker).containsExactly("И", "[имя 1]");
        assertThat(masks.takeAway(before, List.of(last)))
                .as("from a page of before")
                .isFalse();
        assertThat(shown()).containsExactly("[имя 1]", "[имя 1]", "[место 1]");
        assertThat(masks.takeAway(text(), List.of(masks.removable(id).getFirst().span())))
                .isTrue();
        assertThat(text().turns()).extracting(Turn::speaker).containsExactly("И", "Айгуль");
        assertThat(reading.versions(id)).extracting(Version::reason).startsWith(Version.Reason.UNMASKED);
        assertThat(jdbc.sql("select count(*) from audit_row where action = 'MATERIAL_UNMASKED'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void masksAreFoundAgainAfterCorrectionsAndOtherTurns() {
        mask(proposed("[имя 1]"));
        changes.correct(text(), 1, "Кто это, 🙂 скажите?");
        changes.correct(text(), 2, "Да, я [имя 1]. Спросите [имя 1].");
        turns.divide(text(), 2, "Да, я [имя 1].".length(), null, false);
        assertThat(shown()).hasSize(3);
        var all = masks.removable(id).stream().map(Masks.Removable::span).toList();
        assertThat(masks.takeAway(text(), all)).isTrue();
        assertThat(text().text()).isEqualTo("И: Кто это, 🙂 скажите?\nАйгуль: Да, я Айгуль Сатпаева. Спросите Айгуль.");
        assertThat(shown()).isEmpty();
    }

    @Test
    void aMaskOverAMaskHidesTheWordsOfBoth() {
        mask(redactions.selected(text(), span("Марата"), Secret.NAME, null, false));
        mask(redactions.selected(text(), span("1] в Караганде"), Secret.PLACE, null, false));
        assertThat(text().text()).endsWith("или [место 1].");
        assertThat(shown()).containsExactly("[место 1]");
        masks.takeAway(text(), List.of(masks.removable(id).getFirst().span()));
        assertThat(text().text()).isEqualTo(TEXT);
    }

    @Test
    void whereTheOriginalIsDiscardedNothingOfItIsKept() {
        mask(proposed("[имя 1]"));
        assertThat(rows()).isEqualTo(3);
        redactions.apply(id, text().version(), List.of(proposed("[место 1]")), false);
        assertThat(rows()).isZero();
        assertThat(shown()).isEmpty();
        assertThat(reading.original(id, 1)).isEmpty();
        mask(redactions.selected(text(), span("Марата"), Secret.NAME, null, false));
        assertThat(shown()).as("what is masked later and kept").containsExactly("[имя 2]");
        changes.remove(List.of(id));
        assertThat(rows()).isZero();
    }

    @Test
    void nobodyElseTakesAMaskAwayOrLearnsOfIt() {
        mask(proposed("[имя 1]"));
        var seen = text();
        var one = masks.removable(id).getFirst().span();
        assertThat(masks.removable(id).toString()).doesNotContain("Айгуль");
        assertThat(masks.takeAway(seen, List.of(new Span(0, 3))))
                .as("there is no mask")
                .isFalse();
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        assertThat(masks.removable(id)).isEmpty();
        assertThatThrownBy(() -> masks.takeAway(seen, List.of(one))).isInstanceOf(IllegalArgumentException.class);
        for (var role : List.of(Role.VIEWER, Role.FIELD_STAFF)) {
            SignedInAs.role(role, "KZ");
            assertThatThrownBy(() -> masks.removable(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> masks.takeAway(seen, List.of(one))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> redactions.selected(seen, one, Secret.NAME, null, true))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }
}
