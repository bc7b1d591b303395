package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.ovoz.access.web.Pace;
import org.ovoz.access.web.ProofOfWork;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;

@Slow
class BeginningsTests {

    private final ProofOfWork proofs = RunningOvoz.on(TestDatabase.H2).the(ProofOfWork.class);
    private long now;
    private final Beginnings beginnings = new Beginnings(proofs, 60, new Pace(() -> now));

    @Test
    void askForNothingInCalmTimes() {
        for (int i = 0; i < 600; i++) {
            assertThat(beginnings.challenge()).isEmpty();
            beginnings.begun();
            now += TimeUnit.SECONDS.toNanos(2);
        }
    }

    @Test
    void letAClassroomBeginAtOnce() {
        for (int i = 0; i < 40; i++) {
            assertThat(beginnings.challenge()).isEmpty();
            beginnings.begun();
        }
    }

    @Test
    void askForMoreTheFasterTheyComeAndForNothingAgainAfterwards() {
        begin(70);
        var first = beginnings.challenge().orElseThrow().hardest();
        assertThat(first).isBetween(50_000, 80_000);
        begin(121);
        var then = beginnings.challenge().orElseThrow().hardest();
        assertThat(then).isGreaterThan(5 * first);
        begin(10_000);
        assertThat(beginnings.challenge().orElseThrow().hardest()).isEqualTo(2_000_000);
        now += TimeUnit.MINUTES.toNanos(6);
        assertThat(beginnings.challenge()).isEmpty();
    }

    @Test
    void acceptAnAnswerOnce() {
        begin(70);
        var challenge = beginnings.challenge().orElseThrow();
        for (int number = 0; number < challenge.hardest(); number++) {
            if (beginnings.accepts(challenge.answer(number))) {
                assertThat(beginnings.accepts(challenge.answer(number))).isFalse();
                return;
            }
        }
        throw new AssertionError("no number");
    }

    private void begin(int times) {
        for (int i = 0; i < times; i++) {
            beginnings.begun();
        }
    }
}
