package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource
@Slow
class UpkeepTests {

    private final InterviewService service;
    private final ResumeCodes codes;
    private final Sending sending;
    private final InterviewRows rows;
    private final Upkeep upkeep;
    private final JdbcClient jdbc;
    private final LocalDate today;

    UpkeepTests(TestDatabase database) {
        var ovoz = RunningOvoz.on(database);
        service = ovoz.the(InterviewService.class);
        codes = ovoz.the(ResumeCodes.class);
        sending = ovoz.the(Sending.class);
        rows = ovoz.the(InterviewRows.class);
        upkeep = ovoz.the(Upkeep.class);
        jdbc = ovoz.the(JdbcClient.class);
        today = ovoz.the(StudyDays.class).todayEverywhere();
    }

    @Test
    void deletesDraftsThatNobodyChangedForFourteenDays() {
        var old = Interviews.consented(service, Mode.ONLINE).id();
        var younger = Interviews.consented(service, Mode.ONLINE).id();
        var sent = Interviews.consented(service, Mode.ONLINE).id();
        var code = codes.offer(old);
        sending.send(sent);
        touched(old, today.minusDays(15));
        touched(younger, today.minusDays(14));
        touched(sent, today.minusDays(100));
        upkeep.forget();
        assertThatThrownBy(() -> service.get(old)).isInstanceOf(UnknownInterview.class);
        assertThat(codes.resume(code)).isEmpty();
        assertThat(service.get(younger).isDraft()).isTrue();
        assertThat(rows.counted(sent)).isPresent();
    }

    @Test
    void deletesDraftsOfWavesThatAreDefinedNoMore() {
        var old = Interviews.consented(service, Mode.ONLINE).id();
        touched(old, today.minusDays(15));
        jdbc.sql("update interview set wave = 'zz-gone' where id = :id")
                .param("id", old.value())
                .update();
        upkeep.forget();
        assertThatThrownBy(() -> service.get(old)).isInstanceOf(UnknownInterview.class);
    }

    @Test
    void keepsAnOldDraftThatIsAnsweredAgain() {
        var id = Interviews.consented(service, Mode.ONLINE).id();
        touched(id, today.minusDays(20));
        service.answer(id, Change.ofText("word", "word", "back again"));
        upkeep.forget();
        assertThat(service.get(id).answers().text("word")).hasValue("back again");
    }

    @Test
    void forgetsTheOrderOfArrivalButNoInterview() {
        var id = Interviews.consented(service, Mode.ONLINE).id();
        sending.send(id);
        jdbc.sql("update interview_change set on_day = :day where interview = :id")
                .param("day", today.minusDays(2))
                .param("id", id.value())
                .update();
        var latest = rows.latestChange();
        upkeep.forget();
        assertThat(rows.changesAfter(0)).noneMatch(change -> id.equals(change.id()));
        assertThat(rows.latestChange()).isEqualTo(latest);
        assertThat(rows.counted(id)).isPresent();
    }

    /** H2 shows it now and then while others commit. */
    @Test
    void aCounterThatLagsBehindTheChangesTakesNobodyBack() {
        var id = Interviews.consented(service, Mode.ONLINE).id();
        sending.send(id);
        var latest = rows.latestChange();
        count(-1);
        try {
            assertThat(rows.latestChange()).isEqualTo(latest);
            assertThat(rows.changesAfter(latest)).isEmpty();
        } finally {
            count(1);
        }
    }

    private void count(int more) {
        jdbc.sql("update change_counter set number = number + :more")
                .param("more", more)
                .update();
    }

    private void touched(InterviewId id, LocalDate day) {
        jdbc.sql("update interview set changed_on = :day where id = :id")
                .param("day", day)
                .param("id", id.value())
                .update();
    }
}
