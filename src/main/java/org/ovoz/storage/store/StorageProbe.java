package org.ovoz.storage.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Callable;

/**
 * Whether the embedded database stores, asked on a connection such as all requests get. After a fault H2 can be opened
 * anew in the same process, while the connections of before stay useless, and what was only in memory is lost: tables that
 * have counted it would be wrong. So a new connection that works proves nothing, unless others just have all of them.
 */
class StorageProbe implements Callable<Boolean> {

    private final HikariDataSource pool;

    StorageProbe(HikariDataSource pool) {
        this.pool = pool;
    }

    @Override
    public Boolean call() throws SQLException {
        try (var connection = pool.getConnection()) {
            return isStored(connection);
        } catch (SQLTransientConnectionException _) {
            try (var own = DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())) {
                return isStored(own);
            }
        }
    }

    private static boolean isStored(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            return !statement.execute("checkpoint sync");
        }
    }
}
