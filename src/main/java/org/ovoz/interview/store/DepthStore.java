package org.ovoz.interview.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.interview.InterviewId;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Interviews in depth by wave, and their links with interviews of the survey. */
@Repository
public class DepthStore {

    private final JdbcClient jdbc;

    DepthStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a wave that count, in the order of ids. */
    public List<InterviewId> sent(WaveId wave) {
        return jdbc.sql("""
                        select id from interview where wave = :wave and state = 'COMPLETE' and practice = false order by id
                        """).param("wave", wave.value()).query(UUID.class).list().stream()
                .map(InterviewId::new)
                .toList();
    }

    /** The sent interviews of some waves in a country whose number begins as it was typed; two of them at most. */
    public List<InterviewId> survey(String typed, CountryCode country, Collection<WaveId> waves) {
        var range = RandomPlace.beginning(typed);
        return jdbc
                .sql("""
                        select id from interview
                        where place between :first and :last and wave in (:waves) and country = :country
                            and state <> 'DRAFT' and practice = false
                        limit 2
                        """)
                .param("first", range.first())
                .param("last", range.last())
                .param("waves", waves.stream().map(WaveId::value).toList())
                .param("country", country.iso())
                .query(UUID.class)
                .list()
                .stream()
                .map(InterviewId::new)
                .toList();
    }

    /** Keeps a link in place of the one before. */
    public void put(InterviewId inDepth, InterviewId survey) {
        remove(inDepth);
        jdbc.sql("insert into in_depth_link (place, interview, survey) values (:place, :interview, :survey)")
                .param("place", RandomPlace.of(inDepth.value()))
                .param("interview", inDepth.value())
                .param("survey", survey.value())
                .update();
    }

    public void remove(InterviewId inDepth) {
        jdbc.sql("delete from in_depth_link where interview = :interview")
                .param("interview", inDepth.value())
                .update();
    }

    public Optional<InterviewId> linked(InterviewId inDepth) {
        return jdbc.sql("select survey from in_depth_link where interview = :interview")
                .param("interview", inDepth.value())
                .query(UUID.class)
                .optional()
                .map(InterviewId::new);
    }

    /** All that are linked with an interview of the survey, drafts too. */
    public List<InterviewId> everyInDepth(InterviewId survey) {
        return jdbc
                .sql("select interview from in_depth_link where survey = :survey order by interview")
                .param("survey", survey.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(InterviewId::new)
                .toList();
    }

    /** The sent ones that are linked with an interview of the survey. */
    public List<InterviewId> inDepth(InterviewId survey) {
        return jdbc.sql("""
                        select l.interview from in_depth_link l join interview i on i.id = l.interview
                        where l.survey = :survey and i.state <> 'DRAFT' and i.practice = false order by l.interview
                        """).param("survey", survey.value()).query(UUID.class).list().stream()
                .map(InterviewId::new)
                .toList();
    }
}
