package org.ovoz.interview;

import java.util.function.Supplier;
import org.ovoz.interview.store.DiskBarrier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Work of one transaction that is on disk when the call returns. */
@Component
class Durable {

    private final TransactionTemplate transaction;
    private final DiskBarrier disk;

    Durable(TransactionTemplate transaction, DiskBarrier disk) {
        this.transaction = transaction;
        this.disk = disk;
    }

    <T> T write(Supplier<T> work) {
        T result = transaction.execute(_ -> work.get());
        disk.await();
        return result;
    }
}
