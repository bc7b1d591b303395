package org.ovoz.study.store;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Steps of the set-up that are right as they are, what was tried, and the days on which waves open and close. */
@Repository
public class SetUpStore {

    /**
     * A day of a wave.
     *
     * @param what OPENS or CLOSES
     * @param setBy who said so
     * @param done whether it has come and was done
     */
    public record Day(WaveId wave, String what, LocalDate day, String setBy, boolean done) {}

    private final JdbcClient jdbc;

    SetUpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The steps that somebody has confirmed for a wave. */
    public Set<String> confirmed(WaveId wave) {
        return new HashSet<>(jdbc.sql("select step from setup_step where wave = :wave")
                .param("wave", wave.value())
                .query(String.class)
                .list());
    }

    public void confirm(WaveId wave, String step, String by, LocalDate day) {
        jdbc.sql("""
                        insert into setup_step (wave, step, by_name, on_day)
                        values (:wave, :step, :by, :day) on conflict do nothing
                        """)
                .param("wave", wave.value())
                .param("step", step)
                .param("by", by)
                .param("day", day)
                .update();
    }

    /** The languages in which somebody has tried the wave online. */
    public Set<String> tried(WaveId wave) {
        return new HashSet<>(
                jdbc.sql("select distinct lang from interview where wave = :wave and practice = true and interviewer is null")
                        .param("wave", wave.value())
                        .query(String.class)
                        .list());
    }

    /** Whether anybody has ever opened or closed a wave here. */
    public boolean isUsed() {
        return jdbc.sql("select count(*) from wave_state").query(Long.class).single() > 0;
    }

    public List<Day> days() {
        return jdbc.sql("select wave, what, on_day, set_by, done from wave_day order by wave, what")
                .query((row, _) -> new Day(
                        new WaveId(row.getString("wave")),
                        row.getString("what"),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("set_by"),
                        row.getBoolean("done")))
                .list();
    }

    /** Sets a day, or takes it away; one that is the same as before stays as it is. */
    public void setDay(WaveId wave, String what, Optional<LocalDate> day, String by) {
        if (days().stream()
                .anyMatch(known -> known.wave().equals(wave)
                        && known.what().equals(what)
                        && day.equals(Optional.of(known.day())))) {
            return;
        }
        jdbc.sql("delete from wave_day where wave = :wave and what = :what")
                .param("wave", wave.value())
                .param("what", what)
                .update();
        day.ifPresent(known -> jdbc.sql("""
                        insert into wave_day (wave, what, on_day, set_by, done)
                        values (:wave, :what, :day, :by, false)
                        """)
                .param("wave", wave.value())
                .param("what", what)
                .param("day", known)
                .param("by", by)
                .update());
    }

    /**
     * Marks a day as done.
     *
     * @return false if another server was faster, or it was taken away
     */
    public boolean take(Day day) {
        return jdbc.sql("""
                                update wave_day set done = true
                                where wave = :wave and what = :what and on_day = :day and done = false
                                """)
                        .param("wave", day.wave().value())
                        .param("what", day.what())
                        .param("day", day.day())
                        .update()
                == 1;
    }
}
