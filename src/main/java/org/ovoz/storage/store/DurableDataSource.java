package org.ovoz.storage.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.ovoz.storage.DiskSpace;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The embedded database as it should be: a commit that returns is on disk, whoever made it and however. This is the one
 * place where that is seen to; no service has to think of it. PostgreSQL does so by itself.
 */
class DurableDataSource extends DelegatingDataSource {

    private final DiskBarrier barrier = new DiskBarrier();
    private final DiskSpace space;

    DurableDataSource(DataSource embedded, DiskSpace space) {
        super(embedded);
        this.space = space;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return DurableConnection.of(super.getConnection(), barrier, space);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return DurableConnection.of(super.getConnection(user, password), barrier, space);
    }
}
