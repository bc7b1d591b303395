package org.ovoz.qualitative.agreement;

import java.util.List;
import org.ovoz.qualitative.RoundIntake;
import org.ovoz.qualitative.agreement.CodingRound.Finished;
import org.ovoz.qualitative.store.CodingStore;
import org.ovoz.qualitative.store.RoundStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps rounds that are over when they come: those of the demonstration. */
@Component
class ImportedRounds implements RoundIntake {

    private static final int ALL = 100;

    private final RoundStore store;
    private final CodingStore codings;

    ImportedRounds(RoundStore store, CodingStore codings) {
        this.store = store;
        this.codings = codings;
    }

    @Override
    @Transactional
    public void take(Bundle bundle) {
        store.lock();
        var round = new CodingRound(
                RoundId.random(),
                bundle.first(),
                bundle.second(),
                ALL,
                bundle.day(),
                null,
                null,
                bundle.documents(),
                Finished.NONE);
        store.add(round);
        for (var document : bundle.documents()) {
            for (var isSecond : List.of(false, true)) {
                store.setFinished(round.id(), document, isSecond, bundle.day());
            }
        }
        store.close(round.id(), bundle.day(), codings.stamp().number());
        bundle.decisions().forEach(decision -> add(decision, bundle));
    }

    private void add(Decision decision, Bundle bundle) {
        var turn = new TurnId(decision.document(), decision.turn());
        store.add(new Resolution(
                turn,
                decision.turns(),
                decision.code(),
                store.latest(turn, decision.code()) + 1,
                decision.isPresent(),
                decision.reason(),
                bundle.decidedBy(),
                bundle.day()));
    }
}
