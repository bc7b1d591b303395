package org.ovoz.interview.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;

/** Reads interviews from the columns of their table. */
final class InterviewColumns {

    private static final CodesJson JSON = new CodesJson();

    private InterviewColumns() {}

    static InterviewSummary summary(ResultSet row) throws SQLException {
        return new InterviewSummary(
                id(row),
                new WaveId(row.getString("wave")),
                new CountryCode(row.getString("country")),
                Mode.ofCode(row.getInt("mode")),
                row.getBoolean("practice"),
                progress(row),
                state(row));
    }

    /** Without its texts. */
    static Interview interview(ResultSet row) throws SQLException {
        return new Interview(
                id(row),
                origin(row),
                progress(row),
                state(row),
                row.getLong("order_seed"),
                Answers.of(JSON.read(row.getString("answers")), new HashMap<>()),
                row.getInt("revision"));
    }

    private static InterviewId id(ResultSet row) throws SQLException {
        return new InterviewId(row.getObject("id", UUID.class));
    }

    private static Interview.State state(ResultSet row) throws SQLException {
        return Interview.State.valueOf(row.getString("state"));
    }

    private static Interview.Origin origin(ResultSet row) throws SQLException {
        return new Interview.Origin(
                new WaveId(row.getString("wave")),
                row.getString("questionnaire"),
                row.getInt("version"),
                new CountryCode(row.getString("country")),
                Mode.ofCode(row.getInt("mode")),
                row.getString("channel"),
                row.getObject("interviewer", UUID.class),
                row.getBoolean("practice"),
                row.getBoolean("synthetic"));
    }

    private static Interview.Progress progress(ResultSet row) throws SQLException {
        return new Interview.Progress(
                new Language(row.getString("lang")),
                row.getString("last_page"),
                row.getInt("seconds"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("completed_on", LocalDate.class));
    }
}
