package org.ovoz.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.interview.sent.SentFilter;
import org.ovoz.interview.sent.SentInterviews;
import org.ovoz.interview.sent.SentOrder;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@TinyStudyTest
@Slow
class InterviewReadingTests {

    private static final CountryCode KZ = new CountryCode("KZ");
    private static final CountryCode TJ = new CountryCode("TJ");

    @Autowired
    private InterviewReading reading;

    @Autowired
    private InterviewDecisions decisions;

    @Autowired
    private BeanFactory product;

    @Autowired
    private InterviewRows rows;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from interview").update();
        jdbc.sql("delete from audit_row").update();
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    private InterviewScenario begun(CountryCode country, Mode mode, boolean practice) {
        return InterviewScenario.in(country.iso(), product)
                .mode(mode)
                .practice(practice)
                .consented();
    }

    private InterviewId sent(CountryCode country, Mode mode, boolean practice) {
        return begun(country, mode, practice).send().id();
    }

    private static SentFilter of(CountryCode... countries) {
        return new SentFilter(Tiny.WAVE, Set.of(countries), null, null, null, null, null);
    }

    private List<InterviewId> listed(SentFilter filter) {
        assertThat(reading.page(filter, 0)).hasSize(reading.count(filter));
        return reading.page(filter, 0).stream().map(summary -> summary.id()).toList();
    }

    @Test
    void listsWhatIsSentAndNeitherDraftsNorPractice() {
        var online = sent(KZ, Mode.ONLINE, false);
        var faceToFace = sent(TJ, Mode.FACE_TO_FACE, false);
        begun(KZ, Mode.ONLINE, false);
        sent(KZ, Mode.FACE_TO_FACE, true);
        SignedInAs.role(Role.ANALYST);
        assertThat(listed(of(KZ, TJ))).containsExactlyInAnyOrder(online, faceToFace);
        assertThat(listed(of(KZ))).containsExactly(online);
        var byMode = new SentFilter(Tiny.WAVE, Set.of(KZ, TJ), Mode.FACE_TO_FACE, null, null, null, null);
        assertThat(listed(byMode)).containsExactly(faceToFace);
        var byLanguage = new SentFilter(Tiny.WAVE, Set.of(KZ, TJ), null, new Language("en"), null, null, null);
        assertThat(listed(byLanguage)).isEmpty();
        var day = reading.page(of(KZ), 0).getFirst().completedOn();
        assertThat(listed(new SentFilter(Tiny.WAVE, Set.of(KZ), null, null, day, day, null)))
                .containsExactly(online);
        assertThat(listed(new SentFilter(Tiny.WAVE, Set.of(KZ), null, null, day.plusDays(1), null, null)))
                .isEmpty();
    }

    @Test
    void turnsPages() {
        for (int i = 0; i < SentInterviews.PAGE + 3; i++) {
            sent(KZ, Mode.ONLINE, false);
        }
        SignedInAs.role(Role.ANALYST);
        var first = reading.page(of(KZ), 0);
        var second = reading.page(of(KZ), 1);
        assertThat(first).hasSize(SentInterviews.PAGE);
        assertThat(second).hasSize(3).doesNotContainAnyElementsOf(first);
    }

    @Test
    void recordsWhoReadsWhich() {
        var id = sent(KZ, Mode.ONLINE, false);
        SignedInAs.role(Role.ANALYST);
        assertThat(reading.open(id).id()).isEqualTo(id);
        assertThat(jdbc.sql("select action || ' ' || object from audit_row")
                        .query(String.class)
                        .list())
                .containsExactly("INTERVIEW_VIEWED tiny-1, KZ, " + id);
    }

    @Test
    void answersTheSameToWhatIsNotThereAndWhatMayNotBeSeen() {
        var tajik = sent(TJ, Mode.ONLINE, false);
        var draft = begun(KZ, Mode.ONLINE, false).id();
        var practice = sent(KZ, Mode.FACE_TO_FACE, true);
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        for (var id : List.of(tajik, draft, practice, InterviewId.random())) {
            assertThatThrownBy(() -> reading.open(id)).isInstanceOf(UnknownInterview.class);
            assertThatThrownBy(() -> reading.history(id)).isInstanceOf(UnknownInterview.class);
            assertThatThrownBy(() -> decisions.setExcluded(id, true, "why")).isInstanceOf(UnknownInterview.class);
        }
        assertThatThrownBy(() -> reading.page(of(KZ, TJ), 0)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reading.count(of(TJ))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void isForThoseWhoMayReadInterviews() {
        var id = sent(KZ, Mode.ONLINE, false);
        SignedInAs.role(Role.FIELD_STAFF, "KZ");
        assertThatThrownBy(() -> reading.open(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reading.page(of(KZ), 0)).isInstanceOf(AccessDeniedException.class);
        SignedInAs.role(Role.ANALYST);
        assertThat(decisions.mayExclude()).isFalse();
        assertThatThrownBy(() -> decisions.setExcluded(id, true, "why")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void leavesOutAndTakesInAgainByARecordedDecision() {
        var id = sent(KZ, Mode.ONLINE, false);
        var lead = SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        assertThatThrownBy(() -> decisions.setExcluded(id, true, " ")).isInstanceOf(IllegalArgumentException.class);
        var excluded = decisions.setExcluded(id, true, "answered twice");
        assertThat(excluded.state()).isEqualTo(Interview.State.EXCLUDED);
        assertThat(rows.counted(id)).isEmpty();
        assertThat(listed(new SentFilter(Tiny.WAVE, Set.of(KZ), null, null, null, null, true)))
                .containsExactly(id);
        decisions.setExcluded(id, false, "two people");
        assertThat(rows.counted(id)).isPresent();
        assertThat(reading.history(id))
                .extracting(event -> event.reason())
                .containsSubsequence("answered twice", "two people");
        assertThat(reading.history(id).getLast().actor()).isEqualTo(lead.id());
    }

    @Test
    void tellsWhoHeldAnInterviewToLeadsOnly() {
        var worker = UUID.randomUUID();
        var id = InterviewScenario.in("TJ", product)
                .mode(Mode.FACE_TO_FACE)
                .interviewer(worker)
                .consented()
                .send()
                .id();
        sent(TJ, Mode.ONLINE, false);
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        assertThat(listed(of(TJ).heldBy(worker))).containsExactly(id);
        assertThat(reading.page(of(TJ).heldBy(worker), 0).getFirst().interviewer())
                .isEqualTo(worker);
        SignedInAs.role(Role.ANALYST);
        assertThat(reading.page(of(TJ), 0)).hasSize(2).allMatch(line -> line.interviewer() == null);
        assertThat(reading.interviewer(reading.open(id))).isEmpty();
        assertThatThrownBy(() -> reading.count(of(TJ).heldBy(worker))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reading.page(of(TJ).heldBy(worker), 0)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reading.neighbours(id, of(TJ).heldBy(worker), SentOrder.LATEST, 10))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reading.interviewers()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void leadsFromAnInterviewToItsNeighboursInTheListAndNoFurther() {
        for (int i = 0; i < 3; i++) {
            sent(TJ, Mode.FACE_TO_FACE, false);
        }
        sent(KZ, Mode.FACE_TO_FACE, false);
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        var ids = listed(of(TJ));
        var first = reading.neighbours(ids.get(0), of(TJ), SentOrder.LATEST, 10).orElseThrow();
        assertThat(first.before()).isEmpty();
        assertThat(first.after()).contains(ids.get(1));
        assertThat(first.place()).isEqualTo(1);
        assertThat(first.of()).isEqualTo(3);
        var last = reading.neighbours(ids.get(2), of(TJ), SentOrder.LATEST, 10).orElseThrow();
        assertThat(last.before()).contains(ids.get(1));
        assertThat(last.after()).isEmpty();
        assertThat(reading.neighbours(ids.get(2), of(TJ), SentOrder.LATEST, 2)).isEmpty();
        assertThatThrownBy(() -> reading.neighbours(ids.get(0), of(KZ), SentOrder.LATEST, 10))
                .isInstanceOf(AccessDeniedException.class);
    }
}
