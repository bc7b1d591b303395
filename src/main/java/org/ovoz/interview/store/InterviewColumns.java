package org.ovoz.interview.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
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

    /**
     * What {@link #interview} reads, in this order. A request of a respondent reads its interview once, and looking for twenty
     * columns by their names takes as long as finding the row.
     */
    static final String OF_INTERVIEW = """
            id, wave, questionnaire, version, country, mode, channel, interviewer, practice, synthetic, lang, last_page,
            seconds, started_on, completed_on, state, order_seed, answers, revision
            """;

    /** How many these are. */
    static final int COUNT = 19;

    private InterviewColumns() {}

    static InterviewSummary summary(ResultSet row) throws SQLException {
        return new InterviewSummary(
                id(row),
                new WaveId(row.getString("wave")),
                new CountryCode(row.getString("country")),
                Mode.ofCode(row.getInt("mode")),
                row.getBoolean("practice"),
                progress(row),
                state(row),
                row.getObject("interviewer", UUID.class));
    }

    /** Without its texts. */
    static Interview interview(ResultSet row) throws SQLException {
        var origin = new Interview.Origin(
                new WaveId(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                new CountryCode(row.getString(5)),
                Mode.ofCode(row.getInt(6)),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getBoolean(9),
                row.getBoolean(10));
        var progress = new Interview.Progress(
                new Language(row.getString(11)),
                row.getString(12),
                row.getInt(13),
                row.getObject(14, LocalDate.class),
                row.getObject(15, LocalDate.class));
        return new Interview(
                new InterviewId(row.getObject(1, UUID.class)),
                origin,
                progress,
                Interview.State.valueOf(row.getString(16)),
                row.getLong(17),
                Answers.of(JSON.read(row.getString(18)), Map.of()),
                row.getInt(19));
    }

    private static InterviewId id(ResultSet row) throws SQLException {
        return new InterviewId(row.getObject("id", UUID.class));
    }

    private static Interview.State state(ResultSet row) throws SQLException {
        return Interview.State.valueOf(row.getString("state"));
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
