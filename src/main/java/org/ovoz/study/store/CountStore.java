package org.ovoz.study.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of drafts for the overview; practice is not among them. Sent interviews are counted in columns. */
@Repository
public class CountStore {

    /**
     * Drafts of a country and mode that came by a link with this channel.
     *
     * @param channel as in the link, or null
     * @param page that was shown last; empty if none was
     */
    public record Drafts(
            CountryCode country, int mode, @Nullable String channel, String page, int number) {}

    private final JdbcClient jdbc;

    CountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Drafts> drafts(WaveId wave) {
        return jdbc.sql("""
                        select country, mode, channel, coalesce(last_page, '') as page, count(*) as drafts from interview
                        where wave = :wave and state = 'DRAFT' and practice = false
                        group by country, mode, channel, coalesce(last_page, '')
                        order by country, mode, channel, page
                        """)
                .param("wave", wave.value())
                .query((row, _) -> new Drafts(
                        new CountryCode(row.getString("country")),
                        row.getInt("mode"),
                        row.getString("channel"),
                        row.getString("page"),
                        row.getInt("drafts")))
                .list();
    }

    /** The interviews of a wave that count, by country: for waves of interviews in depth, of which there are few. */
    public Map<CountryCode, Integer> sent(WaveId wave) {
        var counts = new HashMap<CountryCode, Integer>();
        jdbc.sql("""
                        select country, count(*) as interviews from interview
                        where wave = :wave and state = 'COMPLETE' and practice = false group by country
                        """).param("wave", wave.value()).query(row -> {
            counts.put(new CountryCode(row.getString("country")), row.getInt("interviews"));
        });
        return counts;
    }
}
