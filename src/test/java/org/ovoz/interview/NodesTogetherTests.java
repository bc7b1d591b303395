package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.correction.ExclusionsAndWithdrawals;
import org.ovoz.interview.imported.FileImport;
import org.ovoz.interview.imported.ImportRun;
import org.ovoz.interview.sent.InterviewChange;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.interview.store.ChainStore;
import org.ovoz.interview.store.ChangeLog;
import org.ovoz.interview.store.DraftStore;
import org.ovoz.interview.store.InterviewStore;
import org.ovoz.interview.store.InvitationStore;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.testing.Tiny;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What two servers on one PostgreSQL do beside each other: upkeep, imports, decisions, and one that has slept. */
@Slow
class NodesTogetherTests {

    private static final CountryCode KZ = new CountryCode("KZ");
    private static final long PATIENCE_SECONDS = 120;

    private static RunningOvoz here;
    private static RunningOvoz there;

    private User admin;

    @BeforeAll
    static void start() {
        here = RunningOvoz.on(TestDatabase.POSTGRESQL);
        there = RunningOvoz.beside(here);
    }

    @AfterAll
    static void stop() {
        there.close();
    }

    @BeforeEach
    void signIn() {
        admin = SignedInAs.role(Role.ADMIN);
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    private static JdbcClient jdbc() {
        return here.the(JdbcClient.class);
    }

    private static CompletableFuture<Void> beside(Runnable work) {
        return CompletableFuture.runAsync(work, task -> Thread.ofPlatform().start(task));
    }

    /** Does something within a transaction of another session, then lets others go on. */
    private static void during(Consumer<JdbcClient> locking, Runnable meanwhile) {
        here.the(TransactionTemplate.class).executeWithoutResult(_ -> {
            locking.accept(jdbc());
            meanwhile.run();
        });
    }

    /** Until so many sessions of this database wait for locks of others. */
    private static void awaitWaiting(int sessions) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (waiting() < sessions) {
            assertThat(System.nanoTime()).as("sessions that wait").isLessThan(until);
            pause(20);
        }
    }

    private static int waiting() {
        return there.the(JdbcClient.class)
                .sql(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .query(Integer.class)
                .single();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int ended() {
        return jdbc().sql("select coalesce(sum(drafts), 0) from ended_draft where wave = :wave")
                .param("wave", Tiny.WAVE.value())
                .query(Integer.class)
                .single();
    }

    private static List<InterviewId> oldDrafts(int count) {
        var service = here.the(InterviewService.class);
        var ids = IntStream.range(0, count)
                .mapToObj(_ -> Interviews.consented(service, Mode.ONLINE).id())
                .toList();
        ids.forEach(id -> jdbc().sql("update interview set changed_on = :day where id = :id")
                .param("day", LocalDate.now().minusDays(40))
                .param("id", id.value())
                .update());
        return ids;
    }

    private static void lock(InterviewId id) {
        jdbc().sql("select id from interview where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    @Test
    void draftsThatBothDeleteAtOnceAreCountedOnce() {
        here.the(Upkeep.class).forget();
        var before = ended();
        var drafts = oldDrafts(5);
        var work = new ArrayList<CompletableFuture<Void>>();
        during(_ -> lock(drafts.getFirst()), () -> {
            work.add(beside(here.the(Upkeep.class)::forget));
            work.add(beside(there.the(Upkeep.class)::forget));
            awaitWaiting(2);
        });
        work.forEach(one -> one.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
        assertThat(ended()).isEqualTo(before + 5);
    }

    @Test
    void aDraftThatIsAnsweredMeanwhileIsNeitherCountedNorDeleted() {
        here.the(Upkeep.class).forget();
        var before = ended();
        var draft = oldDrafts(1).getFirst();
        var work = new ArrayList<CompletableFuture<Void>>();
        during(_ -> lock(draft), () -> {
            work.add(beside(there.the(Upkeep.class)::forget));
            awaitWaiting(1);
            here.the(InterviewService.class).answer(draft, Change.ofText("word", "word", "back again"));
        });
        work.forEach(one -> one.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
        assertThat(here.the(InterviewService.class).get(draft).isDraft()).isTrue();
        assertThat(ended()).isEqualTo(before);
    }

    /** The days of two countries begin an hour apart: what was numbered later may be forgotten earlier. */
    @Test
    void aServerThatSleptForDaysReadsEverythingAnew() {
        try (var sleeper = RunningOvoz.beside(here)) {
            var tables = sleeper.the(LiveTables.class);
            tables.refresh();
            tables.close();
            var sent = InterviewScenario.in("KZ", here).consented().answer("occupation", 5);
            var withdrawn = sent();
            tables.refresh();
            var later = sent();
            setDay(later.id(), LocalDate.now().plusDays(2));
            sent.send();
            var second = sent();
            withdrawn.withdraw();
            var left = sent();
            setDay(left.id(), LocalDate.now().plusDays(2));
            upkeepInDays(2);
            tables.refresh();
            var truth = here.the(LiveTables.class);
            truth.refresh();
            var all = new ArrayList<InterviewId>();
            here.the(InterviewRows.class).forEachCoded(Tiny.WAVE, row -> all.add(row.id()));
            assertThat(all)
                    .contains(later.id(), sent.id(), second.id(), left.id())
                    .doesNotContain(withdrawn.id());
            assertThat(tables.snapshot(Tiny.WAVE).size())
                    .isEqualTo(all.size())
                    .isEqualTo(truth.snapshot(Tiny.WAVE).size());
        }
    }

    @Test
    void aDatabaseThatWasBroughtBackToEarlierIsReadAnew() {
        var rows = here.the(InterviewRows.class);
        var latest = rows.latestChange();
        assertThat(rows.changesAfter(latest)).isEmpty();
        assertThat(rows.changesAfter(latest + 7))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.id()).isNull())
                .extracting(InterviewChange::number)
                .containsOnly(latest);
    }

    private static InterviewScenario sent() {
        return InterviewScenario.in("KZ", here)
                .consented()
                .answer("occupation", 5)
                .send();
    }

    private static void setDay(InterviewId id, LocalDate day) {
        jdbc().sql("update interview_change set on_day = :day where interview = :id")
                .param("day", day)
                .param("id", id.value())
                .update();
    }

    private static void upkeepInDays(int days) {
        var later = new StudyDays(
                here.the(Definitions.class).study(), () -> Instant.now().plus(Duration.ofDays(days)));
        new Upkeep(
                        here.the(InterviewStore.class),
                        here.the(DraftStore.class),
                        here.the(InvitationStore.class),
                        here.the(ChainStore.class),
                        here.the(ChangeLog.class),
                        here.the(TransactionTemplate.class),
                        later)
                .forget();
    }

    private static Interview elsewhere(String channel) {
        return new Interview(
                new InterviewId(UUID.randomUUID()),
                new Interview.Origin(Tiny.WAVE, "tiny", 1, KZ, Mode.ONLINE, channel, null, false, false),
                Interview.Progress.completed(new Language("ru"), 60, LocalDate.parse("2026-05-01")),
                Interview.State.COMPLETE,
                1,
                Answers.of(Map.of("consent", 1), Map.of()));
    }

    private List<InterviewId> imported(String channel, int count) {
        var imports = here.the(FileImport.class);
        var interviews =
                IntStream.range(0, count).mapToObj(_ -> elsewhere(channel)).toList();
        var run = imports.begin(Tiny.WAVE, channel, channel, admin.id());
        imports.take(run, interviews.iterator(), _ -> {}, _ -> {});
        return interviews.stream().map(Interview::id).toList();
    }

    /** Somebody decides about one interview of a file while another withdraws the file: both are done, none is broken off. */
    @Test
    void anImportIsWithdrawnWhileItsInterviewsAreExcludedAndWithdrawn() {
        var channel = "import:deadlock1";
        var ids = imported(channel, 20);
        var decisions = there.the(ExclusionsAndWithdrawals.class);
        ids.forEach(id -> decisions.setExcluded(id, true, "looked at", admin.id()));
        var one = ids.get(10);
        var work = new ArrayList<CompletableFuture<Void>>();
        during(_ -> lock(one), () -> {
            work.add(beside(() -> there.the(FileImport.class).withdraw(Tiny.WAVE, channel, _ -> {})));
            awaitWaiting(1);
            here.the(ExclusionsAndWithdrawals.class).withdraw(one, WithdrawalReason.values()[0]);
        });
        work.forEach(it -> it.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
        assertThat(left(channel)).isZero();
    }

    @Test
    void importsExclusionsAndUpkeepRunBesideEachOther() {
        for (int round = 0; round < 4; round++) {
            var channel = "import:beside" + round;
            var ids = imported(channel, 60);
            var decisions = there.the(ExclusionsAndWithdrawals.class);
            ids.forEach(id -> decisions.setExcluded(id, true, "looked at", admin.id()));
            var work = List.of(
                    beside(() -> here.the(FileImport.class).withdraw(Tiny.WAVE, channel, _ -> {})),
                    beside(() -> ids.reversed()
                            .forEach(id -> quietly(() -> there.the(ExclusionsAndWithdrawals.class)
                                    .setExcluded(id, false, "again", admin.id())))),
                    beside(() -> ids.forEach(id -> quietly(() ->
                            here.the(ExclusionsAndWithdrawals.class).withdraw(id, WithdrawalReason.values()[0])))),
                    beside(() -> upkeepInDays(3)),
                    beside(() -> imported(channel + "-next", 40)));
            work.forEach(
                    it -> it.orTimeout(2 * PATIENCE_SECONDS, TimeUnit.SECONDS).join());
            assertThat(left(channel)).isZero();
            assertThat(left(channel + "-next")).isEqualTo(40);
            here.the(FileImport.class).withdraw(Tiny.WAVE, channel + "-next", _ -> {});
        }
    }

    /** Only that it is gone already may be told. */
    private static void quietly(Runnable decision) {
        try {
            decision.run();
        } catch (UnknownInterview gone) {
            // Then there is nothing to decide.
        }
    }

    /** One server announces what it has stored, another one starts and looks for runs of dead servers. */
    @Test
    void aServerThatStartsWhileAnotherAnnouncesAnImportDoesNotDisturbIt() {
        var channel = "import:deadlock2";
        var work = new ArrayList<CompletableFuture<Void>>();
        during(
                jdbc -> jdbc.sql("select number from change_counter where id = 1 for update")
                        .query(Long.class)
                        .single(),
                () -> {
                    work.add(beside(() -> imported(channel, 3)));
                    awaitWaiting(1);
                    work.add(beside(() -> there.the(FileImport.class).endDead(_ -> {})));
                    pause(300);
                });
        work.forEach(it -> it.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
        assertThat(left(channel)).isEqualTo(3);
        assertThat(running()).isZero();
        here.the(FileImport.class).withdraw(Tiny.WAVE, channel, _ -> {});
    }

    /** Most of an import's time goes into checking; nothing is locked by its storing then. */
    @Test
    void anImportThatStillChecksIsNotTakenForDeadByAnotherServer() {
        var channel = "import:checking";
        var imports = here.the(FileImport.class);
        var run = imports.begin(Tiny.WAVE, channel, channel, admin.id());
        var dead = new ArrayList<ImportRun>();
        there.the(FileImport.class).endDead(dead::add);
        imports.endDead(dead::add);
        assertThat(dead).isEmpty();
        assertThat(imports.take(run, List.of(elsewhere(channel)).iterator(), _ -> {}, _ -> {}))
                .isEqualTo(1);
        imports.withdraw(Tiny.WAVE, channel, _ -> {});
    }

    /** The other server does not have to be started again for it. */
    @Test
    void anImportOfAServerThatDiedIsEndedByAnother() {
        var dying = RunningOvoz.beside(here);
        var run = dying.the(FileImport.class).begin(Tiny.WAVE, "import:dying", "import:dying", admin.id());
        dying.close();
        assertThat(running()).isEqualTo(1);
        var dead = new ArrayList<ImportRun>();
        there.the(FileImport.class).endDead(dead::add);
        assertThat(dead).extracting(ImportRun::id).containsExactly(run.id());
        assertThat(running()).isZero();
    }

    private static int left(String channel) {
        return jdbc().sql("select count(*) from interview where channel = :channel")
                .param("channel", channel)
                .query(Integer.class)
                .single();
    }

    private static int running() {
        return jdbc().sql("select count(*) from import_run where running is not null")
                .query(Integer.class)
                .single();
    }
}
