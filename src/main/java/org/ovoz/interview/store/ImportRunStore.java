package org.ovoz.interview.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ovoz.interview.imported.ImportRun;
import org.ovoz.interview.imported.ImportRun.Outcome;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports and how they ended. Which run is alive, {@link ImportLife} tells. */
@Repository
public class ImportRunStore {

    private final JdbcClient jdbc;
    private final ImportLife lives;

    ImportRunStore(JdbcClient jdbc, ImportLife lives) {
        this.jdbc = jdbc;
        this.lives = lives;
    }

    /**
     * Begins a run.
     *
     * @throws org.springframework.dao.DuplicateKeyException if one of the same wave has not ended
     */
    public void begin(ImportRun run, LocalDate today) {
        jdbc.sql("""
                        insert into import_run (id, wave, channel, numbers, begun_by, begun_on, outcome, running)
                        values (:id, :wave, :channel, :numbers, :actor, :today, 'RUNNING', :wave)
                        """)
                .param("id", run.id())
                .param("wave", run.wave().value())
                .param("channel", run.channel())
                .param("numbers", run.numbers())
                .param("actor", run.actor())
                .param("today", today)
                .update();
    }

    /** Locks the row of a run that stands so, until the transaction ends; false if somebody took it for dead. */
    public boolean hold(ImportRun run, Outcome outcome) {
        return jdbc.sql("select id from import_run where id = :id and outcome = :outcome for update")
                .param("id", run.id())
                .param("outcome", outcome.name())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Tells how a run stands; ended ones make room for the next. */
    public void set(ImportRun run, Outcome outcome) {
        var hasEnded = outcome != Outcome.RUNNING && outcome != Outcome.STORED;
        jdbc.sql("update import_run set outcome = :outcome, running = " + (hasEnded ? "null" : "wave")
                        + " where id = :id")
                .param("outcome", outcome.name())
                .param("id", run.id())
                .update();
    }

    /** Runs that ended with their server in this state; their rows are locked until the transaction ends. */
    public List<ImportRun> dead(Outcome outcome) {
        return jdbc.sql("""
                        select id, wave, channel, numbers, begun_by from import_run
                        where running is not null and outcome = :outcome
                        for update skip locked
                        """).param("outcome", outcome.name()).query((row, _) -> run(row)).list().stream()
                .filter(run -> lives.isOver(run.id()))
                .toList();
    }

    /** The channels whose case numbers a file has; none for a file of an earlier release, which had one pool a wave. */
    public List<String> numbers(WaveId wave, String channel) {
        return jdbc.sql("""
                        select distinct numbers from import_run
                        where wave = :wave and channel = :channel and outcome in ('STORED', 'DONE')
                        """)
                .param("wave", wave.value())
                .param("channel", channel)
                .query(String.class)
                .list();
    }

    /** Forgets the runs of a file that is withdrawn. */
    public void forget(WaveId wave, String channel) {
        jdbc.sql("delete from import_run where wave = :wave and channel = :channel and running is null")
                .param("wave", wave.value())
                .param("channel", channel)
                .update();
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        return new ImportRun(
                row.getObject("id", UUID.class),
                new WaveId(row.getString("wave")),
                row.getString("channel"),
                row.getString("numbers"),
                row.getObject("begun_by", UUID.class));
    }
}
