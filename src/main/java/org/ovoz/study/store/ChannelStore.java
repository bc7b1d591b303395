package org.ovoz.study.store;

import java.util.LinkedHashSet;
import java.util.List;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.StudyEdits;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The channels of links that were named in the application. */
@Repository
public class ChannelStore {

    private final JdbcClient jdbc;
    private final StudyEdition edition;

    ChannelStore(JdbcClient jdbc, StudyEdition edition) {
        this.jdbc = jdbc;
        this.edition = edition;
    }

    List<StudyEdits.Channel> channels() {
        return jdbc.sql("select wave, name, offered from wave_channel order by place")
                .query((row, _) -> new StudyEdits.Channel(
                        new WaveId(row.getString("wave")), row.getString("name"), row.getBoolean("offered")))
                .list();
    }

    /** Offers links of these channels and of no others; a channel that the wave did not have gets the next place. */
    public void set(Study.Wave wave, List<String> offered) {
        var all = new LinkedHashSet<>(wave.channels());
        all.addAll(offered);
        for (var name : all) {
            var set = jdbc.sql("update wave_channel set offered = :offered where wave = :wave and name = :name")
                    .param("offered", offered.contains(name))
                    .param("wave", wave.id().value())
                    .param("name", name)
                    .update();
            if (set == 0 && (!wave.channels().contains(name) || !offered.contains(name))) {
                add(wave.id(), name, offered.contains(name));
            }
        }
        edition.changed();
    }

    void add(WaveId wave, String name, boolean isOffered) {
        jdbc.sql("""
                        insert into wave_channel (place, wave, name, offered)
                        select coalesce(max(place), 0) + 1,
                               cast(:wave as varchar(64)), cast(:name as varchar(40)), cast(:offered as boolean)
                        from wave_channel
                        """)
                .param("wave", wave.value())
                .param("name", name)
                .param("offered", isOffered)
                .update();
    }
}
