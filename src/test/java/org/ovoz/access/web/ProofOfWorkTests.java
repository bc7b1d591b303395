package org.ovoz.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.ovoz.access.OwnKey;
import org.ovoz.access.Secrets;

class ProofOfWorkTests {

    private Instant now = Instant.parse("2026-11-29T08:00:00Z");
    private final ProofOfWork proofs = new ProofOfWork(OwnKey.of("study"), () -> now);

    @Test
    void acceptsWhatWasFoundOnce() {
        var challenge = proofs.challenge("begin", 500);
        var answer = challenge.answer(found(challenge));
        assertThat(proofs.accepts("begin", answer)).isTrue();
        assertThat(proofs.accepts("begin", answer)).isFalse();
    }

    @Test
    void acceptsNothingElse() {
        var challenge = proofs.challenge("begin", 500);
        var number = found(challenge);
        var answer = challenge.answer(number);
        assertThat(proofs.accepts("begin", challenge.answer(number + 1))).isFalse();
        assertThat(proofs.accepts("sign in", answer)).isFalse();
        assertThat(proofs.accepts("begin", answer.replace(".500.", ".5.")))
                .as("an easier one")
                .isFalse();
        assertThat(new ProofOfWork(OwnKey.of("another"), () -> now).accepts("begin", answer))
                .isFalse();
        for (var text : new String[] {"", "…", "a.b.c.d", "x".repeat(100_000), answer + "x"}) {
            assertThat(proofs.accepts("begin", text)).isFalse();
        }
        assertThat(proofs.accepts("begin", answer)).isTrue();
    }

    @Test
    void expires() {
        var challenge = proofs.challenge("begin", 500);
        now = now.plus(Duration.ofMinutes(6));
        assertThat(proofs.accepts("begin", challenge.answer(found(challenge)))).isFalse();
    }

    /** The browser's search writes salt and number into one block: 55 bytes at most. */
    @Test
    void fitsIntoOneBlock() {
        assertThat(proofs.challenge("begin", 99_999_999).salt() + 99_999_999).hasSizeLessThanOrEqualTo(55);
    }

    private static int found(ProofOfWork.Challenge challenge) {
        for (int number = 0; number < challenge.hardest(); number++) {
            if (Secrets.hash(challenge.salt() + number).equals(challenge.hash())) {
                return number;
            }
        }
        throw new AssertionError("no number");
    }
}
