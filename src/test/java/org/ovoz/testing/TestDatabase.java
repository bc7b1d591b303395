package org.ovoz.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The two databases of Ovoz. Store tests run on both: {@code @ParameterizedClass @EnumSource}. */
public enum TestDatabase {
    H2 {
        @Override
        DataSource create() {
            return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + h2Settings(), "sa", "");
        }

        @Override
        List<String> settings() {
            return List.of();
        }
    },
    POSTGRESQL {
        @Override
        DataSource create() {
            return Server.RUNNING.getPostgresDatabase();
        }

        @Override
        List<String> settings() {
            var name = "ovoz_" + UUID.randomUUID().toString().replace('-', '_');
            JdbcClient.create(create()).sql("create database " + name).update();
            return List.of(
                    "--spring.datasource.url=" + Server.RUNNING.getJdbcUrl("postgres", name),
                    "--spring.datasource.username=postgres");
        }
    };

    abstract DataSource create();

    /** Arguments that make the product start on a new database of this kind; the file in its data folder for H2. */
    abstract List<String> settings();

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
