package org.ovoz.storage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.storage.DiskSpace;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** The disk is full before anybody could see it coming: H2 gives up, and the server ends itself. Nothing false is saved. */
class FullDiskTests {

    @TempDir
    private Path folder;

    @AfterEach
    void makeRoom() {
        FullDisk.IS_FULL.set(false);
    }

    @Test
    void endsTheServerAndWhatWasAcknowledgedIsThereAfterwards() {
        FilePath.register(new FullDisk());
        var acknowledged = new ArrayList<Integer>();
        var ended = new AtomicInteger();
        try (var pool = pool()) {
            var jdbc = JdbcClient.create(new DurableDataSource(pool, space()));
            var watch = new StorageWatch(
                    new StorageProbe(pool), () -> false, Duration.ofMinutes(1), ended::incrementAndGet);
            jdbc.sql("create table t (n integer primary key, x varchar)").update();
            for (int i = 0; i < 20; i++) {
                add(jdbc, i, acknowledged);
            }
            watch.look();
            assertThat(ended).hasValue(0);
            FullDisk.IS_FULL.set(true);
            assertThatThrownBy(() -> add(jdbc, 20, acknowledged)).isInstanceOf(DataAccessException.class);
            // Room again; but the database has given up, and would for good.
            FullDisk.IS_FULL.set(false);
            for (int i = 0; i < 6 && ended.get() == 0; i++) {
                watch.look();
            }
            assertThat(ended).hasValue(1);
            watch.stop();
        }
        try (var again = pool()) {
            assertThat(JdbcClient.create(again)
                            .sql("select n from t order by n")
                            .query(Integer.class)
                            .list())
                    .containsAll(acknowledged);
        }
    }

    private static void add(JdbcClient jdbc, int number, List<Integer> acknowledged) {
        jdbc.sql("insert into t values (:n, :x)")
                .param("n", number)
                .param("x", "x".repeat(2000))
                .update();
        acknowledged.add(number);
    }

    private HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:full:" + folder.resolve("ovoz") + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
        pool.setUsername("sa");
        pool.setPassword("");
        pool.setConnectionTimeout(3000);
        return pool;
    }

    private DiskSpace space() {
        return new DiskSpace(folder, DataSize.ofBytes(0), DataSize.ofBytes(0));
    }
}
