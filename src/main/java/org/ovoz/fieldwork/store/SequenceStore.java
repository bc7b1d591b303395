package org.ovoz.fieldwork.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The running numbers of devices' interviews, and the last day on which a wave was seen to be open. */
@Repository
public class SequenceStore {

    /**
     * A running number that came.
     *
     * @param finished whether its interview has arrived whole
     * @param doubled whether two interviews came with it: the device was copied
     */
    public record Sequence(UUID device, int number, boolean finished, boolean doubled) {}

    private final JdbcClient jdbc;

    SequenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes a running number. What is finished stays so. */
    public void note(UUID device, int number, String mark, boolean finished) {
        jdbc.sql("""
                        insert into field_sequence (device, sequence, mark, state, doubled)
                        values (:device, :number, :mark, 'DRAFT', false) on conflict do nothing
                        """)
                .param("device", device)
                .param("number", number)
                .param("mark", mark)
                .update();
        jdbc.sql("""
                        update field_sequence set doubled = true
                        where device = :device and sequence = :number and mark <> :mark
                        """)
                .param("device", device)
                .param("number", number)
                .param("mark", mark)
                .update();
        if (finished) {
            jdbc.sql("update field_sequence set state = 'ARRIVED' where device = :device and sequence = :number")
                    .param("device", device)
                    .param("number", number)
                    .update();
        }
    }

    public List<Sequence> all() {
        return jdbc.sql("select device, sequence, state, doubled from field_sequence order by device, sequence")
                .query((row, _) -> new Sequence(
                        row.getObject("device", UUID.class),
                        row.getInt("sequence"),
                        row.getString("state").equals("ARRIVED"),
                        row.getBoolean("doubled")))
                .list();
    }

    public void noteOpen(WaveId wave, LocalDate day) {
        jdbc.sql("insert into field_wave (wave, open_on) values (:wave, :day) on conflict do nothing")
                .param("wave", wave.value())
                .param("day", day)
                .update();
        jdbc.sql("update field_wave set open_on = :day where wave = :wave and open_on < :day")
                .param("wave", wave.value())
                .param("day", day)
                .update();
    }

    /** The last day on which a wave was seen to be open. */
    public Optional<LocalDate> openOn(WaveId wave) {
        return jdbc.sql("select open_on from field_wave where wave = :wave")
                .param("wave", wave.value())
                .query((row, _) -> row.getObject("open_on", LocalDate.class))
                .optional();
    }
}
