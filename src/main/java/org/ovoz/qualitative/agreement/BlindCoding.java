package org.ovoz.qualitative.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.User;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.SecondCoding;
import org.ovoz.qualitative.store.RoundStore;
import org.springframework.stereotype.Component;

/**
 * What open rounds hide: from the second coder what everybody else put on the documents, from everybody else what the second
 * coder did. Whoever is not signed in sees nothing of such documents.
 */
@Component
class BlindCoding implements SecondCoding {

    /** As long as rounds are remembered: another server may have opened one; this one forgets at once. */
    private static final long REMEMBERED_NANOS = 500_000_000;

    private final RoundStore store;
    private final CurrentUser user;
    private volatile @Nullable Remembered remembered;

    private record Remembered(List<CodingRound> rounds, long since) {}

    BlindCoding(RoundStore store, CurrentUser user) {
        this.store = store;
        this.user = user;
    }

    @Override
    public boolean isHidden(DocumentId document, String coder) {
        var rounds = rounds();
        if (rounds.isEmpty()) {
            return false;
        }
        var reader = user.get().map(User::name);
        return rounds.stream()
                .anyMatch(round -> reader.map(name -> round.isHidden(name, document, coder))
                        .orElseGet(() -> round.documents().contains(document)));
    }

    /** Whether the user codes this document blindly, and may see nothing that follows from codings of others. */
    boolean isBlind(DocumentId document) {
        var reader = user.get().map(User::name).orElse("");
        return rounds().stream()
                .anyMatch(round ->
                        round.documents().contains(document) && round.second().equals(reader));
    }

    private List<CodingRound> rounds() {
        var known = remembered;
        var now = System.nanoTime();
        if (known == null || now - known.since() > REMEMBERED_NANOS) {
            known = new Remembered(store.open(), now);
            remembered = known;
        }
        return known.rounds();
    }

    /** Rounds were opened or closed. */
    void forget() {
        remembered = null;
    }
}
