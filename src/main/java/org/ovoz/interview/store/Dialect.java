package org.ovoz.interview.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Which of the two databases this is, asked once. */
@Component
public class Dialect {

    private final boolean embedded;

    Dialect(DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            embedded = connection.getMetaData().getDatabaseProductName().equals("H2");
        }
    }

    /** Whether it is the embedded H2, not PostgreSQL. */
    public boolean isEmbedded() {
        return embedded;
    }
}
