package org.ovoz.interview;

import java.util.Optional;
import java.util.Set;
import org.ovoz.interview.store.CardStore;
import org.springframework.stereotype.Service;

/** Which order of show cards a respondent held. Who may say and read it is decided by the callers. */
@Service
public class ShowCards {

    /** The two orders. */
    public static final Set<String> ORDERS = Set.of("A", "B");

    private final CardStore store;
    private final Durable durable;

    ShowCards(CardStore store, Durable durable) {
        this.store = store;
        this.durable = durable;
    }

    /**
     * Keeps it for a draft; empty takes it back.
     *
     * @throws IllegalArgumentException for another order
     */
    public void used(InterviewId id, Optional<String> order) {
        if (order.isPresent() && !ORDERS.contains(order.get())) {
            throw new IllegalArgumentException("There are cards A and B.");
        }
        durable.write(() -> {
            store.put(id, order.orElse(null));
            return id;
        });
    }

    /** Empty where nobody said. */
    public Optional<String> of(InterviewId id) {
        return store.of(id);
    }
}
