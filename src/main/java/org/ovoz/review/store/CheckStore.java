package org.ovoz.review.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.slip.SlipAnswer;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.review.RepeatCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Repeat checks, and what holders of slips said. */
@Repository
public class CheckStore {

    private final JdbcClient jdbc;

    CheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a drawn interview; one that was drawn before stays as it is. */
    public void draw(WaveId wave, InterviewId id, UUID interviewer) {
        jdbc.sql("""
                        insert into repeat_check (interview, wave, interviewer) values (:id, :wave, :interviewer)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("wave", wave.value())
                .param("interviewer", interviewer)
                .update();
    }

    /** One who draws at a time: the others wait. */
    public void lock(WaveId wave) {
        jdbc.sql("select number from change_counter where id = 1 for update")
                .query(Long.class)
                .single();
    }

    /** The drawn interviews of a wave in some countries, in the order of interviewers and ids. */
    public List<RepeatCheck> checks(WaveId wave, Collection<CountryCode> countries) {
        if (countries.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select c.interview, c.interviewer, c.outcome, i.country
                        from repeat_check c join interview i on i.id = c.interview
                        where c.wave = :wave and i.country in (:countries)
                        order by c.interviewer, c.interview
                        """)
                .param("wave", wave.value())
                .param("countries", countries.stream().map(CountryCode::iso).toList())
                .query((row, _) -> new RepeatCheck(
                        new InterviewId(row.getObject("interview", UUID.class)),
                        new CountryCode(row.getString("country")),
                        row.getObject("interviewer", UUID.class),
                        Optional.ofNullable(row.getString("outcome"))
                                .map(RepeatCheck.Outcome::valueOf)
                                .orElse(null)))
                .list();
    }

    /** Records what came of a check; returns whether there is one. */
    public boolean record(InterviewId id, RepeatCheck.Outcome outcome) {
        return jdbc.sql("update repeat_check set outcome = :outcome where interview = :id")
                        .param("outcome", outcome.name())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** What the holder of an interview's slip said; empty where nobody did. */
    public Optional<SlipAnswer> slip(InterviewId id) {
        return jdbc.sql(
                        "select took_place, lasted from interview_slip where interview = :id and took_place is not null")
                .param("id", id.value())
                .query((row, _) -> new SlipAnswer(
                        SlipAnswer.TookPlace.ofCode(row.getString("took_place")).orElseThrow(),
                        Optional.ofNullable(row.getString("lasted"))
                                .flatMap(SlipAnswer.Lasted::ofCode)
                                .orElse(null)))
                .optional();
    }

    /** How many slips of each interviewer were given, answered with yes and with no. */
    public Map<UUID, int[]> slips(WaveId wave, Collection<CountryCode> countries) {
        var counts = new LinkedHashMap<UUID, int[]>();
        if (!countries.isEmpty()) {
            jdbc.sql("""
                            select i.interviewer, count(*) as given, count(case when s.took_place = 1 then 1 end) as yes,
                                count(case when s.took_place = 2 then 1 end) as no
                            from interview_slip s join interview i on i.id = s.interview
                            where i.wave = :wave and i.interviewer is not null and i.country in (:countries)
                                and i.state = 'COMPLETE' and i.practice = false
                            group by i.interviewer
                            """)
                    .param("wave", wave.value())
                    .param("countries", countries.stream().map(CountryCode::iso).toList())
                    .query(row -> {
                        counts.put(
                                row.getObject("interviewer", UUID.class),
                                new int[] {row.getInt("given"), row.getInt("yes"), row.getInt("no")});
                    });
        }
        return counts;
    }
}
