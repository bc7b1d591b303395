package org.ovoz.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.fieldwork.FieldworkService;
import org.ovoz.interview.Change;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.Sending;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.WithdrawalReason;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.springframework.security.access.AccessDeniedException;

/** Every role × every action on a sent interview × every kind of interview, against a table written here on purpose. */
@Slow
class CorrectionAccessTests {

    private final RunningOvoz ovoz = RunningOvoz.on(TestDatabase.H2);
    private final InterviewService interviews = ovoz.the(InterviewService.class);
    private final Sending sending = ovoz.the(Sending.class);
    private final InterviewDecisions decisions = ovoz.the(InterviewDecisions.class);
    private final FieldworkService fieldwork = ovoz.the(FieldworkService.class);

    /** What is done to a sent interview; each changes it where it may be done. */
    enum Action {
        CORRECT {
            @Override
            void on(CorrectionAccessTests test, InterviewId id) {
                var draft = test.decisions.beginCorrection(id);
                test.decisions.confirm(draft.with(CHANGE), "why");
            }
        },
        EXCLUDE {
            @Override
            void on(CorrectionAccessTests test, InterviewId id) {
                test.decisions.setExcluded(id, true, "why");
            }
        },
        WITHDRAW {
            @Override
            void on(CorrectionAccessTests test, InterviewId id) {
                test.decisions.withdraw(id, WithdrawalReason.MISTAKE);
            }
        },
        CORRECT_AS_INTERVIEWER {
            @Override
            void on(CorrectionAccessTests test, InterviewId id) {
                var draft = test.fieldwork.beginCorrection(id);
                test.fieldwork.confirm(draft.with(CHANGE), "why");
            }
        };

        private static final Change CHANGE = Change.ofCodes("website", Map.of("website", 2));

        abstract void on(CorrectionAccessTests test, InterviewId id);
    }

    /** Whose interview it is, in a country of the user or not. */
    enum Which {
        ONLINE_HERE,
        ONLINE_ELSEWHERE,
        OWN_HERE,
        OTHERS_HERE,
        OWN_ELSEWHERE,
        OWN_PRACTICE
    }

    static Stream<Arguments> everything() {
        return Stream.of(Role.values())
                .flatMap(role -> Stream.of(Action.values())
                        .flatMap(action -> Stream.of(Which.values()).map(which -> Arguments.of(role, action, which))));
    }

    private static boolean may(Role role, Action action, Which which) {
        var isHere = which != Which.ONLINE_ELSEWHERE && which != Which.OWN_ELSEWHERE;
        var leads = role == Role.COUNTRY_LEAD || role == Role.ADMIN;
        if (action == Action.CORRECT_AS_INTERVIEWER) {
            var isOwn = which == Which.OWN_HERE || which == Which.OWN_PRACTICE;
            return (leads || role == Role.FIELD_STAFF) && isOwn;
        }
        return leads && isHere && which != Which.OWN_PRACTICE;
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void mayDoWhatTheTableSaysAndElseNothingHappens(Role role, Action action, Which which) {
        var user = SignedInAs.role(role, "KZ");
        var id = sent(which, user);
        var before = interviews.get(id);
        if (may(role, action, which)) {
            action.on(this, id);
            assertThatThrownBy(() -> unchanged(before)).isInstanceOfAny(AssertionError.class, UnknownInterview.class);
        } else {
            assertThatThrownBy(() -> action.on(this, id))
                    .isInstanceOfAny(AccessDeniedException.class, UnknownInterview.class);
            unchanged(before);
        }
    }

    private void unchanged(Interview before) {
        assertThat(interviews.get(before.id())).isEqualTo(before);
    }

    private InterviewId sent(Which which, User user) {
        var country = which == Which.ONLINE_ELSEWHERE || which == Which.OWN_ELSEWHERE ? "TJ" : "KZ";
        var online = which == Which.ONLINE_HERE || which == Which.ONLINE_ELSEWHERE;
        var holder = online ? null : which == Which.OTHERS_HERE ? UUID.randomUUID() : user.id();
        return InterviewScenario.in(country, ovoz)
                .mode(online ? Mode.ONLINE : Mode.FACE_TO_FACE)
                .interviewer(holder)
                .practice(which == Which.OWN_PRACTICE)
                .consented()
                .send()
                .id();
    }
}
