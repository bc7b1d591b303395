package org.ovoz.qualitative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.store.UserStore;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.qualitative.agreement.CoderAgreement;
import org.ovoz.qualitative.agreement.Difference;
import org.ovoz.qualitative.agreement.RoundId;
import org.ovoz.qualitative.agreement.SecondCodingRounds;
import org.ovoz.qualitative.agreement.TurnId;
import org.ovoz.qualitative.coding.CodebookService;
import org.ovoz.qualitative.coding.Finding;
import org.ovoz.qualitative.coding.Passage;
import org.ovoz.qualitative.coding.PassageCoding;
import org.ovoz.qualitative.material.MaterialChanges;
import org.ovoz.qualitative.material.MaterialReading;
import org.ovoz.qualitative.material.NewDocument;
import org.ovoz.qualitative.material.Translation;
import org.ovoz.qualitative.material.TurnChanges;
import org.ovoz.qualitative.material.TurnChanges.Corrected;
import org.ovoz.qualitative.material.TurnChanges.Outcome;
import org.ovoz.qualitative.material.file.TurnReader;
import org.ovoz.qualitative.results.ThemeFilter;
import org.ovoz.qualitative.results.ThemesService;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Who speaks and where turns end is corrected under codings, rounds and decisions, as the whole room does it. */
@TinyStudyTest
@Slow
class TurnsOfCodedTextsTests {

    private static final Language RUSSIAN = new Language("ru");
    private static final Language ENGLISH = new Language("en");
    private static final String TEXT = "И: Кто 🙂 пишет?\nР: Никто не пишет.\nР: Просят денег. И всё.\nИ: Так?\nР: Да.";

    @Autowired
    private MaterialChanges changes;

    @Autowired
    private TurnChanges turns;

    @Autowired
    private MaterialReading reading;

    @Autowired
    private CodebookService codebook;

    @Autowired
    private PassageCoding passages;

    @Autowired
    private Codings codings;

    @Autowired
    private SecondCodingRounds rounds;

    @Autowired
    private CoderAgreement agreement;

    @Autowired
    private Finding finding;

    @Autowired
    private ThemesService themes;

    @Autowired
    private UserStore users;

    @Autowired
    private JdbcClient jdbc;

    private DocumentId id;
    private CodeId fee;

    @BeforeEach
    void begin() {
        empty();
        for (var name : List.of("ann", "bob")) {
            users.add(new User(UUID.randomUUID(), name, Role.ANALYST, Set.of(), true), name, "hash", Instant.now());
        }
        as("ann");
        id = changes.take(new NewDocument(
                        Document.Kind.TRANSCRIPT,
                        "Беседа",
                        new CountryCode("KZ"),
                        RUSSIAN,
                        Provenance.ELSEWHERE,
                        new Speaker("KZ-01", null, SpeakerKind.EXPERT, Attribution.ROLE),
                        TEXT,
                        TurnReader.read(TEXT, TurnReader.Wishes.in(RUSSIAN)).turns()))
                .id();
        fee = codebook.add(null, "PAY_FEE", "#0072b2", Code.Words.NONE);
    }

    @AfterEach
    void empty() {
        SignedInAs.nobody();
        jdbc.sql("delete from second_coding_round").update();
        jdbc.sql("delete from material_document").update();
        jdbc.sql("delete from coding_event").update();
    }

    private static void as(String name) {
        SignedInAs.user(new User(UUID.randomUUID(), name, Role.ANALYST, Set.of(), true));
    }

    private DocumentText text() {
        return reading.text(id).orElseThrow();
    }

    private List<String> said() {
        return text().turns().stream().map(turn -> text().cut(turn.span())).toList();
    }

    private void code(String words) {
        var text = text();
        var from = text.text().indexOf(words);
        passages.code(
                List.of(new Passage(id, text.version(), CodePoints.ofUtf16(text.text(), from, from + words.length()))),
                fee);
    }

    private List<String> coded() {
        var text = text();
        assertThat(codings.of(id)).allMatch(coding -> coding.version() == text.version());
        return codings.of(id).stream().map(coding -> text.cut(coding.span())).toList();
    }

    /** In how many turns the code is. */
    private int counted() {
        return themes.themes(ThemeFilter.ALL).turns().with(fee).count().turns();
    }

    private int turnsCounted() {
        return themes.themes(ThemeFilter.ALL).turns().count().turns();
    }

    @Test
    void codingsStayOnTheirWordsWhereTurnsAreDividedAndJoinedAndCountsFollow() {
        code("Просят денег.");
        code("И всё.");
        assertThat(List.of(counted(), turnsCounted())).containsExactly(1, 3);
        assertThat(turns.divide(text(), 3, "Просят денег.".length(), "Р", false))
                .isEqualTo(Outcome.DONE);
        assertThat(said())
                .containsExactly("Кто 🙂 пишет?", "Никто не пишет.", "Просят денег.", "И всё.", "Так?", "Да.");
        assertThat(coded()).containsExactly("Просят денег.", "И всё.");
        assertThat(List.of(counted(), turnsCounted())).containsExactly(2, 4);
        assertThat(text().version()).as("the words are as they were").isEqualTo(1);
        assertThat(turns.join(text(), 3, true)).isEqualTo(Outcome.DONE);
        assertThat(turns.join(text(), 2, false)).isEqualTo(Outcome.DONE);
        assertThat(said()).containsExactly("Кто 🙂 пишет?", "Никто не пишет.\nПросят денег. И всё.", "Так?", "Да.");
        assertThat(text().version()).as("the name between them was taken out").isEqualTo(2);
        assertThat(text().text()).doesNotContain("\nР: Просят");
        assertThat(coded()).containsExactly("Просят денег.", "И всё.");
        assertThat(passages.leftBehind(id)).isEmpty();
        assertThat(List.of(counted(), turnsCounted())).containsExactly(1, 2);
    }

    @Test
    void aPassageOverBothTurnsIsKeptAndOneOfTheNameAloneIsListed() {
        code("не пишет.\nР: Просят денег.");
        code("Р: Просят");
        var text = text();
        var from = text.text().indexOf("Р: Просят");
        passages.code(List.of(new Passage(id, 1, CodePoints.ofUtf16(text.text(), from, from + 3))), fee);
        assertThat(counted()).as("the name is nobody's words").isEqualTo(2);
        turns.join(text(), 2, false);
        assertThat(coded()).containsExactlyInAnyOrder("не пишет.\nПросят денег.", "Просят");
        assertThat(passages.leftBehind(id)).hasSize(1);
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void sidesAreCorrectedForATurnOrAVoiceAndWhatIsAskedIsNotCounted() {
        code("Никто не пишет.");
        code("Так?");
        assertThat(List.of(counted(), turnsCounted())).containsExactly(1, 3);
        assertThat(turns.correct(text(), 4, "Р", false)).isEqualTo(Outcome.DONE);
        assertThat(List.of(counted(), turnsCounted())).containsExactly(2, 4);
        assertThat(finding.find(new Finding.Query("так", null, false), 10))
                .as("what was asked is searched once it is an answer")
                .hasSize(1);
        var swapped = List.of(new Corrected("И", "Журналист", false), new Corrected("Р", "Р", true));
        assertThat(turns.correct(text(), swapped)).isEqualTo(Outcome.DONE);
        assertThat(text().turns())
                .extracting(Turn::speaker, Turn::isInterviewer)
                .startsWith(tuple("Журналист", false), tuple("Р", true));
        assertThat(List.of(counted(), turnsCounted())).containsExactly(0, 1);
        assertThat(turns.correct(text(), List.of(new Corrected("Журналист", "И", true))))
                .isEqualTo(Outcome.NOBODY_ANSWERS);
        assertThat(turns.correct(text(), List.of(new Corrected("Р", "Р".repeat(81), null))))
                .isEqualTo(Outcome.LONG_NAME);
        assertThat(coded()).containsExactly("Никто не пишет.", "Так?");
    }

    @Test
    void translationsGoWithTheirTurns() {
        changes.translate(id, 2, ENGLISH, "Nobody writes.");
        changes.translate(id, 3, ENGLISH, "They ask for money. That is all.");
        changes.translate(id, 5, ENGLISH, "Yes.");
        turns.join(text(), 2, true);
        assertThat(reading.translations(id))
                .extracting(Translation::turn, Translation::words)
                .containsExactly(tuple(2, "Nobody writes.\nThey ask for money. That is all."), tuple(4, "Yes."));
        turns.divide(text(), 1, 3, "И", true);
        assertThat(reading.translations(id)).extracting(Translation::turn).containsExactly(3, 5);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        var seen = text();
        turns.join(seen, 2, true);
        var now = text();
        assertThat(turns.join(seen, 1, true)).isEqualTo(Outcome.MEANWHILE);
        assertThat(turns.divide(seen, 1, 3, null, true)).isEqualTo(Outcome.MEANWHILE);
        assertThat(turns.correct(seen, 1, "Р", false)).isEqualTo(Outcome.MEANWHILE);
        assertThat(changes.correct(seen, 3, "Другое"))
                .as("another turn has this number now")
                .isFalse();
        assertThat(changes.translate(seen, 3, ENGLISH, "", "Other")).isFalse();
        assertThat(text()).isEqualTo(now);
        assertThat(changes.translate(now, 3, ENGLISH, "", "So?")).isTrue();
        assertThat(changes.translate(now, 3, ENGLISH, "", "Really?"))
                .as("a translation is there")
                .isFalse();
        assertThat(turns.join(now, 4, true)).isEqualTo(Outcome.NO_NEXT);
        assertThat(turns.divide(now, 4, 3, null, false)).isEqualTo(Outcome.NO_PLACE);
    }

    @Test
    void whoMayNotChangeTheTextChangesNoTurn() {
        var seen = text();
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        assertThatThrownBy(() -> turns.join(seen, 2, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> turns.correct(seen, 2, "Р", true)).isInstanceOf(IllegalArgumentException.class);
        for (var role : List.of(Role.VIEWER, Role.FIELD_STAFF)) {
            SignedInAs.role(role, "KZ");
            assertThatThrownBy(() -> turns.divide(seen, 2, 5, null, false)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> turns.correct(seen, List.of(new Corrected("Р", "Р", true))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        as("ann");
        assertThat(text()).isEqualTo(seen);
    }

    private RoundId finished() {
        code("Никто не пишет.");
        code("Да.");
        var round = rounds.open("ann", "bob", 100);
        as("bob");
        code("Да.");
        code("Просят денег.");
        as("ann");
        rounds.close(round.id());
        return round.id();
    }

    @Test
    void aFinishedRoundStaysAsItWasAndDecisionsGoWithTurnsThatAreWhole() {
        var round = finished();
        var before = agreement.of(round);
        assertThat(before.turns()).isEqualTo(3);
        assertThat(agreement.differences(round))
                .extracting(one -> one.turn().id().number())
                .containsExactly(2, 3);
        agreement.resolve(round, new TurnId(id, 2), fee, false, "nobody pays");
        agreement.resolve(round, new TurnId(id, 3), fee, true, "they ask");
        assertThat(counted()).isEqualTo(2);

        assertThat(turns.divide(text(), 1, 3, "И", true)).isEqualTo(Outcome.DONE);
        assertThat(counted())
                .as("decisions are of the same turns under other numbers")
                .isEqualTo(2);
        assertThat(agreement.differences(round)).noneMatch(Difference::isOpen);
        assertThat(agreement.compared(round).changed()).isOne();

        assertThat(turns.join(text(), 1, true)).isEqualTo(Outcome.DONE);
        assertThat(turns.divide(text(), 3, "Просят денег.".length(), "Р", false))
                .isEqualTo(Outcome.DONE);
        assertThat(agreement.differences(round))
                .filteredOn(Difference::isOpen)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.words()).isEqualTo("Просят денег.");
                    assertThat(one.history())
                            .extracting(entry -> entry.reason())
                            .containsExactly("they ask");
                });
        assertThat(turns.correct(text(), 2, "И", true)).isEqualTo(Outcome.DONE);
        assertThat(agreement.of(round)).as("turns of the finished round").isEqualTo(before);
        assertThat(turns.join(text(), 1, true)).isEqualTo(Outcome.DONE);
        assertThat(agreement.of(round)).isEqualTo(before);
    }

    @Test
    void aFinishedRoundStaysAsItWasWhereWordsAreCorrected() {
        var round = finished();
        var before = agreement.of(round);
        assertThat(changes.correct(text(), 3, "Просят сто долларов.")).isTrue();
        assertThat(codings.of(id)).as("a coding was left behind").hasSize(3);
        assertThat(agreement.of(round)).isEqualTo(before);
        assertThat(agreement.compared(round).changed()).isOne();
    }

    @Test
    void whatIsKeptOfARoundGoesWithItsDocument() {
        finished();
        turns.correct(text(), 3, "И", true);
        assertThat(rows("second_coding_turn")).isEqualTo(3);
        assertThat(rows("second_coding_turn_code")).isPositive();
        changes.remove(List.of(id));
        assertThat(List.of(rows("second_coding_turn"), rows("second_coding_turn_code")))
                .containsOnly(0);
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
