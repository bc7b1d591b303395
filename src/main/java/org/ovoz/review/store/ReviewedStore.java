package org.ovoz.review.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.interview.sent.ReviewState;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.review.SentInterview;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counted interviews by what leads decided about them. */
@Repository
public class ReviewedStore {

    private static final String COLUMNS = """
            id, country, mode, lang, seconds, interviewer, completed_on, review,
            (select coalesce(max(e.number), 0) from interview_event e where e.interview = interview.id) as seen
            """;

    private final JdbcClient jdbc;

    ReviewedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a wave and some countries in a state, the latest day first; within a day in an order that says nothing. */
    public List<SentInterview> of(WaveId wave, Collection<CountryCode> countries, ReviewState state, int limit) {
        if (countries.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select %s from interview
                        where wave = :wave and review = :review and state = 'COMPLETE' and practice = false
                            and country in (:countries)
                        order by review, wave, practice, state, completed_on desc, id limit :limit
                        """.formatted(COLUMNS))
                .param("wave", wave.value())
                .param("review", state.code())
                .param("countries", isos(countries))
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    /** How many there are in each state. */
    public Map<ReviewState, Integer> counts(WaveId wave, Collection<CountryCode> countries) {
        var counts = new LinkedHashMap<ReviewState, Integer>();
        for (var state : ReviewState.values()) {
            counts.put(state, 0);
        }
        if (!countries.isEmpty()) {
            jdbc.sql("""
                            select review, count(*) as interviews from interview
                            where wave = :wave and state = 'COMPLETE' and practice = false and country in (:countries)
                            group by review
                            """)
                    .param("wave", wave.value())
                    .param("countries", isos(countries))
                    .query(row -> {
                        counts.put(ReviewState.ofCode(row.getInt("review")), row.getInt("interviews"));
                    });
        }
        return counts;
    }

    /** Those that interviewers held, whatever was decided about them, in the order of their ids. */
    public List<SentInterview> ofInterviewers(WaveId wave, Collection<CountryCode> countries) {
        if (countries.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select %s from interview
                        where wave = :wave and interviewer is not null and state = 'COMPLETE' and practice = false
                            and country in (:countries)
                        order by id
                        """.formatted(COLUMNS))
                .param("wave", wave.value())
                .param("countries", isos(countries))
                .query((row, _) -> read(row))
                .list();
    }

    private static List<String> isos(Collection<CountryCode> countries) {
        return countries.stream().map(CountryCode::iso).toList();
    }

    private static SentInterview read(ResultSet row) throws SQLException {
        return new SentInterview(
                new InterviewId(row.getObject("id", UUID.class)),
                new CountryCode(row.getString("country")),
                Mode.ofCode(row.getInt("mode")),
                new Language(row.getString("lang")),
                row.getInt("seconds"),
                row.getObject("interviewer", UUID.class),
                row.getObject("completed_on", LocalDate.class),
                ReviewState.ofCode(row.getInt("review")),
                row.getInt("seen"));
    }
}
