package org.ovoz.qualitative.agreement;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Codings;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Material;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.Speaker;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.qualitative.coding.CodebookService;
import org.ovoz.qualitative.coding.EarlierWords;
import org.ovoz.qualitative.coding.Passage;
import org.ovoz.qualitative.coding.PassageCoding;
import org.ovoz.qualitative.material.MaterialChanges;
import org.ovoz.qualitative.material.NewDocument;
import org.ovoz.qualitative.material.Redactions;
import org.ovoz.qualitative.material.file.TurnReader;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to a round of second coding while texts and codes change, as the whole room does it. */
@TinyStudyTest
@Slow
class RoundOverTextsTests {

    private static final Language RUSSIAN = new Language("ru");
    private static final String TEXT = """
        И: Кто пишет о Вас?
        Р: Мария Иванова 🙂 просила денег.
        И: И что Вы?
        Р: Мы не пошли.\
        """;

    @Autowired
    private MaterialChanges changes;

    @Autowired
    private Redactions redactions;

    @Autowired
    private Material material;

    @Autowired
    private CodebookService codebook;

    @Autowired
    private PassageCoding passages;

    @Autowired
    private EarlierWords earlier;

    @Autowired
    private Codings codings;

    @Autowired
    private SecondCodingRounds rounds;

    @Autowired
    private CoderAgreement agreement;

    @Autowired
    private UserStore users;

    @Autowired
    private JdbcClient jdbc;

    private DocumentId id;
    private CodeId fee;
    private CodingRound round;

    @BeforeEach
    void begin() {
        empty();
        for (var name : List.of("Ann K", "Bob K")) {
            users.add(new User(UUID.randomUUID(), name, Role.ANALYST, Set.of(), true), name, "hash", Instant.now());
        }
        as("Ann K");
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
        fee = code("PAY_FEE");
        round = rounds.open("Ann K", "Bob K", 100);
        code("Ann K", "просила денег");
        code("Bob K", "Мария Иванова 🙂 просила денег");
    }

    @AfterEach
    void empty() {
        SignedInAs.nobody();
        jdbc.sql("delete from material_document").update();
        jdbc.sql("delete from coding_event").update();
        jdbc.sql("delete from second_coding_round").update();
        jdbc.sql("delete from staff_user where name in ('Ann K', 'Bob K')").update();
    }

    private static void as(String name) {
        SignedInAs.user(new User(UUID.randomUUID(), name, Role.ANALYST, Set.of(), true));
    }

    private CodeId code(String name) {
        return codebook.add(null, name, "#0072b2", Code.Words.NONE);
    }

    private void code(String coder, String words) {
        as(coder);
        var text = material.text(id).orElseThrow();
        var from = text.text().indexOf(words);
        var span = CodePoints.ofUtf16(text.text(), from, from + words.length());
        passages.code(List.of(new Passage(id, text.version(), span)), fee);
    }

    private void close() {
        rounds.close(round.id());
    }

    private CodeAgreement only() {
        var codes = agreement.of(round.id()).codes();
        assertThat(codes).hasSize(1);
        return codes.getFirst();
    }

    private void correct(int turn, String words) {
        var text = material.text(id).orElseThrow();
        assertThat(changes.correct(id, text.version(), turn, words)).isPresent();
    }

    @Test
    void whatCodersDoWhenTheySeeEachOtherChangesNoFigure() {
        close();
        assertThat(only().both()).isEqualTo(1);
        code("Ann K", "Мы не пошли");
        as("Bob K");
        var bobs = codings.of(id).stream()
                .filter(coding -> coding.coder().equals("Bob K"))
                .findFirst()
                .orElseThrow();
        passages.uncode(bobs.id());
        assertThat(only().both()).as("as it was closed").isEqualTo(1);
        assertThat(only().first()).isZero();
        assertThat(agreement.differences(round.id()))
                .as("differences are of now")
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.isOpen()).isTrue());
        passages.undo(id);
        assertThat(agreement.differences(round.id())).hasSize(1);
    }

    @Test
    void aCodingWhoseWordsAreCorrectedDuringTheRoundStillCountsInItsTurn() {
        correct(2, "Мария Иванова 🙂 просила сто долларов.");
        as("Bob K");
        assertThat(codings.of(id)).isEmpty();
        close();
        assertThat(only().both()).isEqualTo(1);
        assertThat(agreement.differences(round.id())).isEmpty();
        correct(2, "Она просила.");
        assertThat(only().both()).isEqualTo(1);
    }

    @Test
    void ofADifferenceWhoseWordsWereCorrectedTheOldOnesAreShownAndMaskedOnesStayMasked() {
        code("Ann K", "Мы не пошли");
        correct(4, "Мы всё же пошли.");
        close();
        var difference = agreement.differences(round.id()).getFirst();
        var passage = difference.sides().getFirst().passages().getFirst();
        assertThat(passage.isLeftBehind()).isTrue();
        assertThat(passage.words()).isEqualTo("Мы не пошли");
        correct(2, "Мария Иванова 🙂 просила сто долларов.");
        redactions.apply(id, 3, redactions.propose(id, List.of("Мария Иванова")), true);
        var masked = passages.leftBehind(id).stream()
                .filter(coding -> coding.coder().equals("Bob K"))
                .findFirst()
                .orElseThrow();
        var stood = earlier.of(masked);
        assertThat(stood.turn()).hasValue(2);
        assertThat(stood.words()).contains("█ █ 🙂 просила █");
        assertThat(only().both()).isEqualTo(1);
        redactions.apply(id, 4, redactions.propose(id, List.of("долларов")), false);
        assertThat(earlier.of(masked).words()).as("the words were not kept").isEmpty();
    }

    @Test
    void aMaskDuringTheRoundChangesNothing() {
        as("Ann K");
        redactions.apply(id, 1, redactions.propose(id, List.of("Мария Иванова")), false);
        close();
        assertThat(only().both()).isEqualTo(1);
        assertThat(agreement.compared(round.id()).agreement().turns()).isEqualTo(2);
    }

    @Test
    void codesThatAreMergedDuringTheRoundOrAfterItAreFollowedAndTheirUndoingToo() {
        as("Ann K");
        var budget = code("PAY_BUDGET");
        codebook.merge(fee, budget);
        close();
        assertThat(only().code().name()).isEqualTo("PAY_BUDGET");
        var money = code("MONEY");
        codebook.merge(budget, money);
        assertThat(only().code().name()).isEqualTo("MONEY");
        codebook.undo();
        assertThat(only().code().name()).isEqualTo("PAY_BUDGET");
        assertThat(only().both()).isEqualTo(1);
    }

    @Test
    void whatWasDecidedOfACodeIsOfThatCodeAgainWhenItsMergeIsUndone() {
        code("Ann K", "Мы не пошли");
        close();
        as("Ann K");
        var difference = agreement.differences(round.id()).getFirst();
        agreement.resolve(round.id(), difference.turn().id(), fee, false, "Денег никто не просил.");
        var budget = code("PAY_BUDGET");
        codebook.merge(fee, budget);
        assertThat(agreement.differences(round.id()).getFirst().decided()).contains(false);
        codebook.undo();
        assertThat(agreement.differences(round.id()).getFirst().decided()).contains(false);
    }

    @Test
    void aCodeThatIsRetiredDuringTheRoundIsStillCompared() {
        as("Ann K");
        codebook.retire(fee);
        close();
        assertThat(only().both()).isEqualTo(1);
    }

    @Test
    void aTextThatIsWithdrawnDuringTheRoundIsNotComparedAndTheRoundCanBeClosed() {
        jdbc.sql("delete from material_document").update();
        as("Ann K");
        close();
        assertThat(agreement.compared(round.id()).agreement().turns()).isZero();
        assertThat(jdbc.sql("select count(*) from second_coding_finished")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
