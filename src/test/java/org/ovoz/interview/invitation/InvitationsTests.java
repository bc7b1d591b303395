package org.ovoz.interview.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.interview.Change;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.RespondentWithdrawals;
import org.ovoz.interview.ResumeCodes;
import org.ovoz.interview.Sending;
import org.ovoz.interview.store.InvitationStore;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.testing.AtOnce;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.testing.Tiny;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invitations begin one interview each, and whoever has the whole database cannot tell which. */
@Slow
class InvitationsTests {

    private static final CountryCode KZ = new CountryCode("KZ");
    private static final Language RUSSIAN = new Language("ru");

    private static MadeInvitations make(RunningOvoz ovoz, int number) {
        return ovoz.the(Invitations.class)
                .make(new InvitationBatch(
                        UUID.randomUUID(),
                        Tiny.WAVE,
                        KZ,
                        "Partner " + UUID.randomUUID(),
                        false,
                        "lead",
                        ovoz.the(StudyDays.class).today(KZ),
                        false,
                        InvitationBatch.Counts.given(number)));
    }

    private static Invited begin(RunningOvoz ovoz, String code) {
        return ovoz.the(Invitations.class).begin(code, RUSSIAN);
    }

    private static InterviewId begun(RunningOvoz ovoz, String code) {
        return ((Invited.Begun) begin(ovoz, code)).interview().id();
    }

    private static void send(RunningOvoz ovoz, InterviewId id) {
        ovoz.the(InterviewService.class).answer(id, Change.ofCodes("consent", Map.of("consent", 1)));
        ovoz.the(Sending.class).send(id);
    }

    private static InvitationBatch.Counts counts(RunningOvoz ovoz, MadeInvitations made) {
        return ovoz.the(Invitations.class)
                .batch(made.batch().id())
                .orElseThrow()
                .counts();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void eachBeginsOneInterviewHoweverItIsTyped(TestDatabase database) {
        var ovoz = RunningOvoz.on(database);
        var made = make(ovoz, 10);
        var code = made.codes().getFirst();
        assertThat(new HashSet<>(made.codes())).hasSize(10);
        var id = begun(ovoz, code.toLowerCase().replace('-', ' ').replace('a', 'а'));
        assertThat(begin(ovoz, code)).isEqualTo(new Invited.Refused(Invited.Reason.USED));
        assertThat(ovoz.the(Invitations.class).open(code)).isEqualTo(new Invited.Refused(Invited.Reason.USED));
        assertThat(ovoz.the(ResumeCodes.class)
                        .resume(ovoz.the(ResumeCodes.class).offer(id)))
                .as("the interview goes on with its own code")
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(id));
        assertThat(counts(ovoz, made)).isEqualTo(new InvitationBatch.Counts(10, 1, 1, 0));
        send(ovoz, id);
        assertThat(counts(ovoz, made)).isEqualTo(new InvitationBatch.Counts(10, 1, 1, 1));
        assertThat(begin(ovoz, code)).isEqualTo(new Invited.Refused(Invited.Reason.USED));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void pressedInManyTabsAtOnceItBeginsOne(TestDatabase database) throws Exception {
        var ovoz = RunningOvoz.on(database);
        var made = make(ovoz, 10);
        Callable<Invited> press = () -> begin(ovoz, made.codes().getFirst());
        var results = AtOnce.call(Collections.nCopies(6, press));
        assertThat(results).filteredOn(Invited.Begun.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(Invited.Refused.class::isInstance)
                .containsOnly(new Invited.Refused(Invited.Reason.USED));
        assertThat(counts(ovoz, made)).isEqualTo(new InvitationBatch.Counts(10, 1, 1, 0));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void lookingAtItUsesNothingUpAndIsCountedOnce(TestDatabase database) {
        var ovoz = RunningOvoz.on(database);
        var made = make(ovoz, 10);
        var code = made.codes().getLast();
        for (int i = 0; i < 3; i++) {
            assertThat(ovoz.the(Invitations.class).open(code)).isEqualTo(new Invited.Ready(Tiny.WAVE, KZ));
        }
        assertThat(counts(ovoz, made)).isEqualTo(new InvitationBatch.Counts(10, 1, 0, 0));
        assertThat(begin(ovoz, code)).isInstanceOf(Invited.Begun.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whyItBeginsNoneIsTold(TestDatabase database) {
        var ovoz = RunningOvoz.on(database);
        var made = make(ovoz, 10);
        var code = made.codes().getFirst();
        var wrong = (code.startsWith("A") ? "C" : "A") + code.substring(1);
        assertThat(begin(ovoz, wrong)).isEqualTo(new Invited.Refused(Invited.Reason.MISTYPED));
        assertThat(begin(ovoz, "hello")).isEqualTo(new Invited.Refused(Invited.Reason.MISTYPED));
        var unknown = ovoz.the(ResumeCodes.class)
                .offer(InterviewScenario.in("KZ", ovoz).begin().id());
        assertThat(begin(ovoz, unknown)).isEqualTo(new Invited.Refused(Invited.Reason.UNKNOWN));
        var id = begun(ovoz, made.codes().getLast());
        ovoz.the(Invitations.class).revoke(made.batch().id());
        assertThat(begin(ovoz, code)).isEqualTo(new Invited.Refused(Invited.Reason.REVOKED));
        assertThat(ovoz.the(Invitations.class).open(code)).isEqualTo(new Invited.Refused(Invited.Reason.REVOKED));
        send(ovoz, id);
        assertThat(counts(ovoz, made).sent())
                .as("what was begun is finished and counted")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nothingInTheDatabaseLeadsFromAnInvitationToItsInterview(TestDatabase database) {
        var ovoz = RunningOvoz.on(database);
        var made = make(ovoz, 10);
        var used = new ArrayList<>(made.codes());
        Collections.shuffle(used);
        var interviews = new ArrayList<InterviewId>();
        used.subList(0, 6).forEach(code -> interviews.add(begun(ovoz, code)));
        interviews
                .subList(0, 2)
                .forEach(id ->
                        send(ovoz, id));
        interviews.forEach(id -> ovoz.the(InterviewService.class).arriveAt(id, "about", 5));
        var jdbc = ovoz.the(JdbcClient.class);
        assertThat(columns(jdbc, "invitation")).containsExactlyInAnyOrder("place", "hash", "batch", "state");
        assertThat(columns(jdbc, "invited_draft")).containsExactlyInAnyOrder("place", "hash", "masked");
        var ofInvitations = new HashSet<String>();
        for (var table : List.of("invitation", "invited_draft")) {
            jdbc.sql("select * from " + table).query().listOfRows().forEach(row -> row.forEach((column, value) -> {
                if (!column.equalsIgnoreCase("state")) {
                    ofInvitations.add(value.toString());
                }
            }));
        }
        var tables = jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                        """).query(String.class).list();
        tables.stream()
                .filter(table -> !Set.of("invitation", "invited_draft", "invitation_batch")
                        .contains(table))
                .forEach(table -> jdbc.sql("select * from " + table)
                        .query()
                        .listOfRows()
                        .forEach(row -> assertThat(row.values())
                                .as("values of invitations in " + table)
                                .noneMatch(value -> value != null && ofInvitations.contains(value.toString()))));
        assertThat(jdbc.sql("select count(*) from invited_draft where masked like :id")
                        .param("id", made.batch().id().toString().replace("-", ""))
                        .query(Integer.class)
                        .single())
                .as("a draft's batch is not in the clear")
                .isZero();
        assertThat(tables)
                .allSatisfy(table -> assertThat(jdbc.sql("select * from " + table).query().listOfRows().toString())
                        .as("codes in " + table)
                        .doesNotContain(made.codes().getFirst())
                        .doesNotContain(made.codes().getFirst().replace("-", "")));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatBelongsToNoDraftIsForgotten(TestDatabase database) {
        var ovoz = RunningOvoz.on(database);
        var made = make(ovoz, 10);
        var store = ovoz.the(InvitationStore.class);
        var jdbc = ovoz.the(JdbcClient.class);
        store.forgetWithoutDraft();
        var before = jdbc.sql("select count(*) from invited_draft").query(Integer.class).single();
        var stays = begun(ovoz, made.codes().get(0));
        var goes = begun(ovoz, made.codes().get(1));
        ovoz.the(RespondentWithdrawals.class).discard(goes);
        store.forgetWithoutDraft();
        assertThat(jdbc.sql("select count(*) from invited_draft").query(Integer.class).single())
                .isEqualTo(before + 1);
        send(ovoz, stays);
        assertThat(counts(ovoz, made)).isEqualTo(new InvitationBatch.Counts(10, 2, 2, 1));
        assertThat(jdbc.sql("select count(*) from invited_draft").query(Integer.class).single())
                .isEqualTo(before);
    }

    private static List<String> columns(JdbcClient jdbc, String table) {
        return jdbc.sql("select lower(column_name) from information_schema.columns where table_name = :table")
                .param("table", table)
                .query(String.class)
                .list();
    }
}
