package org.ovoz.storage.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * Writes the tables of respondents anew in PostgreSQL, in the order of their keys: {@code cluster} leaves out the rows that
 * were deleted or replaced, while the tables are locked. One node does it at a time.
 */
class TableRewriting implements Rewriting {

    private static final List<String> TABLES = List.of(
            "interview",
            "answer_text",
            "interview_event",
            "interview_code",
            "interview_change",
            "light_sitting",
            "invitation",
            "invited_draft",
            "coupon",
            "referral",
            "field_interview",
            "field_revision",
            "field_finished",
            "field_sequence",
            "interview_remark");

    /** PostgreSQL shows by which transaction a row was written: then they tell that of this one, and of no interview. */
    private static final List<String> RENEWED = List.of(
            "update invitation set state = state",
            "update invitation_batch set given = given",
            "update invited_draft set masked = masked",
            "update coupon set used = used",
            "update referral set gave = gave",
            "update field_finished set hash = hash",
            "update field_sequence set doubled = doubled");

    private static final String LOCK = "(812022)";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource source;

    TableRewriting(DataSource source) {
        this.source = source;
    }

    @Override
    public boolean isRunning() {
        return false;
    }

    @Override
    public Outcome run(BooleanSupplier isDue) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            if (!isTrue(statement, "select pg_try_advisory_lock" + LOCK)) {
                return Outcome.ELSEWHERE;
            }
            try {
                if (!isDue.getAsBoolean()) {
                    return Outcome.ELSEWHERE;
                }
                statement.execute("set lock_timeout = '5s'");
                for (var renewal : RENEWED) {
                    statement.execute(renewal);
                }
                for (var table : TABLES) {
                    statement.execute("cluster " + table + " using " + key(statement, table));
                    statement.execute("vacuum analyze " + table);
                }
                return Outcome.DONE;
            } catch (SQLException fault) {
                if (LOCK_NOT_AVAILABLE.equals(fault.getSQLState())) {
                    return Outcome.BUSY;
                }
                throw fault;
            } finally {
                statement.execute("reset lock_timeout");
                statement.execute("select pg_advisory_unlock" + LOCK);
            }
        }
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static String key(Statement statement, String table) throws SQLException {
        try (ResultSet answer = statement.executeQuery(
                "select conname from pg_constraint where contype = 'p' and conrelid = '" + table + "'::regclass")) {
            answer.next();
            return answer.getString(1);
        }
    }
}
