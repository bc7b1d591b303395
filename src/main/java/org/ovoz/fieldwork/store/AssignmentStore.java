package org.ovoz.fieldwork.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.fieldwork.assignment.Assignment;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Assignments; withdrawn ones stay and are told to nobody. */
@Repository
public class AssignmentStore {

    private static final String COLUMNS = """
            select id, wave, country, mode, worker, interviews, region, until_day, given_on, revision from assignment
            where withdrawn = false and
            """;

    /** How many counted interviews of a worker were sent on a day. */
    public record Sent(UUID worker, CountryCode country, Mode mode, LocalDate day, int interviews) {}

    private final JdbcClient jdbc;

    AssignmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Assignment> of(WaveId wave) {
        return jdbc.sql(COLUMNS + " wave = :wave order by until_day, id")
                .param("wave", wave.value())
                .query(AssignmentStore::read)
                .list();
    }

    public List<Assignment> of(WaveId wave, UUID worker) {
        return jdbc.sql(COLUMNS + " wave = :wave and worker = :worker order by until_day, id")
                .param("wave", wave.value())
                .param("worker", worker)
                .query(AssignmentStore::read)
                .list();
    }

    public Optional<Assignment> byId(UUID id) {
        return jdbc.sql(COLUMNS + " id = :id")
                .param("id", id)
                .query(AssignmentStore::read)
                .optional();
    }

    public void add(Assignment assignment) {
        jdbc.sql("""
                        insert into assignment (id, wave, country, mode, worker, interviews, region, until_day, given_on,
                            revision, withdrawn)
                        values (:id, :wave, :country, :mode, :worker, :interviews, :region, :until, :given, 0, false)
                        """)
                .param("id", assignment.id())
                .param("wave", assignment.wave().value())
                .param("country", assignment.country().iso())
                .param("mode", code(assignment.terms()))
                .param("worker", assignment.worker())
                .param("interviews", assignment.terms().interviews())
                .param("region", assignment.terms().place())
                .param("until", assignment.terms().until())
                .param("given", assignment.givenOn())
                .update();
    }

    /** Changes what was seen at a revision; false if it was changed or withdrawn meanwhile. */
    public boolean change(UUID id, int revision, Assignment.Terms terms) {
        return jdbc.sql("""
                        update assignment set interviews = :interviews, mode = :mode, region = :region, until_day = :until,
                            revision = revision + 1
                        where id = :id and revision = :revision and withdrawn = false
                        """)
                        .param("interviews", terms.interviews())
                        .param("mode", code(terms))
                        .param("region", terms.place())
                        .param("until", terms.until())
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** False if it was withdrawn before. */
    public boolean withdraw(UUID id) {
        return jdbc.sql("update assignment set withdrawn = true where id = :id and withdrawn = false")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The counted interviews of some workers by day, country and mode. */
    public List<Sent> sent(WaveId wave, Collection<UUID> workers) {
        if (workers.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select interviewer, country, mode, completed_on, count(*) as interviews from interview
                        where wave = :wave and state = 'COMPLETE' and practice = false and interviewer in (:workers)
                            and completed_on is not null
                        group by interviewer, country, mode, completed_on
                        """)
                .param("wave", wave.value())
                .param("workers", workers)
                .query((row, _) -> new Sent(
                        row.getObject("interviewer", UUID.class),
                        new CountryCode(row.getString("country")),
                        Mode.ofCode(row.getInt("mode")),
                        row.getObject("completed_on", LocalDate.class),
                        row.getInt("interviews")))
                .list();
    }

    private static Integer code(Assignment.Terms terms) {
        var mode = terms.mode();
        return mode == null ? null : mode.code();
    }

    private static Assignment read(ResultSet row, int number) throws SQLException {
        var mode = row.getObject("mode", Integer.class);
        return new Assignment(
                row.getObject("id", UUID.class),
                new WaveId(row.getString("wave")),
                new CountryCode(row.getString("country")),
                row.getObject("worker", UUID.class),
                new Assignment.Terms(
                        row.getInt("interviews"),
                        mode == null ? null : Mode.ofCode(mode),
                        row.getString("region"),
                        row.getObject("until_day", LocalDate.class)),
                row.getObject("given_on", LocalDate.class),
                row.getInt("revision"));
    }
}
