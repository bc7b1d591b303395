package org.ovoz.qualitative.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.RespondentWithdrawals;
import org.ovoz.interview.Sending;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Material;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.Speaker;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.qualitative.material.Origins.Outcome;
import org.ovoz.qualitative.material.file.TurnReader;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The country of a transcript and the interview with which it goes. */
@TinyStudyTest
@Slow
class OriginTests {

    private static final Language RUSSIAN = new Language("ru");
    private static final CountryCode KZ = new CountryCode("KZ");
    private static final CountryCode TJ = new CountryCode("TJ");

    @Autowired
    private Material material;

    @Autowired
    private MaterialChanges changes;

    @Autowired
    private Origins origins;

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

    private DocumentId id;

    @BeforeEach
    void begin() {
        List.of("material_document", "interview")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        id = transcript("KZ-01");
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    private DocumentId transcript(String pseudonym) {
        var text = "И: Так?\nР: Да.";
        return changes.take(new NewDocument(
                        Document.Kind.TRANSCRIPT,
                        "Беседа",
                        KZ,
                        RUSSIAN,
                        Provenance.ELSEWHERE,
                        new Speaker(pseudonym, null, SpeakerKind.EXPERT, Attribution.ROLE),
                        text,
                        TurnReader.read(text, TurnReader.Wishes.in(RUSSIAN)).turns()))
                .id();
    }

    private InterviewId begun() {
        var begun = Interviews.consented(interviews, Mode.ONLINE);
        interviews.answer(begun.id(), Change.ofText("word", "word", "Слово"));
        return begun.id();
    }

    private InterviewId sentIn(String country) {
        var begun = interviews.start(new NewInterview(
                Interviews.WAVE, new CountryCode(country), Mode.ONLINE, new Language("ru"), null, null, false));
        interviews.answer(begun.id(), Change.ofCodes("consent", Map.of("consent", 1)));
        sending.send(begun.id());
        return begun.id();
    }

    private Document document() {
        return material.document(id).orElseThrow();
    }

    private Outcome link(String number) {
        return origins.link(id, Interviews.WAVE, number).outcome();
    }

    @Test
    void aTranscriptGoesWithTheInterviewThatItIsLinkedWith() {
        var interview = begun();
        var receipt = sending.send(interview);
        assertThat(link(interview.toString().substring(0, 8).toUpperCase(Locale.ROOT)))
                .isEqualTo(Outcome.DONE);
        assertThat(document().provenance()).isEqualTo(new Provenance(Interviews.WAVE, interview, null, interview));
        assertThat(origins.of(document()).orElseThrow().number())
                .isEqualTo(interview.toString().substring(0, 8).toUpperCase(Locale.ROOT));
        assertThat(answers.takeIn(Interviews.WAVE, "word"))
                .as("answers can be taken in all the same")
                .isOne();
        SignedInAs.nobody();
        withdrawals.withdraw(receipt.code());
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        assertThat(material.documents()).isEmpty();
    }

    @Test
    void aLinkThatIsTakenAwayLeavesTheTextWhenTheInterviewIsWithdrawn() {
        var interview = begun();
        var receipt = sending.send(interview);
        link(interview.toString());
        assertThat(origins.move(id, KZ).outcome()).isEqualTo(Outcome.DONE);
        assertThat(origins.unlink(id).outcome()).isEqualTo(Outcome.DONE);
        SignedInAs.nobody();
        withdrawals.withdraw(receipt.code());
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        assertThat(document().provenance()).isEqualTo(Provenance.ELSEWHERE);
    }

    @Test
    void whatIsNoSentInterviewOfTheCountryIsNotLinked() {
        var draft = begun();
        assertThat(link(draft.toString())).as("not sent").isEqualTo(Outcome.NOT_FOUND);
        var receipt = sending.send(draft);
        SignedInAs.nobody();
        withdrawals.withdraw(receipt.code());
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        assertThat(link(draft.toString())).as("withdrawn").isEqualTo(Outcome.NOT_FOUND);
        for (var typed : List.of("", " ", "zzz", "'; drop", "ffffffffffffffffffffffffffffffff")) {
            assertThat(link(typed)).isEqualTo(Outcome.NOT_FOUND);
        }
        var sent = begun();
        sending.send(sent);
        var other = origins.link(id, new WaveId("another"), sent.toString());
        assertThat(other.outcome()).isEqualTo(Outcome.OTHER_WAVE);
        assertThat(other.wave()).isEqualTo(Interviews.WAVE);
        var abroad = sentIn("TJ");
        assertThat(link(abroad.toString())).as("of another country").isEqualTo(Outcome.NOT_FOUND);
        assertThat(origins.link(id, new WaveId("another"), abroad.toString()).outcome())
                .as("nothing is told of interviews of another country")
                .isEqualTo(Outcome.NOT_FOUND);
        assertThat(document().provenance()).isEqualTo(Provenance.ELSEWHERE);
    }

    @Test
    void nobodyMovesATextOutOfOrIntoWhatTheyMaySee() {
        assertThatThrownBy(() -> origins.move(id, TJ)).isInstanceOf(AccessDeniedException.class);
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        assertThatThrownBy(() -> origins.move(id, TJ)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> origins.link(id, Interviews.WAVE, "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> origins.unlink(id)).isInstanceOf(IllegalArgumentException.class);
        SignedInAs.role(Role.VIEWER);
        assertThatThrownBy(() -> origins.move(id, TJ)).isInstanceOf(AccessDeniedException.class);
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ", "TJ");
        var told = audited();
        assertThat(origins.move(id, TJ).outcome()).isEqualTo(Outcome.DONE);
        assertThat(document().country()).isEqualTo(TJ);
        assertThat(audited()).isEqualTo(told + 1);
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        assertThat(material.documents()).isEmpty();
    }

    private int audited() {
        return jdbc.sql("select count(*) from audit_row where action = 'MATERIAL_CHANGED'")
                .query(Integer.class)
                .single();
    }

    @Test
    void aLinkedTextAndOneFromAnInterviewStayInTheCountryOfTheInterview() {
        SignedInAs.role(Role.ADMIN);
        var interview = begun();
        sending.send(interview);
        link(interview.toString());
        assertThat(origins.move(id, TJ).outcome()).isEqualTo(Outcome.BOUND);
        answers.takeIn(Interviews.WAVE, "word");
        var answer = material.documents().stream()
                .filter(one -> one.kind() == Document.Kind.ANSWER)
                .findFirst()
                .orElseThrow();
        assertThat(origins.move(answer.id(), TJ).outcome()).isEqualTo(Outcome.BOUND);
        assertThat(origins.link(answer.id(), Interviews.WAVE, interview.toString())
                        .outcome())
                .isEqualTo(Outcome.BOUND);
        assertThat(origins.unlink(answer.id()).outcome()).isEqualTo(Outcome.BOUND);
    }

    @Test
    void onePersonHasOnePseudonymAndTwoHaveTwo() {
        SignedInAs.role(Role.ADMIN);
        var interview = begun();
        sending.send(interview);
        answers.takeIn(Interviews.WAVE, "word");
        var answer = origins.link(id, Interviews.WAVE, interview.toString());
        assertThat(answer.outcome()).isEqualTo(Outcome.DONE);
        assertThat(answer.otherwise()).startsWith("KZ-").isNotEqualTo("KZ-01");
        var now = document();
        var same = new Speaker(answer.otherwise(), null, SpeakerKind.EXPERT, Attribution.ROLE);
        assertThat(changes.describe(new Document(
                        id,
                        now.kind(),
                        now.title(),
                        KZ,
                        RUSSIAN,
                        now.provenance(),
                        same,
                        1,
                        now.madeBy(),
                        now.madeOn())))
                .isEmpty();
        assertThat(origins.unlink(id).outcome()).as("two people of one name").isEqualTo(Outcome.PSEUDONYM_TAKEN);
        assertThat(document().provenance().interview()).isEqualTo(interview);
    }
}
