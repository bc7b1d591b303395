package org.ovoz.interview;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Work of one transaction that is on disk when the call returns, as every commit is (see the room {@code storage}). */
@Component
public class Durable {

    private final TransactionTemplate transaction;

    Durable(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    public <T> T write(Supplier<T> work) {
        return transaction.execute(_ -> work.get());
    }

    /** Work that may find that it cannot be done: then nothing of it stays, and false is returned. */
    boolean attempt(BooleanSupplier work) {
        return transaction.execute(status -> {
            var done = work.getAsBoolean();
            if (!done) {
                status.setRollbackOnly();
            }
            return done;
        });
    }
}
