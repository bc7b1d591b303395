package org.ovoz.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ovoz.access.ApiTokens;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.tabulation.live.LiveTables;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Journeys rely on it: whatever one has done, the next finds the product as the first one did. */
@Slow
class AsAtFirstTests {

    private static final List<String> TABLES = List.of("interview", "interview_event", "api_token", "audit_row");

    private static List<Map<String, Object>> rows(RunningOvoz ovoz, String table) {
        return ovoz.the(JdbcClient.class)
                .sql("select * from %s order by 1, 2".formatted(table))
                .query()
                .listOfRows();
    }

    private static int counted(RunningOvoz ovoz) {
        var live = ovoz.the(LiveTables.class);
        live.refresh();
        return live.snapshot(Tiny.WAVE).size();
    }

    private static void work(RunningOvoz ovoz, String token) {
        SignedInAs.role(Role.ADMIN);
        ovoz.the(ApiTokens.class).make(token, Set.of(), false);
        SignedInAs.nobody();
        InterviewScenario.in("KZ", ovoz).consented().answer("occupation", 5).send();
    }

    @Test
    void whatWasThereIsThereAgainAndWhatCameIsGone() {
        try (var ovoz = RunningOvoz.alone(TestDatabase.H2)) {
            work(ovoz, "of the start");
            var atFirst = TABLES.stream().map(table -> rows(ovoz, table)).toList();
            AsAtFirst.keep(ovoz.beans());
            work(ovoz, "of a journey");
            ovoz.the(JdbcClient.class)
                    .sql("update api_token set name = 'another' where name = 'of the start'")
                    .update();
            assertThat(counted(ovoz)).isEqualTo(2);
            AsAtFirst.bringBack(ovoz.beans());
            assertThat(TABLES.stream().map(table -> rows(ovoz, table)).toList())
                    .usingRecursiveComparison()
                    .isEqualTo(atFirst);
            assertThat(counted(ovoz)).isEqualTo(1);
            work(ovoz, "of the next journey");
            assertThat(counted(ovoz)).isEqualTo(2);
        }
    }
}
