package org.ovoz.study.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** States and targets of waves. */
@Repository
public class WaveStore {

    /** How many interviews a wave aims at in a country and mode. */
    public record Target(CountryCode country, int mode, int target) {}

    private final JdbcClient jdbc;

    WaveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The state an admin gave a wave; empty if nobody has. */
    public Optional<Study.Wave.State> state(WaveId wave) {
        return jdbc.sql("select state from wave_state where wave = :wave")
                .param("wave", wave.value())
                .query(String.class)
                .optional()
                .map(Study.Wave.State::valueOf);
    }

    /** @param confirmed languages that were opened without approval, or null */
    public void setState(WaveId wave, Study.Wave.State state, @Nullable String confirmed) {
        jdbc.sql("delete from wave_state where wave = :wave")
                .param("wave", wave.value())
                .update();
        jdbc.sql("insert into wave_state (wave, state, confirmed) values (:wave, :state, :confirmed)")
                .param("wave", wave.value())
                .param("state", state.name())
                .param("confirmed", confirmed)
                .update();
    }

    public List<Target> targets(WaveId wave) {
        return jdbc.sql("select country, mode, target from wave_target where wave = :wave")
                .param("wave", wave.value())
                .query((row, _) ->
                        new Target(new CountryCode(row.getString("country")), row.getInt("mode"), row.getInt("target")))
                .list();
    }

    public void removeTargets(WaveId wave, CountryCode country) {
        jdbc.sql("delete from wave_target where wave = :wave and country = :country")
                .param("wave", wave.value())
                .param("country", country.iso())
                .update();
    }

    public void setTarget(WaveId wave, Target target) {
        jdbc.sql("delete from wave_target where wave = :wave and country = :country and mode = :mode")
                .param("wave", wave.value())
                .param("country", target.country().iso())
                .param("mode", target.mode())
                .update();
        jdbc.sql("insert into wave_target (wave, country, mode, target) values (:wave, :country, :mode, :target)")
                .param("wave", wave.value())
                .param("country", target.country().iso())
                .param("mode", target.mode())
                .param("target", target.target())
                .update();
    }
}
