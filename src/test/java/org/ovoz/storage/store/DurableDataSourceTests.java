package org.ovoz.storage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.storage.DiskSpace;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Whatever way something is written: when the call returns, it is in the file. The file is copied under the running
 * database, which is what a SIGKILL leaves; H2 itself would write half a second later, or two minutes as it is set here.
 */
class DurableDataSourceTests {

    @TempDir
    private Path folder;

    private HikariDataSource pool;
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private final AtomicLong free = new AtomicLong(Long.MAX_VALUE);
    private final AtomicInteger copies = new AtomicInteger();

    @BeforeEach
    void open() {
        pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("ovoz") + ";WRITE_DELAY=120000;DB_CLOSE_ON_EXIT=FALSE");
        pool.setUsername("sa");
        pool.setPassword("");
        var durable = new DurableDataSource(pool, new Space());
        jdbc = JdbcClient.create(durable);
        transaction = new TransactionTemplate(new JdbcTransactionManager(durable));
        jdbc.sql("create table t (n integer primary key)").update();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void aStatementWithoutATransactionIsOnDisk() throws Exception {
        add(1);
        assertThat(onDisk()).isEqualTo(1);
    }

    @Test
    void aTransactionIsOnDiskAfterItsCommitAndNotBefore() throws Exception {
        transaction.executeWithoutResult(_ -> {
            add(1);
            add(2);
            assertThat(onDisk()).isZero();
        });
        assertThat(onDisk()).isEqualTo(2);
    }

    @Test
    void aTransactionThatIsRolledBackIsNot() throws Exception {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    add(1);
                    throw new IllegalStateException("in the middle");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(onDisk()).isZero();
    }

    @Test
    void everyOtherWayToWriteIsOnDiskToo() throws Exception {
        var durable = new DurableDataSource(pool, new Space());
        try (var connection = durable.getConnection()) {
            try (var statement = connection.createStatement()) {
                statement.execute("insert into t values (1)");
                assertThat(onDisk()).isEqualTo(1);
                statement.addBatch("insert into t values (2)");
                statement.executeBatch();
                assertThat(onDisk()).isEqualTo(2);
                connection.setAutoCommit(false);
                statement.executeUpdate("insert into t values (3)");
                connection.setAutoCommit(true);
                assertThat(onDisk()).isEqualTo(3);
            }
            try (var prepared = connection.prepareStatement("insert into t values (?)")) {
                prepared.setInt(1, 4);
                prepared.addBatch();
                prepared.executeBatch();
                assertThat(prepared.getConnection()).isSameAs(connection);
            }
        }
        assertThat(onDisk()).isEqualTo(4);
    }

    @Test
    void manyWritersShareTheDiskAndNoneIsForgotten() throws Exception {
        var faults = new ConcurrentLinkedQueue<Throwable>();
        try (var writers = Executors.newFixedThreadPool(30)) {
            for (int i = 0; i < 600; i++) {
                int number = i;
                writers.submit(() -> {
                    try {
                        transaction.executeWithoutResult(_ -> add(number));
                    } catch (RuntimeException fault) {
                        faults.add(fault);
                    }
                });
            }
        }
        assertThat(new ArrayList<>(faults)).isEmpty();
        assertThat(onDisk()).isEqualTo(600);
    }

    @Test
    void withoutRoomNothingIsWrittenAndAllCanBeReadUntilThereIsRoomAgain() throws InterruptedException {
        add(1);
        setFree(DataSize.ofMegabytes(63).toBytes());
        assertThatThrownBy(() -> add(2)).isInstanceOf(DataAccessResourceFailureException.class);
        assertThatThrownBy(() -> jdbc.sql(" UPDATE t set n = 3").update())
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(jdbc.sql("select n from t").query(Integer.class).list()).containsExactly(1);
        setFree(Long.MAX_VALUE);
        add(2);
        assertThat(jdbc.sql("select n from t order by n").query(Integer.class).list())
                .containsExactly(1, 2);
    }

    /** The system is asked ten times a second. */
    private void setFree(long bytes) throws InterruptedException {
        free.set(bytes);
        Thread.sleep(150);
    }

    private void add(int number) {
        jdbc.sql("insert into t (n) values (:n)").param("n", number).update();
    }

    /** How many rows a server would find that starts after the power went off now. */
    private int onDisk() {
        try {
            var copy = folder.resolve("copy" + copies.incrementAndGet());
            Files.copy(folder.resolve("ovoz.mv.db"), Path.of(copy + ".mv.db"), StandardCopyOption.REPLACE_EXISTING);
            try (var connection = DriverManager.getConnection("jdbc:h2:file:" + copy, "sa", "");
                    var rows = connection.createStatement().executeQuery("select count(*) from t")) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** A disk of which the test says how full it is. */
    private final class Space extends DiskSpace {

        Space() {
            super(folder, DataSize.ofMegabytes(64), DataSize.ofGigabytes(1));
        }

        @Override
        public long free() {
            return free.get();
        }
    }
}
