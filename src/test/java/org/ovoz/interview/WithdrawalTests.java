package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After a withdrawal nothing of the interview is left, in whatever table. */
@ParameterizedClass
@EnumSource
@Slow
class WithdrawalTests {

    private static final String SECRET = "Ничто не останется";

    private final InterviewService service;
    private final InterviewRows rows;
    private final JdbcClient jdbc;

    WithdrawalTests(TestDatabase database) {
        var ovoz = RunningOvoz.on(database);
        service = ovoz.the(InterviewService.class);
        rows = ovoz.the(InterviewRows.class);
        jdbc = ovoz.the(JdbcClient.class);
    }

    /** The one thing that stays, for a day, is the notice by which every node forgets the interview. */
    @Test
    void leavesNoRowInAnyTable() {
        var id = full();
        service.offerResumeCode(id);
        var receipt = service.complete(id);
        assertThat(mentions(id)).contains("interview", "answer_text", "interview_event", "interview_code");
        assertThat(service.withdraw(receipt.code().toLowerCase())).isTrue();
        assertThat(mentions(id)).containsExactly("interview_change");
        assertThat(jdbc.sql("select count(*) from interview_change where interview = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> service.get(id)).isInstanceOf(UnknownInterview.class);
        assertThat(rows.counted(id)).isEmpty();
        assertThat(service.withdraw(receipt.code())).isFalse();
    }

    @Test
    void leavesNoRowOfADiscardedDraft() {
        var id = full();
        service.offerResumeCode(id);
        service.discard(id);
        assertThat(mentions(id)).isEmpty();
    }

    @Test
    void leavesTheOthersAlone() {
        var stays = full();
        var other = full();
        service.complete(stays);
        assertThat(service.withdraw(service.complete(other).code())).isTrue();
        assertThat(service.get(stays).answers().text("word")).hasValue(SECRET);
        assertThat(rows.counted(stays)).isPresent();
    }

    private InterviewId full() {
        var id = Interviews.consented(service, Mode.ONLINE).id();
        service.answer(id, Change.ofCodes("occupation", Map.of("occupation", 5)));
        service.answer(id, Change.ofText("word", "word", SECRET));
        return id;
    }

    /** The tables, of all there are, in which some column of some row holds the id. */
    private List<String> mentions(InterviewId id) {
        var found = new ArrayList<String>();
        for (var table : tables()) {
            var isMentioned = jdbc.sql("select * from " + table).query().listOfRows().stream()
                    .flatMap(row -> row.values().stream())
                    .anyMatch(value -> String.valueOf(value).contains(id.toString()));
            if (isMentioned) {
                found.add(table);
            }
        }
        return found;
    }

    private List<String> tables() {
        var tables = jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                        """).query(String.class).list();
        assertThat(tables).contains("interview", "staff_user", "audit_row", "wave_state");
        return tables;
    }
}
