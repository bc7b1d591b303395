package org.ovoz.qualitative.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.Change;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Interviews;
import org.ovoz.interview.Mode;
import org.ovoz.interview.RespondentWithdrawals;
import org.ovoz.interview.Sending;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Material;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.Speaker;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.qualitative.Turn;
import org.ovoz.qualitative.material.MaterialChanges.Flaw;
import org.ovoz.qualitative.material.file.TurnReader;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@TinyStudyTest
@RecordApplicationEvents
@Slow
class MaterialTests {

    private static final Language RUSSIAN = new Language("ru");
    private static final CountryCode KZ = new CountryCode("KZ");

    @Autowired
    private Material material;

    @Autowired
    private MaterialReading reading;

    @Autowired
    private MaterialChanges changes;

    @Autowired
    private Redactions redactions;

    @Autowired
    private SurveyAnswers answers;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private Sending sending;

    @Autowired
    private RespondentWithdrawals withdrawals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from material_document").update();
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    private static NewDocument transcript(String country, String pseudonym, String text) {
        return new NewDocument(
                Document.Kind.TRANSCRIPT,
                "Беседа",
                new CountryCode(country),
                RUSSIAN,
                Provenance.ELSEWHERE,
                new Speaker(pseudonym, null, SpeakerKind.EXPERT, Attribution.ROLE),
                text,
                TurnReader.read(text, TurnReader.Wishes.in(RUSSIAN)).turns());
    }

    private int audited(String action) {
        return jdbc.sql("select count(*) from audit_row where action = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private InterviewId sent(String country, String words) {
        var begun = Interviews.consented(interviews, Mode.ONLINE);
        interviews.answer(begun.id(), Change.ofText("word", "word", words));
        return begun.id();
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    @Test
    void whatIsTakenInIsReadAsItWasToTheLastCodePoint() {
        var text = ("И: Что, 👩‍👩‍👧?\nР: Е́сли " + "🙂да ".repeat(15_000)).strip();
        var taken = changes.take(transcript("KZ", "KZ-01", text));
        assertThat(material.text(taken.id()).orElseThrow().text()).isEqualTo(text);
        assertThat(material.texts()).hasSize(1);
        assertThat(material.documents()).containsExactly(taken);
        assertThat(changes.flaws(transcript("KZ", "kz-01 ", "Да."))).containsExactly(Flaw.PSEUDONYM_TAKEN);
        assertThat(changes.flaws(transcript("KZ", " ", "Да."))).containsExactly(Flaw.PSEUDONYM_MISSING);
    }

    @Test
    void nobodyReadsOrChangesWhatIsOfAnotherCountryOrWithoutTheRight() {
        var taken = changes.take(transcript("KZ", "KZ-01", "И: Так?\nР: Да."));
        assertThatThrownBy(() -> changes.take(transcript("KG", "KG-01", "Да.")))
                .isInstanceOf(AccessDeniedException.class);
        SignedInAs.role(Role.COUNTRY_LEAD, "KG");
        assertThat(material.documents()).isEmpty();
        assertThat(material.texts()).isEmpty();
        assertThat(material.text(taken.id())).isEmpty();
        assertThat(reading.original(taken.id(), 1)).isEmpty();
        assertThatThrownBy(() -> changes.correct(taken.id(), 1, 2, "Нет."))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> changes.remove(List.of(taken.id()))).isInstanceOf(IllegalArgumentException.class);
        for (var role : List.of(Role.VIEWER, Role.FIELD_STAFF)) {
            SignedInAs.role(role, "KZ");
            assertThatThrownBy(material::documents).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> redactions.propose(taken.id(), List.of()))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void openingIsAuditedOncePerSession() {
        var taken = changes.take(transcript("KZ", "KZ-01", "Да."));
        var before = audited("MATERIAL_OPENED");
        material.text(taken.id());
        material.text(taken.id());
        assertThat(audited("MATERIAL_OPENED")).isEqualTo(before + 1);
        SignedInAs.role(Role.ANALYST);
        material.text(taken.id());
        assertThat(audited("MATERIAL_OPENED")).isEqualTo(before + 2);
    }

    @Test
    void aCorrectionIsANewVersionAndToldToThoseWhoKeepCodings() {
        var taken = changes.take(transcript("KZ", "KZ-01", "И: Так?\nР: Да."));
        material.text(taken.id());
        var now = changes.correct(taken.id(), 1, 2, "Нет, 🙂.\r\nНикогда.").orElseThrow();
        assertThat(now.text()).isEqualTo("И: Так?\nР: Нет, 🙂.\nНикогда.");
        assertThat(material.text(taken.id())).hasValue(now);
        assertThat(changes.correct(taken.id(), 1, 2, "Опоздал")).isEmpty();
        assertThat(reading.version(taken.id(), 1).orElseThrow().text()).isEqualTo("И: Так?\nР: Да.");
        assertThat(events.stream(TextChanged.class))
                .singleElement()
                .satisfies(told -> assertThat(told.now()).isEqualTo(now));
    }

    @Test
    void whatIsMaskedIsMaskedEverywhereAndTheOriginalIsKeptApart() {
        var taken = changes.take(
                transcript("KZ", "KZ-01", "И: Кто?\nР: Айгуль Сатпаева из Караганды, +7 701 123-45-67. Айгули нет."));
        changes.translate(taken.id(), 2, new Language("en"), "Aigul is not here.");
        var proposals = redactions.propose(taken.id(), List.of("Кто"));
        assertThat(proposals)
                .extracting(Redactions.Proposal::mask)
                .containsExactly("[скрыто 1]", "[имя 1]", "[место 1]", "[телефон 1]", "[имя 2]");
        assertThat(redactions.apply(taken.id(), 1, proposals.subList(1, 5), true))
                .isTrue();
        assertThat(redactions.apply(taken.id(), 1, proposals, true)).isFalse();
        var masked = "И: Кто?\nР: [имя 1] из [место 1], [телефон 1]. [имя 1] нет.";
        assertThat(material.texts()).extracting(DocumentText::text).containsExactly(masked);
        assertThat(reading.translations(taken.id()))
                .extracting(Translation::words)
                .containsExactly("[имя 2] is not here.");
        assertThat(reading.version(taken.id(), 1)).isEmpty();
        var before = audited("MATERIAL_ORIGINAL_READ");
        assertThat(reading.original(taken.id(), 1).orElseThrow().text()).contains("Айгуль");
        assertThat(audited("MATERIAL_ORIGINAL_READ")).isEqualTo(before + 1);
        assertThat(redactions.propose(taken.id(), List.of())).isEmpty();
    }

    @Test
    void anOriginalThatIsDiscardedIsNowhere() {
        var taken = changes.take(transcript("KZ", "KZ-01", "И: Кто?\nР: Пришла Айгуль."));
        changes.correct(taken.id(), 1, 1, "Кто же?");
        redactions.apply(taken.id(), 2, redactions.propose(taken.id(), List.of()), false);
        assertThat(reading.original(taken.id(), 1)).isEmpty();
        assertThat(reading.original(taken.id(), 2)).isEmpty();
        assertThat(jdbc.sql("select words from material_text")
                        .query(String.class)
                        .list())
                .containsExactly("И: Кто же?\nР: Пришла [имя 1].");
        assertThat(reading.versions(taken.id())).extracting(Version::isKept).containsExactly(true, false, false);
    }

    @Test
    void anOpenAnswerIsTakenInOnceAndNewOnesAreOffered() {
        var one = sent("KZ", "Мало пишут о нас в газетах.");
        sending.send(one);
        assertThat(answers.offers(Interviews.WAVE, RUSSIAN))
                .singleElement()
                .satisfies(offer ->
                        assertThat(List.of(offer.fresh(), offer.taken())).isEqualTo(List.of(1, 0)));
        assertThat(answers.takeIn(Interviews.WAVE, "word")).isOne();
        assertThat(answers.takeIn(Interviews.WAVE, "word")).isZero();
        sending.send(sent("KZ", "Бұл ұйым туралы ешкім білмейді және жазбайды."));
        sent("KZ", "Черновик");
        assertThat(answers.offers(Interviews.WAVE, RUSSIAN))
                .singleElement()
                .satisfies(offer ->
                        assertThat(List.of(offer.fresh(), offer.taken())).isEqualTo(List.of(1, 1)));
        assertThat(answers.takeIn(Interviews.WAVE, "word")).isOne();
        assertThat(material.texts().stream().flatMap(text -> text.turns().stream()))
                .extracting(Turn::question)
                .containsOnly("word");
        assertThat(material.documents())
                .extracting(document -> document.language().tag())
                .containsExactlyInAnyOrder("ru", "kk");
        assertThat(material.documents())
                .extracting(document -> document.speaker().attribution())
                .containsOnly(Attribution.NOTHING);
    }

    @Test
    void whoWithdrawsTakesTheirWordsAlong() {
        var id = sent("KZ", "Мои слова уйдут со мной.");
        var receipt = sending.send(id);
        answers.takeIn(Interviews.WAVE, "word");
        var taken = material.documents().getFirst();
        changes.translate(taken.id(), 1, new Language("en"), "My words");
        changes.correct(taken.id(), 1, 1, "Мои слова уйдут.");
        var linked = changes.take(new NewDocument(
                Document.Kind.TRANSCRIPT,
                "Беседа",
                KZ,
                RUSSIAN,
                new Provenance(null, null, null, id),
                new Speaker("KZ-02", null, SpeakerKind.CSO, Attribution.NAME),
                "Другое.",
                TurnReader.read("Другое.", TurnReader.Wishes.in(RUSSIAN)).turns()));
        material.texts();
        SignedInAs.nobody();
        assertThat(withdrawals.withdraw(receipt.code())).isTrue();
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        assertThat(material.documents()).extracting(Document::id).containsExactly(linked.id());
        assertThat(material.documents().getFirst().provenance().linked()).isNull();
        assertThat(material.texts()).hasSize(1);
        assertThat(List.of(rows("material_version"), rows("material_text"), rows("material_turn")))
                .containsOnly(1);
        assertThat(rows("material_translation")).isZero();
    }

    @Test
    void aTextThatIsTakenInTwiceIsKnownAfterCorrectionsToo() {
        var first = changes.take(transcript("KZ", "KZ-01", "И: Как?\nР: Хорошо."));
        assertThat(reading.saying("И: Как?\r\n\r\nР: Хорошо. "))
                .extracting(Document::id)
                .containsExactly(first.id());
        changes.correct(first.id(), 1, 2, "Очень хорошо.");
        assertThat(reading.saying("И: Как?\nР: Хорошо."))
                .extracting(Document::id)
                .containsExactly(first.id());
        assertThat(reading.saying("И: Как?\nР: Очень хорошо.")).hasSize(1);
        assertThat(reading.saying("И: Как?\nР: Плохо.")).isEmpty();
        SignedInAs.role(Role.COUNTRY_LEAD, "UZ");
        assertThat(reading.saying("И: Как?\nР: Хорошо."))
                .as("of another country")
                .isEmpty();
    }

    @Test
    void whatIsTypedIsKeptAsWhatIsTakenIn() {
        var document = changes.take(transcript("KZ", "KZ-01", "И: Как?\nР: Хорошо."));
        changes.correct(document.id(), 1, 2, " \u202EОче\u00ADнь\u0000\r\nхорошо. ");
        assertThat(material.text(document.id()).orElseThrow().text()).isEqualTo("И: Как?\nР: Очень\nхорошо.");
    }
}
