package org.ovoz.interview;

import java.util.Optional;
import org.ovoz.access.web.Pace;
import org.ovoz.access.web.ProofOfWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * How fast wrong codes of invitations are tried. Nobody notices in calm times; when more are wrong in a minute than people
 * mistype, every device that brings a code does some work first, or waits. Nobody is refused, and nothing depends on where
 * somebody comes from. Codes of 83 bits are not found so anyway; but trying them shall not cost the server alone.
 */
@Service
public class CodeTries {

    private static final String PURPOSE = "try a code";
    private static final int EASIEST = 50_000;
    private static final int HARDEST = 2_000_000;

    private final ProofOfWork proofs;
    private final Pace wrong;
    private final int free;

    @Autowired
    CodeTries(ProofOfWork proofs, @Value("${ovoz.limits.wrong-codes-per-minute:30}") int free) {
        this(proofs, free, new Pace());
    }

    CodeTries(ProofOfWork proofs, int free, Pace wrong) {
        this.proofs = proofs;
        this.free = Math.max(1, free);
        this.wrong = wrong;
    }

    /** What a device is asked before its code is looked at; empty in calm times. */
    public Optional<ProofOfWork.Challenge> challenge() {
        var crowd = wrong.perMinute() / free;
        return crowd < 1
                ? Optional.empty()
                : Optional.of(proofs.challenge(PURPOSE, (int) Math.min(HARDEST, EASIEST * crowd * crowd)));
    }

    /** Whether it answers a challenge, for the first time. */
    public boolean accepts(String answer) {
        return proofs.accepts(PURPOSE, answer);
    }

    /** A code was none that was given out. */
    public void wrong() {
        wrong.add();
    }
}
