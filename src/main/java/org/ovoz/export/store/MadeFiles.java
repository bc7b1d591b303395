package org.ovoz.export.store;

import java.util.Map;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** From how many interviews of each country the latest de-identified files were made: numbers, never cases. */
@Repository
public class MadeFiles {

    private final JdbcClient jdbc;

    MadeFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By country how many interviews the latest file was made from.
     *
     * @param filter a hash of what was chosen
     */
    public Map<CountryCode, Integer> cases(WaveId wave, String filter) {
        return jdbc
                .sql("select country, cases from deidentified_file where wave = :wave and filter = :filter")
                .param("wave", wave.value())
                .param("filter", filter)
                .query((row, _) -> Map.entry(new CountryCode(row.getString("country")), row.getInt("cases")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Remembers a file. */
    @Transactional
    public void made(WaveId wave, String filter, Map<CountryCode, Integer> cases) {
        cases.forEach((country, number) -> {
            jdbc.sql("delete from deidentified_file where wave = :wave and country = :country and filter = :filter")
                    .param("wave", wave.value())
                    .param("country", country.iso())
                    .param("filter", filter)
                    .update();
            jdbc.sql("""
                            insert into deidentified_file (wave, country, filter, cases)
                            values (:wave, :country, :filter, :cases)
                            """)
                    .param("wave", wave.value())
                    .param("country", country.iso())
                    .param("filter", filter)
                    .param("cases", number)
                    .update();
        });
    }
}
