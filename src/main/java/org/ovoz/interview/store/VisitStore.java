package org.ovoz.interview.store;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Visits;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of visitors, one row per wave and country. */
@Repository
class VisitStore implements Visits {

    private static final String UNDECIDED = "";

    private final JdbcClient jdbc;

    VisitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void add(WaveId wave, @Nullable CountryCode country) {
        var key = key(wave, country);
        jdbc.sql("""
                        insert into visit_count (wave, country, visitors) values (:wave, :country, 0)
                        on conflict do nothing
                        """).params(key).update();
        jdbc.sql("update visit_count set visitors = visitors + 1 where wave = :wave and country = :country")
                .params(key)
                .update();
    }

    @Override
    public void takeBack(WaveId wave, @Nullable CountryCode country) {
        jdbc.sql("""
                        update visit_count set visitors = visitors - 1
                        where wave = :wave and country = :country and visitors > 0
                        """).params(key(wave, country)).update();
    }

    @Override
    public Visitors of(WaveId wave) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql("select country, visitors from visit_count where wave = :wave")
                .param("wave", wave.value())
                .query(row -> {
                    counts.put(row.getString("country"), row.getInt("visitors"));
                });
        var undecided = counts.remove(UNDECIDED);
        var byCountry = new HashMap<CountryCode, Integer>();
        counts.forEach((iso, visitors) -> byCountry.put(new CountryCode(iso), visitors));
        return new Visitors(byCountry, undecided == null ? 0 : undecided);
    }

    private static Map<String, Object> key(WaveId wave, @Nullable CountryCode country) {
        return Map.of("wave", wave.value(), "country", country == null ? UNDECIDED : country.iso());
    }
}
