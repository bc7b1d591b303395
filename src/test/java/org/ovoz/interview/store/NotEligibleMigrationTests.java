package org.ovoz.interview.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Interviews that an earlier release counted in one place and left out in another. */
@ParameterizedClass
@EnumSource
@Slow
class NotEligibleMigrationTests {

    private final DataSource source;
    private final JdbcClient jdbc;

    NotEligibleMigrationTests(TestDatabase database) {
        source = database.fresh();
        jdbc = JdbcClient.create(source);
    }

    @Test
    void sayInTheirStateThatTheyCountNowhere() {
        var flyway = Flyway.configure().dataSource(source).cleanDisabled(false);
        flyway.load().clean();
        flyway.target("16").load().migrate();
        var agreed = sent("cso-2026", "{\"country\":1,\"consent\":1,\"elig_rep\":1,\"gender\":2}");
        var refused = sent("cso-2026", "{\"country\":1,\"consent\":2}");
        var other = sent("cso-2026", "{\"country\":1,\"consent\":1,\"elig_rep\":2}");
        var earlier = sent("cso-2018", "{\"country\":1,\"gender\":2}");
        flyway.target("latest").load().migrate();
        var states = Map.of(agreed, "COMPLETE", refused, "NOT_ELIGIBLE", other, "NOT_ELIGIBLE", earlier, "COMPLETE");
        states.forEach((id, state) -> assertThat(jdbc.sql("select state from interview where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo(state));
    }

    private UUID sent(String wave, String answers) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into interview (id, wave, questionnaire, version, country, mode, lang, practice, synthetic,
                            state, order_seed, answers, seconds, started_on, changed_on, completed_on)
                        values (:id, :wave, :wave, 1, 'KZ', 1, 'ru', false, false,
                            'COMPLETE', 1, :answers, 60, date '2026-05-04', date '2026-05-04', date '2026-05-04')
                        """)
                .param("id", id)
                .param("wave", wave)
                .param("answers", answers)
                .update();
        return id;
    }
}
