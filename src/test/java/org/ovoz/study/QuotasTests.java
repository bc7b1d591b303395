package org.ovoz.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.Mode;
import org.ovoz.interview.QuotaFull;
import org.ovoz.interview.invitation.InvitationBatch;
import org.ovoz.interview.invitation.Invitations;
import org.ovoz.interview.invitation.Invited;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.testing.Tiny;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Targets that close themselves. */
@Slow
class QuotasTests {

    private static final CountryCode TJ = new CountryCode("TJ");

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    /** As many as were sent already, by other tests of the run too, and some more. */
    private static void aim(RunningOvoz ovoz, int more, boolean closes) {
        var sent = ovoz.the(JdbcClient.class)
                .sql("""
                        select count(*) from interview
                        where wave = :wave and country = 'TJ' and mode = 1 and state = 'COMPLETE' and practice = false
                        """)
                .param("wave", Tiny.WAVE.value())
                .query(Integer.class)
                .single();
        SignedInAs.role(Role.ADMIN);
        ovoz.the(WaveService.class)
                .setTargets(Tiny.WAVE, List.of(new WaveService.Target(TJ, Mode.ONLINE, sent + more)));
        ovoz.the(Quotas.class).set(Tiny.WAVE, closes ? Set.of(new Quotas.Quota(TJ, Mode.ONLINE)) : Set.of());
        SignedInAs.nobody();
    }

    private static void open(RunningOvoz ovoz) {
        SignedInAs.role(Role.ADMIN);
        ovoz.the(Quotas.class).set(Tiny.WAVE, Set.of());
        ovoz.the(WaveService.class).setTargets(Tiny.WAVE, List.of());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aReachedTargetClosesForThoseWhoBeginAndNotForThoseWhoHaveBegun(TestDatabase database) {
        var ovoz = RunningOvoz.on(database);
        aim(ovoz, 1, true);
        try {
            var first = InterviewScenario.in("TJ", ovoz).consented();
            var second = InterviewScenario.in("TJ", ovoz).consented();
            first.send();
            assertThatThrownBy(() -> InterviewScenario.in("TJ", ovoz).begin()).isInstanceOf(QuotaFull.class);
            second.send().expectCounted();
            InterviewScenario.in("TJ", ovoz).mode(Mode.FACE_TO_FACE).begin();
            InterviewScenario.in("KZ", ovoz).begin();
            InterviewScenario.in("TJ", ovoz).practice(true).begin();
        } finally {
            open(ovoz);
        }
        InterviewScenario.in("TJ", ovoz).begin();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void otherTargetsCloseNothing(TestDatabase database) {
        var ovoz = RunningOvoz.on(database);
        aim(ovoz, 0, false);
        try {
            InterviewScenario.in("TJ", ovoz).begin();
        } finally {
            open(ovoz);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aClosedTargetUsesNoInvitationUp(TestDatabase database) {
        var ovoz = RunningOvoz.on(database);
        var made = ovoz.the(Invitations.class)
                .make(new InvitationBatch(
                        UUID.randomUUID(),
                        Tiny.WAVE,
                        TJ,
                        "Partner",
                        false,
                        "lead",
                        ovoz.the(StudyDays.class).today(TJ),
                        false,
                        InvitationBatch.Counts.given(10)));
        var code = made.codes().getFirst();
        var language = new Language("tg");
        aim(ovoz, 0, true);
        try {
            assertThat(ovoz.the(Invitations.class).open(code)).isEqualTo(new Invited.Refused(Invited.Reason.FULL));
            assertThat(ovoz.the(Invitations.class).begin(code, language))
                    .isEqualTo(new Invited.Refused(Invited.Reason.FULL));
        } finally {
            open(ovoz);
        }
        assertThat(ovoz.the(Invitations.class).begin(code, language)).isInstanceOf(Invited.Begun.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void onlyWhoManagesWavesSaysWhatCloses(TestDatabase database) {
        var ovoz = RunningOvoz.on(database);
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        assertThatThrownBy(() -> ovoz.the(Quotas.class).set(Tiny.WAVE, Set.of()))
                .isInstanceOf(AccessDeniedException.class);
    }
}
