package org.ovoz.study.store;

import java.util.List;
import java.util.Map;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which targets close themselves, and whether they are reached. */
@Repository
public class QuotaStore {

    /** A country and mode whose target closes itself. */
    public record Quota(CountryCode country, int mode) {}

    private final JdbcClient jdbc;

    QuotaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Quota> quotas(WaveId wave) {
        return jdbc.sql("select country, mode from wave_quota where wave = :wave")
                .param("wave", wave.value())
                .query((row, _) -> new Quota(new CountryCode(row.getString("country")), row.getInt("mode")))
                .list();
    }

    public void remove(WaveId wave, CountryCode country) {
        jdbc.sql("delete from wave_quota where wave = :wave and country = :country")
                .param("wave", wave.value())
                .param("country", country.iso())
                .update();
    }

    public void add(WaveId wave, Quota quota) {
        jdbc.sql("insert into wave_quota (wave, country, mode) values (:wave, :country, :mode)")
                .params(parameters(wave, quota.country(), quota.mode()))
                .update();
    }

    /** Whether the target closes itself and as many interviews were sent. No more are counted than are needed for that. */
    public boolean isFull(WaveId wave, CountryCode country, int mode) {
        return jdbc.sql("""
                        select target from wave_target t
                        where wave = :wave and country = :country and mode = :mode and exists (
                            select 1 from wave_quota q
                            where q.wave = t.wave and q.country = t.country and q.mode = t.mode)
                        """)
                .params(parameters(wave, country, mode))
                .query(Integer.class)
                .optional()
                .map(target -> sent(wave, country, mode, target) >= target)
                .orElse(false);
    }

    private int sent(WaveId wave, CountryCode country, int mode, int most) {
        return jdbc.sql("""
                        select count(*) from (
                            select 1 from interview
                            where wave = :wave and country = :country and mode = :mode
                                and state = 'COMPLETE' and practice = false
                            limit :most) sent
                        """)
                .params(parameters(wave, country, mode))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> parameters(WaveId wave, CountryCode country, int mode) {
        return Map.of("wave", wave.value(), "country", country.iso(), "mode", mode);
    }
}
