package org.ovoz.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.interview.sent.SentCases;
import org.ovoz.study.OverviewService;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.testing.Tiny;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row that cannot be read takes nothing with it: not the tables, not the files, not what is sent after it. */
@ParameterizedClass
@EnumSource
@Slow
class UnreadableRowTests {

    private final RunningOvoz ovoz;
    private final LiveTables live;
    private final JdbcClient jdbc;

    UnreadableRowTests(TestDatabase database) {
        ovoz = RunningOvoz.on(database);
        live = ovoz.the(LiveTables.class);
        jdbc = ovoz.the(JdbcClient.class);
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    private InterviewScenario sent() {
        return InterviewScenario.in("KZ", ovoz)
                .consented()
                .answer("occupation", 5)
                .answer("website", "yes")
                .answer("website_updated", 300)
                .send();
    }

    @ParameterizedTest
    @CsvSource({
        "cut off, coded, substring(coded from 1 for 9)",
        "within a number, coded, substring(coded from 1 for 2)",
        "empty, coded, substring(coded from 1 for 0)",
        "of another country, country, '''TJ'''",
        "of an unknown version, version, 99"
    })
    void isSetAsideAndToldWithoutItsContent(String how, String column, String damage) {
        var stays = sent();
        var damaged = sent();
        var before = jdbc.sql("select " + column + " from interview where id = :id")
                .param("id", damaged.id().value())
                .query((row, _) -> row.getObject(1))
                .single();
        live.refresh();
        var cases = live.snapshot(Tiny.WAVE).size();

        set(damaged.id(), column, damage);
        damaged.exclude("the feed tells it").include("and again");
        var later = sent();
        live.refresh();
        assertThat(live.snapshot(Tiny.WAVE).size()).as(how).isEqualTo(cases);
        damaged.expectNotCounted();
        assertThat(told()).contains(stays.id(), later.id()).doesNotContain(damaged.id());
        assertThat(withTexts()).contains(stays.id(), later.id()).doesNotContain(damaged.id());
        assertThat(inspected()).contains(stays.id(), later.id()).doesNotContain(damaged.id());
        SignedInAs.role(Role.COUNTRY_LEAD, column.equals("country") ? "TJ" : "KZ");
        assertThat(unreadable()).isEqualTo(1);
        SignedInAs.role(Role.COUNTRY_LEAD, column.equals("country") ? "KZ" : "TJ");
        assertThat(unreadable()).as("of other countries").isZero();

        readEverythingAnew();
        assertThat(live.snapshot(Tiny.WAVE).size()).as("after a start").isEqualTo(cases);

        jdbc.sql("update interview set " + column + " = :before where id = :id")
                .param("before", before)
                .param("id", damaged.id().value())
                .update();
        damaged.exclude("repaired").include("repaired").expectCounted().expectCoded("website_updated", 300);
        live.refresh();
        assertThat(live.snapshot(Tiny.WAVE).size()).as("repaired").isEqualTo(cases + 1);
        SignedInAs.role(Role.ADMIN);
        assertThat(unreadable()).isZero();
    }

    private int unreadable() {
        return ovoz.the(OverviewService.class).unreadable(Tiny.WAVE);
    }

    private void set(InterviewId id, String column, String value) {
        jdbc.sql("update interview set " + column + " = " + value + " where id = :id")
                .param("id", id.value())
                .update();
    }

    /** As a server does at its start, or where changes are missing. */
    private void readEverythingAnew() {
        jdbc.sql("update change_counter set number = number + 1").update();
        live.refresh();
    }

    private List<InterviewId> told() {
        var ids = new ArrayList<InterviewId>();
        ovoz.the(InterviewRows.class).forEachCoded(Tiny.WAVE, row -> ids.add(row.id()));
        return ids;
    }

    private List<InterviewId> withTexts() {
        var ids = new ArrayList<InterviewId>();
        ovoz.the(InterviewRows.class).forEachWithTexts(Tiny.WAVE, row -> ids.add(row.id()));
        return ids;
    }

    private List<InterviewId> inspected() {
        var ids = new ArrayList<InterviewId>();
        ovoz.the(SentCases.class).forEach(Tiny.WAVE, row -> ids.add(row.id()));
        return ids;
    }
}
