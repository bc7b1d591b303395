package org.ovoz.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/** A database that does everything but the commit, as on a full disk or with a server that goes away at the end. */
public final class FailingSaves {

    private FailingSaves() {}

    private static final class NotSaved extends RuntimeException {

        private NotSaved() {
            super("The database went away before the commit.");
        }
    }

    /** Does the work while no transaction of this thread is saved; the work must notice. */
    public static void during(PlatformTransactionManager transactions, Runnable work) {
        unnoticed(transactions, () -> assertThatThrownBy(work::run).isInstanceOf(NotSaved.class));
    }

    /** Does the work while no transaction of this thread is saved; the work has an answer to it. */
    public static void unnoticed(PlatformTransactionManager transactions, Runnable work) {
        var manager = (AbstractPlatformTransactionManager) transactions;
        var listeners = manager.getTransactionExecutionListeners();
        var thread = Thread.currentThread();
        var failing = new ArrayList<>(listeners);
        failing.add(new TransactionExecutionListener() {
            @Override
            public void beforeCommit(TransactionExecution transaction) {
                if (Thread.currentThread() == thread) {
                    throw new NotSaved();
                }
            }
        });
        manager.setTransactionExecutionListeners(failing);
        try {
            work.run();
        } finally {
            manager.setTransactionExecutionListeners(listeners);
        }
    }
}
