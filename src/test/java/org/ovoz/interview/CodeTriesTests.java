package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ovoz.access.web.Pace;
import org.ovoz.access.web.ProofOfWork;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;

/** Who guesses codes of invitations makes devices work; nobody is refused, and mistyping costs nothing. */
@Slow
class CodeTriesTests {

    private final ProofOfWork proofs = RunningOvoz.on(TestDatabase.H2).the(ProofOfWork.class);
    private long now;
    private final CodeTries tries = new CodeTries(proofs, 30, new Pace(() -> now));

    private void wrong(int times) {
        IntStream.range(0, times).forEach(_ -> tries.wrong());
    }

    @Test
    void peopleWhoMistypeNoticeNothing() {
        for (int i = 0; i < 300; i++) {
            assertThat(tries.challenge()).isEmpty();
            tries.wrong();
            now += TimeUnit.SECONDS.toNanos(4);
        }
    }

    @Test
    void theFasterWrongCodesComeTheMoreIsAskedOfEveryDeviceAndNothingOnceItIsCalm() {
        wrong(35);
        var first = tries.challenge().orElseThrow().hardest();
        assertThat(first).isGreaterThanOrEqualTo(50_000);
        wrong(65);
        assertThat(tries.challenge().orElseThrow().hardest()).isGreaterThan(5 * first);
        wrong(10_000);
        assertThat(tries.challenge().orElseThrow().hardest()).isEqualTo(2_000_000);
        now += TimeUnit.MINUTES.toNanos(6);
        assertThat(tries.challenge()).isEmpty();
    }

    @Test
    void anAnswerOpensTheWayOnceAndAnotherWorksAnewForTheNextCode() {
        wrong(35);
        var challenge = tries.challenge().orElseThrow();
        var found = IntStream.range(0, challenge.hardest())
                .filter(number -> tries.accepts(challenge.answer(number)))
                .findFirst();
        assertThat(found).isPresent();
        assertThat(tries.accepts(challenge.answer(found.getAsInt()))).isFalse();
        assertThat(tries.accepts("")).isFalse();
        assertThat(tries.challenge().orElseThrow().salt()).isNotEqualTo(challenge.salt());
    }

    @Test
    void workForAnotherPurposeOpensNothing() {
        wrong(35);
        var beginnings = new Beginnings(proofs, 1, new Pace(() -> now));
        beginnings.begun();
        beginnings.begun();
        var other = beginnings.challenge().orElseThrow();
        assertThat(IntStream.range(0, other.hardest()).anyMatch(number -> tries.accepts(other.answer(number))))
                .isFalse();
    }
}
