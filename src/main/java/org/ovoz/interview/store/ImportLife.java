package org.ovoz.interview.store;

import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Which imports are alive, on whatever server: from their beginning to their end, also while they only check their file and
 * store nothing. On PostgreSQL a lock of a connection says so, which the database gives up when the server is killed; the
 * embedded database has one server only.
 */
@Component
public class ImportLife {

    private final DataSource source;
    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final Map<UUID, Optional<Connection>> here = new ConcurrentHashMap<>();

    ImportLife(DataSource source, JdbcClient jdbc, Dialect dialect) {
        this.source = source;
        this.jdbc = jdbc;
        this.dialect = dialect;
    }

    /** Before anybody else can see the run. */
    public void begin(UUID run) {
        here.put(run, dialect.isEmbedded() ? Optional.empty() : Optional.of(locked(run)));
    }

    /** After its end has been stored. What has ended already stays so. */
    public void end(UUID run) {
        var held = here.remove(run);
        if (held != null) {
            held.ifPresent(connection -> unlock(connection, run));
        }
    }

    /** Whether the server that ran it has ended; on PostgreSQL within a transaction, until whose end nobody else finds it so. */
    boolean isOver(UUID run) {
        return !here.containsKey(run)
                && (dialect.isEmbedded()
                        || jdbc.sql("select pg_try_advisory_xact_lock(:key)")
                                .param("key", key(run))
                                .query(Boolean.class)
                                .single());
    }

    private static long key(UUID run) {
        return run.getMostSignificantBits();
    }

    private Connection locked(UUID run) {
        Connection connection = null;
        try {
            connection = source.getConnection();
            execute(connection, "select pg_advisory_lock(?)", run);
            return connection;
        } catch (SQLException fault) {
            DataSourceUtils.releaseConnection(connection, null);
            throw new IllegalStateException("An import could not be begun.", fault);
        }
    }

    private static void unlock(Connection connection, UUID run) {
        try (connection) {
            execute(connection, "select pg_advisory_unlock(?)", run);
        } catch (SQLException lost) {
            // A connection that is lost has given up its lock.
        }
    }

    private static void execute(Connection connection, String sql, UUID run) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key(run));
            statement.execute();
        }
    }

    @PreDestroy
    void close() {
        here.keySet().forEach(this::end);
    }
}
