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
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.MaskedPlace;
import org.ovoz.qualitative.MaskedWords;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.Speaker;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.qualitative.material.Redactions.Proposal;
import org.ovoz.qualitative.material.file.TurnReader;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long masked words are known, so that they can be kept from leaving elsewhere. */
@TinyStudyTest
@Slow
class KnownMaskedWordsTests {

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
    private MasksOfBefore atStart;

    @Autowired
    private MaskedWords masked;

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

    private boolean isKnown(String words) {
        return !masked.outgoing().words(id, words).equals(words);
    }

    @Test
    void masksOfBeforeTheirPlacesWereKeptAreFoundAtTheStart() {
        mask(proposed("[имя 1]"), proposed("[место 1]"));
        List.of("material_mask", "material_masked_word")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql("update material_document set masks_known = false").update();
        assertThat(shown()).isEmpty();
        assertThat(masks.fixed(text())).isEqualTo(4);
        assertThat(isKnown("Айгуль")).isFalse();
        atStart.find();
        atStart.find();
        assertThat(shown()).containsExactly("[имя 1]", "[имя 1]", "[имя 1]", "[место 1]");
        assertThat(masks.fixed(text())).isZero();
        assertThat(isKnown("Айгуль")).isTrue();
        var all = masks.removable(id).stream().map(Masks.Removable::span).toList();
        assertThat(masks.takeAway(text(), all)).isTrue();
        assertThat(text().text()).isEqualTo(TEXT);
        assertThat(isKnown("Айгуль")).as("they are no secret any more").isFalse();
    }

    @Test
    void wordsAreKnownUntilEachOfTheirMasksIsTakenAway() {
        changes.translate(id, 2, new Language("en"), "I am Aigul.");
        mask(proposed("[имя 1]"), proposed("[место 1]"));
        masks.takeAway(text(), List.of(masks.removable(id).getFirst().span()));
        assertThat(isKnown("Айгуль")).as("another mask hides the name").isTrue();
        masks.takeAway(
                text(), masks.removable(id).stream().map(Masks.Removable::span).toList());
        assertThat(isKnown("Караганда")).isFalse();
        assertThat(isKnown("Айгуль")).isFalse();
        mask(redactions.propose(id, List.of("Aigul")).stream()
                .filter(one -> !one.translated().isEmpty())
                .toArray(Proposal[]::new));
        assertThat(isKnown("Aigul")).as("masked in a translation alone").isTrue();
        changes.correct(text(), 2, "Никто.");
        assertThat(isKnown("Aigul")).isTrue();
    }

    private void call(String title) {
        var now = reading.document(id).orElseThrow();
        assertThat(changes.describe(new Document(
                        id,
                        now.kind(),
                        title,
                        now.country(),
                        now.language(),
                        now.provenance(),
                        now.speaker(),
                        now.version(),
                        now.madeBy(),
                        now.madeOn())))
                .isEmpty();
    }

    @Test
    void anOriginalIsNotDiscardedWhileItsWordsStandBesideTheText() {
        call("Interview with Aigul");
        var aigul = List.of(proposed("[имя 1]"));
        var version = text().version();
        assertThat(redactions.elsewhere(id, version, aigul))
                .containsExactly(new MaskedPlace(MaskedPlace.Kind.TITLE, "Interview with Aigul"));
        assertThatThrownBy(() -> redactions.apply(id, version, aigul, false))
                .isInstanceOf(Redactions.WordsStandElsewhere.class);
        assertThat(text().text()).isEqualTo(TEXT);
        mask(aigul.getFirst());
        var place = List.of(proposed("[место 1]"));
        assertThatThrownBy(() -> redactions.apply(id, text().version(), place, false))
                .as("words that were masked before would be forgotten too")
                .isInstanceOf(Redactions.WordsStandElsewhere.class);
        call("Interview 1");
        assertThat(redactions.apply(id, text().version(), place, false)).isTrue();
        assertThat(masks.fixed(text())).as("nobody can take these away").isEqualTo(4);
        assertThat(isKnown("Айгуль")).isFalse();
    }
}
