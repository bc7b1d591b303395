package org.ovoz.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.RespondentWithdrawals;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.tabulation.live.LiveTables;
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
class QualityServiceTests {

    private static final CountryCode KZ = new CountryCode("KZ");
    private static final CountryCode TJ = new CountryCode("TJ");

    @Autowired
    private QualityService quality;

    @Autowired
    private Participation participation;

    @Autowired
    private QualityDecisions decisions;

    @Autowired
    private BeanFactory product;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private RespondentWithdrawals withdrawals;

    @Autowired
    private InterviewRows rows;

    @Autowired
    private LiveTables live;

    @Autowired
    private JdbcClient jdbc;

    private static final List<String> receipts = new ArrayList<>();

    @BeforeEach
    void begin() {
        jdbc.sql("delete from audit_row").update();
        jdbc.sql("delete from interview where state = 'DRAFT'").update();
        receipts.forEach(withdrawals::withdraw);
        receipts.clear();
        live.refresh();
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    private InterviewScenario begun(CountryCode country) {
        return InterviewScenario.in(country.iso(), product).consented();
    }

    /** Everything but the website left blank, and a word that is none. */
    private InterviewId sent(CountryCode country) {
        var interview =
                begun(country).answer("website", "no").answer("word", "ааааааа").send();
        receipts.add(interview.tab().receipt().code());
        return interview.id();
    }

    @Test
    void limitsEverythingToTheCountriesOfTheUser() {
        var kazakh = sent(KZ);
        var tajik = sent(TJ);
        begun(TJ);
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        assertThat(quality.countries()).containsExactly(KZ);
        var report = quality.report(Tiny.WAVE);
        assertThat(report.interviews()).extracting(Inspected::id).containsExactly(kazakh);
        assertThat(report.interviews().getFirst().flags())
                .containsExactlyInAnyOrder(Flag.MISSING20, Flag.OPEN_GIBBERISH);
        assertThat(report.outcomes()).allMatch(ended -> ended.country().equals(KZ));
        assertThat(report.withAndWithout("website", Set.of(KZ, TJ), Set.of()).all())
                .isEqualTo(1);
        assertThat(participation.dispositions(Tiny.WAVE))
                .allMatch(row -> row.country().equals(KZ));
        assertThatThrownBy(() -> quality.nonResponse(Tiny.WAVE, List.of(KZ, TJ)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> participation.funnel(Tiny.WAVE, List.of(TJ)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> decisions.exclude(Tiny.WAVE, List.of(kazakh, tajik), "why"))
                .isInstanceOf(UnknownInterview.class);
        assertThat(rows.counted(kazakh)).isPresent();
        SignedInAs.role(Role.ANALYST);
        assertThat(quality.report(Tiny.WAVE).interviews()).hasSize(2);
    }

    @Test
    void isForThoseWhoMayReadInterviews() {
        var id = sent(KZ);
        for (var nobody : List.of(true, false)) {
            SignedInAs.nobody();
            if (!nobody) {
                SignedInAs.role(Role.FIELD_STAFF, "KZ");
            }
            assertThatThrownBy(quality::countries).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(quality::newestWave).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> quality.report(Tiny.WAVE)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> decisions.exclusions(Tiny.WAVE)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> quality.synthetic(Tiny.WAVE)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> participation.dispositions(Tiny.WAVE)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> quality.nonResponse(Tiny.WAVE, List.of(KZ)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> participation.funnel(Tiny.WAVE, List.of(KZ)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> decisions.exclude(Tiny.WAVE, List.of(id), "why"))
                    .isInstanceOf(AccessDeniedException.class);
        }
        SignedInAs.role(Role.ANALYST);
        assertThat(decisions.mayExclude()).isFalse();
        assertThatThrownBy(() -> decisions.exclude(Tiny.WAVE, List.of(id), "why"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void leavesSeveralOutByOneRecordedDecision() {
        var one = sent(KZ);
        var other = sent(KZ);
        var kept = sent(KZ);
        var lead = SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        assertThatThrownBy(() -> decisions.exclude(Tiny.WAVE, List.of(one), " "))
                .isInstanceOf(IllegalArgumentException.class);
        decisions.exclude(Tiny.WAVE, List.of(one, other, other), "a robot");
        assertThat(rows.counted(one)).isEmpty();
        assertThat(rows.counted(kept)).isPresent();
        assertThat(decisions.exclusions(Tiny.WAVE))
                .extracting(exclusion -> exclusion.interview())
                .containsExactlyInAnyOrder(one, other);
        assertThat(decisions.exclusions(Tiny.WAVE))
                .allMatch(exclusion -> lead.id().equals(exclusion.actor())
                        && exclusion.reason().equals("a robot"));
        assertThat(jdbc.sql("select action from audit_row").query(String.class).list())
                .containsExactly("INTERVIEW_EXCLUDED", "INTERVIEW_EXCLUDED");
        var report = quality.report(Tiny.WAVE);
        assertThat(report.counted(KZ)).isEqualTo(1);
        var website = report.withAndWithout("website", Set.of(KZ), Set.of());
        assertThat(List.of(website.all(), website.counted())).containsExactly(3, 1);
        decisions.exclude(Tiny.WAVE, List.of(one), "again");
        assertThat(interviews.history(one))
                .filteredOn(event -> "again".equals(event.reason()))
                .isEmpty();
    }

    @Test
    void noticesNewInterviewsAndTellsWhatIsLeftBlank() {
        SignedInAs.role(Role.ANALYST);
        assertThat(quality.report(Tiny.WAVE).interviews()).isEmpty();
        sent(KZ);
        begun(KZ);
        live.refresh();
        assertThat(quality.report(Tiny.WAVE).interviews()).hasSize(1);
        var missing = quality.nonResponse(Tiny.WAVE, List.of(KZ));
        assertThat(missing)
                .filteredOn(row -> row.variable().item().equals("networks"))
                .singleElement()
                .satisfies(row -> assertThat(row.missing()).isEqualTo(1));
        assertThat(missing)
                .filteredOn(row -> row.variable().name().equals("website"))
                .singleElement()
                .satisfies(row -> assertThat(row.missing()).isZero());
        var funnel = participation.funnel(Tiny.WAVE, List.of(KZ));
        assertThat(funnel.started()).isEqualTo(2);
        assertThat(funnel.sent()).isEqualTo(1);
        assertThat(participation.dispositions(Tiny.WAVE).getFirst().count(Outcome.IMPLICIT_REFUSAL))
                .isEqualTo(1);
    }
}
