package org.ovoz.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The two databases of Ovoz. Store tests run on both: {@code @ParameterizedClass @EnumSource}. */
public enum TestDatabase {
    H2 {
        @Override
        DataSource create() {
            return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + h2Settings(), "sa", "");
        }
    },
    POSTGRESQL {
        @Override
        DataSource create() {
            return Server.RUNNING.getPostgresDatabase();
        }
    };

    abstract DataSource create();

    /** A database with all tables and no rows. */
    public DataSource fresh() {
        var source = create();
        var flyway = Flyway.configure().dataSource(source).cleanDisabled(false).load();
        flyway.clean();
        flyway.migrate();
        return source;
    }

    /** The part of an H2 address that makes it behave as in the product. */
    public static String h2Settings() {
        return ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    /** One server for all tests of a run, started when it is first needed. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
