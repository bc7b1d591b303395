package org.ovoz.testing;

import static java.util.stream.Collectors.joining;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.ovoz.study.setup.EditedDefinitions;
import org.ovoz.tabulation.live.LiveTables;
import org.springframework.beans.factory.BeanFactory;
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

        @Override
        void empty(JdbcClient jdbc, List<String> tables) {
            jdbc.sql("set referential_integrity false").update();
            tables.forEach(table -> jdbc.sql("delete from " + table).update());
            jdbc.sql("set referential_integrity true").update();
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

        @Override
        void empty(JdbcClient jdbc, List<String> tables) {
            var deletions =
                    tables.stream().map(table -> "delete from " + table + ";").collect(joining());
            jdbc.sql("do $$ begin set local session_replication_role = replica; " + deletions + " end $$")
                    .update();
        }
    };

    /** What the product has, or expects to have, from its start on. */
    private static final Set<String> KEPT = Set.of(
            "flyway_schema_history",
            "change_counter",
            "coding_counter",
            "study_key",
            "questionnaire_version",
            "questionnaire_file",
            "erasure_run",
            "erasure_due",
            "study_edition");

    abstract DataSource create();

    /** Arguments that make the product start on a new database of this kind; the file in its data folder for H2. */
    abstract List<String> settings();

    /** Takes every row out of these tables, whatever refers to it. */
    abstract void empty(JdbcClient jdbc, List<String> tables);

    /** Takes out of a running product's database what tests have put there; it knows nothing of it afterwards. */
    void empty(BeanFactory product) {
        var jdbc = product.getBean(JdbcClient.class);
        empty(jdbc, changing(jdbc));
        tell(product);
    }

    /** The tables in which tests put something. */
    static List<String> changing(JdbcClient jdbc) {
        return jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                        """).query(String.class).list().stream()
                .filter(table -> !KEPT.contains(table))
                .toList();
    }

    /** Lets all who follow the database read it anew, in which there is something else now than they know. */
    static void tell(BeanFactory product) {
        var jdbc = product.getBean(JdbcClient.class);
        jdbc.sql("update study_edition set number = number + 1").update();
        product.getBean(EditedDefinitions.class).refresh();
        // Changes that nobody knows any more.
        jdbc.sql("update change_counter set number = number + 1").update();
        product.getBean(LiveTables.class).refresh();
        // The journal of codings reads everything where the newest event is an earlier one than it knows.
        jdbc.sql("update coding_counter set number = (select coalesce(max(number), 0) from coding_event)")
                .update();
    }

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
