package org.ovoz.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.Change;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewEvent;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.Sending;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@TinyStudyTest
@Slow
class FieldworkServiceTests {

    private static final CountryCode KZ = new CountryCode("KZ");
    private static final CountryCode TJ = new CountryCode("TJ");
    private static final Language RU = new Language("ru");

    @Autowired
    private FieldworkService fieldwork;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private Sending sending;

    @Autowired
    private InterviewRows rows;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    private Interview begun(boolean practice) {
        var interview = fieldwork.begin(TJ, Mode.FACE_TO_FACE, RU, practice);
        return interviews.answer(interview.id(), Change.ofCodes("consent", Map.of("consent", 1)));
    }

    @Test
    void showsOnlyTheOwnInterviews() {
        var other = SignedInAs.role(Role.FIELD_STAFF, "TJ");
        var theirs = begun(false);
        var me = SignedInAs.role(Role.FIELD_STAFF, "TJ");
        var mine = begun(false);
        assertThat(me).isNotEqualTo(other);
        assertThat(fieldwork.mine()).extracting("id").containsExactly(mine.id());
        assertThat(fieldwork.open(mine.id()).origin().interviewer()).isEqualTo(me.id());
        assertThatThrownBy(() -> fieldwork.open(theirs.id())).isInstanceOf(UnknownInterview.class);
        assertThatThrownBy(() -> fieldwork.endWithoutConsent(theirs.id())).isInstanceOf(UnknownInterview.class);
        var anonymous =
                interviews.start(new NewInterview(new WaveId("tiny-1"), TJ, Mode.ONLINE, RU, null, null, false));
        assertThatThrownBy(() -> fieldwork.open(anonymous.id())).isInstanceOf(UnknownInterview.class);
    }

    @Test
    void staysInTheCountriesOfTheInterviewer() {
        SignedInAs.role(Role.FIELD_STAFF, "TJ");
        assertThat(fieldwork.countries()).containsExactly(TJ);
        assertThatThrownBy(() -> fieldwork.begin(KZ, Mode.FACE_TO_FACE, RU, false))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void isForThoseWhoEnterInterviews() {
        SignedInAs.role(Role.ANALYST);
        assertThatThrownBy(fieldwork::mine).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> fieldwork.begin(TJ, Mode.FACE_TO_FACE, RU, false))
                .isInstanceOf(AccessDeniedException.class);
        SignedInAs.nobody();
        assertThatThrownBy(fieldwork::mine).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void holdsNoOnlineInterviews() {
        SignedInAs.role(Role.FIELD_STAFF, "TJ");
        assertThatThrownBy(() -> fieldwork.begin(TJ, Mode.ONLINE, RU, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsPracticeNowhere() {
        SignedInAs.role(Role.FIELD_STAFF, "TJ");
        var before = rows.latestChange();
        var practice = begun(true);
        sending.send(practice.id());
        assertThat(rows.latestChange()).isEqualTo(before);
        assertThat(rows.counted(practice.id())).isEmpty();
    }

    @Test
    void correctsASentInterviewWithAReasonAndKeepsBoth() {
        var me = SignedInAs.role(Role.FIELD_STAFF, "TJ");
        var id = begun(false).id();
        interviews.answer(id, Change.ofCodes("website", Map.of("website", 2)));
        var correction = Change.ofCodes("website", Map.of("website", 1));
        assertThatThrownBy(() -> fieldwork.beginCorrection(id)).isInstanceOf(IllegalArgumentException.class);
        sending.send(id);
        var draft = fieldwork.beginCorrection(id).with(correction);
        assertThatThrownBy(() -> fieldwork.confirm(draft, "  ")).isInstanceOf(IllegalArgumentException.class);
        fieldwork.confirm(draft, "wrong row");
        assertThat(interviews.get(id).answers().code("website")).hasValue(1);
        var event = interviews.history(id).getLast();
        assertThat(event.kind()).isEqualTo(InterviewEvent.Kind.CORRECTED);
        assertThat(event.before()).containsEntry("website", 2);
        assertThat(event.after()).containsEntry("website", 1);
        assertThat(event.reason()).isEqualTo("wrong row");
        assertThat(event.actor()).isEqualTo(me.id());
        assertThat(jdbc.sql("select object from audit_row where action = 'INTERVIEW_CORRECTED'")
                        .query(String.class)
                        .list())
                .containsExactly("tiny-1, TJ, " + id);
    }

    @Test
    void letsNobodyCorrectTheInterviewOfSomebodyElse() {
        SignedInAs.role(Role.FIELD_STAFF, "TJ");
        var id = begun(false).id();
        sending.send(id);
        var draft = fieldwork.beginCorrection(id);
        SignedInAs.role(Role.FIELD_STAFF, "TJ");
        assertThatThrownBy(() -> fieldwork.beginCorrection(id)).isInstanceOf(UnknownInterview.class);
        assertThatThrownBy(() -> fieldwork.confirm(draft, "why")).isInstanceOf(UnknownInterview.class);
    }
}
