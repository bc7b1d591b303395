package org.ovoz.storage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ovoz.testing.AtOnce;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A crowd waits for its turn, and a database that is gone is told at once. */
class PatientDataSourceTests {

    private static final int CROWD = 12;

    @Test
    void everybodyInACrowdGetsAConnectionInTheEnd() throws Exception {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:mem:");
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(1_000);
            var patient = new PatientDataSource(pool);
            Callable<Boolean> work = () -> {
                try (var connection = patient.getConnection()) {
                    LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
                    return connection.isValid(1);
                }
            };
            assertThat(AtOnce.call(Collections.nCopies(CROWD, work))).containsOnly(true);
        }
    }

    @Test
    void aDatabaseThatIsGoneIsToldAfterOneTurn() {
        var asked = new AtomicInteger();
        var gone = new PatientDataSource(new Refusing() {
            @Override
            public Connection getConnection() throws SQLException {
                asked.incrementAndGet();
                throw new SQLTransientConnectionException();
            }
        });
        assertThatThrownBy(gone::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        assertThat(asked).hasValue(1);
    }

    /** One who waits in vain while all who come after are served. */
    @Test
    void aQueueThatNeverEndsIsTold() {
        var asked = new AtomicInteger();
        var patient = new AtomicReference<PatientDataSource>();
        patient.set(new PatientDataSource(new Refusing() {
            @Override
            public @Nullable Connection getConnection() throws SQLException {
                if (asked.incrementAndGet() % 2 == 1) {
                    patient.get().getConnection();
                    throw new SQLTransientConnectionException();
                }
                return null;
            }
        }));
        assertThatThrownBy(patient.get()::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        assertThat(asked).hasValue(2 * PatientDataSource.TURNS);
    }

    private abstract static class Refusing extends AbstractDataSource {

        @Override
        public Connection getConnection(String user, String password) {
            throw new UnsupportedOperationException();
        }
    }
}
