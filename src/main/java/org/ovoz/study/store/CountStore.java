package org.ovoz.study.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of interviews for the overview; practice is not among them. */
@Repository
public class CountStore {

    /**
     * Interviews of a country and mode.
     *
     * @param drafts started and not sent
     * @param complete sent
     * @param today sent today
     * @param week sent in the last 7 days, today included
     */
    public record Count(CountryCode country, int mode, int drafts, int complete, int today, int week) {}

    /**
     * Interviews of a country that came by a link with this channel.
     *
     * @param channel as in the link, or null
     */
    public record Channel(CountryCode country, @Nullable String channel, int started, int complete) {}

    /** How many drafts stopped at a page. */
    public record BreakOff(CountryCode country, String page, int drafts) {}

    /**
     * How long half of the interviews took at most.
     *
     * @param mode or 0 for all modes together
     */
    public record Median(CountryCode country, int mode, double seconds) {}

    private final JdbcClient jdbc;

    CountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a country, whose today it is. */
    public List<Count> counts(WaveId wave, CountryCode country, LocalDate today) {
        return jdbc.sql("""
                        select country, mode,
                            count(*) filter (where state = 'DRAFT') as drafts,
                            count(*) filter (where state = 'COMPLETE') as complete,
                            count(*) filter (where state = 'COMPLETE' and completed_on = :today) as today,
                            count(*) filter (where state = 'COMPLETE' and completed_on > :weekAgo) as week
                        from interview where wave = :wave and country = :country and practice = false
                        group by country, mode
                        """)
                .param("wave", wave.value())
                .param("country", country.iso())
                .param("today", today)
                .param("weekAgo", today.minusDays(7))
                .query((row, _) -> new Count(
                        new CountryCode(row.getString("country")),
                        row.getInt("mode"),
                        row.getInt("drafts"),
                        row.getInt("complete"),
                        row.getInt("today"),
                        row.getInt("week")))
                .list();
    }

    /** Counts by the channel of the link; imports and interviewers' cases came by none. */
    public List<Channel> channels(WaveId wave) {
        return jdbc.sql("""
                        select country, channel,
                            count(*) filter (where state in ('DRAFT', 'COMPLETE')) as started,
                            count(*) filter (where state = 'COMPLETE') as complete
                        from interview
                        where wave = :wave and practice = false and mode = :online
                            and (channel is null or channel not like 'import:%')
                        group by country, channel
                        """)
                .param("wave", wave.value())
                .param("online", Mode.ONLINE.code())
                .query((row, _) -> new Channel(
                        new CountryCode(row.getString("country")),
                        row.getString("channel"),
                        row.getInt("started"),
                        row.getInt("complete")))
                .list();
    }

    /** Medians of the time spent on sent interviews, by country and mode, and by country in all modes. */
    public List<Median> medians(WaveId wave) {
        return jdbc.sql("""
                        select country, mode, percentile_cont(0.5) within group (order by seconds) as seconds
                        from interview where wave = :wave and state = 'COMPLETE' and practice = false
                        group by country, mode
                        union all
                        select country, 0, percentile_cont(0.5) within group (order by seconds)
                        from interview where wave = :wave and state = 'COMPLETE' and practice = false
                        group by country
                        """)
                .param("wave", wave.value())
                .query((row, _) -> new Median(
                        new CountryCode(row.getString("country")), row.getInt("mode"), row.getDouble("seconds")))
                .list();
    }

    public List<BreakOff> breakOffs(WaveId wave) {
        return jdbc.sql("""
                        select country, last_page, count(*) as drafts from interview
                        where wave = :wave and state = 'DRAFT' and practice = false and last_page is not null
                        group by country, last_page order by drafts desc, last_page
                        """)
                .param("wave", wave.value())
                .query((row, _) -> new BreakOff(
                        new CountryCode(row.getString("country")), row.getString("last_page"), row.getInt("drafts")))
                .list();
    }
}
