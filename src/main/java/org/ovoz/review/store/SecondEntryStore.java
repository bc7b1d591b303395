package org.ovoz.review.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.review.PaperInterview;
import org.ovoz.review.SecondEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Paper interviews that are entered twice. */
@Repository
public class SecondEntryStore {

    private final JdbcClient jdbc;

    SecondEntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sent paper interviews of some countries that others entered and nobody entered again, in an order that says nothing. */
    public List<PaperInterview> waiting(Collection<CountryCode> countries, UUID notBy) {
        if (countries.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select i.id, i.wave, i.country, i.lang from interview i
                        where i.mode = :mode and i.state = 'COMPLETE' and i.practice = false
                            and i.interviewer is not null and i.interviewer <> :notBy and i.country in (:countries)
                            and not exists (select 1 from second_entry s where s.first_entry = i.id)
                        order by i.id
                        """)
                .param("mode", Mode.ENTERED_LATER.code())
                .param("notBy", notBy)
                .param("countries", countries.stream().map(CountryCode::iso).toList())
                .query((row, _) -> new PaperInterview(
                        new InterviewId(row.getObject("id", UUID.class)),
                        new WaveId(row.getString("wave")),
                        new CountryCode(row.getString("country")),
                        new Language(row.getString("lang"))))
                .list();
    }

    /** Keeps which interview is entered again as which; returns whether nobody was faster. */
    public boolean begin(InterviewId first, InterviewId second, UUID by) {
        return jdbc.sql("""
                        insert into second_entry (first_entry, second_entry, entered_by) values (:first, :second, :by)
                        on conflict do nothing
                        """)
                        .param("first", first.value())
                        .param("second", second.value())
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Those of a wave and some countries, in the order of the first entries' ids. */
    public List<SecondEntry> all(WaveId wave, Collection<CountryCode> countries) {
        if (countries.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select s.*, i.country, i.interviewer, o.state as other_state
                        from second_entry s join interview i on i.id = s.first_entry
                            left join interview o on o.id = s.second_entry
                        where i.wave = :wave and i.country in (:countries)
                        order by s.first_entry
                        """)
                .param("wave", wave.value())
                .param("countries", countries.stream().map(CountryCode::iso).toList())
                .query((row, _) -> read(row))
                .list();
    }

    /** That of a first entry. */
    public Optional<SecondEntry> of(InterviewId first) {
        return jdbc.sql("""
                        select s.*, i.country, i.interviewer, o.state as other_state
                        from second_entry s join interview i on i.id = s.first_entry
                            left join interview o on o.id = s.second_entry
                        where s.first_entry = :first
                        """)
                .param("first", first.value())
                .query((row, _) -> read(row))
                .optional();
    }

    /** Whether an interview is the second entry of another. */
    public boolean isSecond(InterviewId interview) {
        return jdbc.sql("select count(*) from second_entry where second_entry = :second")
                        .param("second", interview.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Every difference is settled: the second entry goes, how far both agreed stays. */
    public void settle(InterviewId first, InterviewId second, int compared, int equal) {
        jdbc.sql(
                        "update second_entry set compared = :compared, agreeing = :equal, second_entry = null where first_entry = :first")
                .param("compared", compared)
                .param("equal", equal)
                .param("first", first.value())
                .update();
        jdbc.sql("delete from interview where id = :second and practice = true")
                .param("second", second.value())
                .update();
    }

    private static SecondEntry read(ResultSet row) throws SQLException {
        return new SecondEntry(
                new InterviewId(row.getObject("first_entry", UUID.class)),
                Optional.ofNullable(row.getObject("second_entry", UUID.class)).map(InterviewId::new),
                new CountryCode(row.getString("country")),
                row.getObject("interviewer", UUID.class),
                row.getObject("entered_by", UUID.class),
                row.getString("other_state") != null
                        && !row.getString("other_state").equals("DRAFT"),
                number(row, "compared"),
                number(row, "agreeing"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        var number = row.getInt(column);
        return row.wasNull() ? null : number;
    }
}
