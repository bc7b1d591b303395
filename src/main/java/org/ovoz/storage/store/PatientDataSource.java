package org.ovoz.storage.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells a crowd from a database that is gone. The pool says after some seconds that it has no connection; where others were
 * given one meanwhile there is only a queue, and whoever waits goes on waiting instead of being told that nothing was saved.
 */
class PatientDataSource extends DelegatingDataSource {

    /** How often one waits as long as the pool allows: 25 seconds in all, less than browsers and proxies wait. */
    static final int TURNS = 10;

    private volatile long given = System.nanoTime();

    PatientDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        for (int turn = 1; ; turn++) {
            var began = System.nanoTime();
            try {
                var connection = super.getConnection();
                given = System.nanoTime();
                return connection;
            } catch (SQLTransientConnectionException e) {
                if (turn == TURNS || given - began <= 0) {
                    throw e;
                }
            }
        }
    }
}
