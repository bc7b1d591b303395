package org.ovoz.interview.store;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The number of the latest change, which tables ask for several times a second. Nobody but this server writes the embedded
 * database, so there it is asked once after every change; elsewhere it is always asked.
 */
@Component
class LatestChange {

    /** A new one after every change, so that what was read before it is not taken for what is there after it. */
    private record Known(OptionalLong number) {}

    private final AtomicReference<Known> known = new AtomicReference<>(new Known(OptionalLong.empty()));
    private final boolean alone;

    LatestChange(Dialect dialect) {
        this.alone = dialect.isEmbedded();
    }

    long orAsk(LongSupplier database) {
        var before = known.get();
        if (alone && before.number().isPresent()) {
            return before.number().getAsLong();
        }
        var asked = database.getAsLong();
        known.compareAndSet(before, new Known(OptionalLong.of(asked)));
        return asked;
    }

    /** The number is another when the current transaction has ended, however it ends. */
    void changes() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget();
                }
            });
        }
        forget();
    }

    private void forget() {
        known.set(new Known(OptionalLong.empty()));
    }
}
