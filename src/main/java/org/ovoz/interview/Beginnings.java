package org.ovoz.interview;

import java.util.Optional;
import org.ovoz.access.web.Pace;
import org.ovoz.access.web.ProofOfWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * How fast online interviews begin. In calm times nobody notices; when more begin in a minute than a full classroom does,
 * the device of everybody who begins does some work first, the more the faster they come. Nobody is refused, and nothing
 * depends on where somebody comes from.
 */
@Service
public class Beginnings {

    private static final String PURPOSE = "begin an interview";
    private static final int EASIEST = 50_000;
    private static final int HARDEST = 2_000_000;

    private final ProofOfWork proofs;
    private final Pace pace;
    private final int free;

    @Autowired
    Beginnings(ProofOfWork proofs, @Value("${ovoz.limits.beginnings-per-minute:60}") int free) {
        this(proofs, free, new Pace());
    }

    Beginnings(ProofOfWork proofs, int free, Pace pace) {
        this.proofs = proofs;
        this.free = Math.max(1, free);
        this.pace = pace;
    }

    /** What a device is asked before an interview begins; empty in calm times. */
    public Optional<ProofOfWork.Challenge> challenge() {
        var crowd = pace.perMinute() / free;
        return crowd < 1
                ? Optional.empty()
                : Optional.of(proofs.challenge(PURPOSE, (int) Math.min(HARDEST, EASIEST * crowd * crowd)));
    }

    /** Whether it answers a challenge, for the first time. */
    public boolean accepts(String answer) {
        return proofs.accepts(PURPOSE, answer);
    }

    /** An interview has begun. */
    public void begun() {
        pace.add();
    }
}
