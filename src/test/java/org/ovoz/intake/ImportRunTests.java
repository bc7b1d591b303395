package org.ovoz.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.access.AuditRows;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.intake.FileQuestion.Kind;
import org.ovoz.intake.cases.CaseIds;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.intake.mapping.Mapping;
import org.ovoz.interview.Change;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.Sending;
import org.ovoz.interview.imported.AnotherImportRuns;
import org.ovoz.interview.imported.FileImport;
import org.ovoz.interview.imported.ImportedFile;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.interview.store.ImportLife;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose rows a file has, and how an import runs: whole or not at all, and in nobody's way. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@Slow
class ImportRunTests {

    private static final WaveId WAVE = new WaveId("tiny-1");
    private static final String EQUAL =
            "consent,occupation\n" + "Yes,Culture\n".repeat(5) + "Yes,Environment\n".repeat(7);

    @Parameter
    private TestDatabase database;

    private RunningOvoz ovoz;
    private IntakeService intake;
    private User admin;

    @BeforeEach
    void begin() {
        ovoz = RunningOvoz.on(database);
        intake = ovoz.the(IntakeService.class);
        admin = SignedInAs.role(Role.ADMIN);
        empty();
    }

    @AfterEach
    void end() {
        SignedInAs.role(Role.ADMIN);
        empty();
        SignedInAs.nobody();
    }

    private void empty() {
        intake.imports().forEach(file -> intake.withdraw(file, "a test"));
        ovoz.the(LiveTables.class).refresh();
    }

    private SourceFile file(String csv) {
        return intake.read(csv.getBytes(StandardCharsets.UTF_8), null);
    }

    private Mapping mapping(SourceFile file) {
        var proposed = intake.propose(file, WAVE);
        return proposed.column("country").isPresent() ? proposed : proposed.withFixed("country", "1");
    }

    private int take(SourceFile file, FileChoice choice) {
        return intake.take(file, WAVE, mapping(file), choice, true);
    }

    private ImportPreview preview(SourceFile file, FileChoice choice) {
        return intake.preview(file, WAVE, mapping(file), choice);
    }

    private int stored() {
        var all = new ArrayList<Object>();
        ovoz.the(InterviewRows.class).forEachCoded(WAVE, all::add);
        return all.size();
    }

    private List<AuditAction> audited() {
        return AuditRows.of(ovoz.the(AuditTrail.class), null).stream()
                .map(row -> row.action())
                .toList();
    }

    @Test
    void takesEqualRowsForPeopleAndTheSameFileOnlyByDecision() {
        var before = stored();
        var file = file(EQUAL);
        assertThat(take(file, FileChoice.NONE)).isEqualTo(12);
        assertThat(stored()).isEqualTo(before + 12);
        var asked = preview(file, FileChoice.NONE);
        assertThat(asked.questions()).extracting(FileQuestion::kind).containsExactly(Kind.SAME_FILE);
        assertThat(asked.questions().getFirst().file().interviews()).isEqualTo(12);
        assertThat(asked.hasErrors()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> take(file, FileChoice.NONE));
        var again = FileChoice.NONE.withAgain(true);
        assertThat(take(file, again)).isZero();
        ovoz.the(JdbcClient.class)
                .sql(
                        "delete from interview where id in (select cast(min(cast(id as varchar(36))) as uuid) from interview"
                                + " where channel = :channel)")
                .param("channel", ImportedFile.channel(file.fingerprint()))
                .update();
        assertThat(take(file, again)).isEqualTo(1);
        assertThat(stored()).isEqualTo(before + 12);
    }

    @Test
    void keepsCaseNumbersToTheirFileUntilSomebodySaysThatTheyAreShared() {
        var one = file("Respondent ID,country,consent,occupation\n1,KZ,Yes,Culture\n2,KZ,Yes,Environment\n");
        var other = file(
                "Respondent ID,country,consent,website\n1,Tajikistan,Yes,No\n2,Tajikistan,Yes,Yes\n3,Tajikistan,Yes,No\n");
        assertThat(take(one, FileChoice.NONE)).isEqualTo(2);
        var asked = preview(other, FileChoice.NONE);
        assertThat(asked.importable()).isEqualTo(3);
        assertThat(asked.questions()).extracting(FileQuestion::kind).containsExactly(Kind.SAME_NUMBERS);
        assertThat(asked.questions().getFirst().rows()).isEqualTo(2);
        assertThat(asked.hasErrors()).isFalse();
        var shared = FileChoice.NONE.withNumbers(ImportedFile.channel(one.fingerprint()));
        assertThat(preview(other, shared).importable()).isEqualTo(1);
        assertThat(take(other, shared)).isEqualTo(1);
        // A third file shares numbers with the second, which has those of the first.
        var third = file("Respondent ID,country,consent,website\n2,KZ,Yes,No\n3,KZ,Yes,No\n4,KZ,Yes,No\n");
        assertThat(preview(third, FileChoice.NONE.withNumbers(ImportedFile.channel(other.fingerprint())))
                        .importable())
                .isEqualTo(1);
        assertThat(take(third, FileChoice.NONE)).isEqualTo(3);
    }

    @Test
    void usesTheOnePoolOfNumbersOfAnEarlierRelease() {
        var fileImport = ovoz.the(FileImport.class);
        var one = file("Respondent ID,consent,occupation\n1,Yes,Culture\n2,Yes,Environment\n");
        take(one, FileChoice.NONE);
        // As the first release stored them: one pool of numbers a wave, no row about the run.
        var jdbc = ovoz.the(JdbcClient.class);
        jdbc.sql("delete from import_run").update();
        var channel = ImportedFile.channel(one.fingerprint());
        var ids = new CaseIds(one, channel, identity -> fileImport.idOf(WAVE, identity));
        jdbc.sql("delete from interview where id = :id")
                .param("id", ids.of(1).value())
                .update();
        var early = fileImport.idOf(WAVE, "case 1").value();
        jdbc.sql("delete from interview_event where interview = :id")
                .param("id", ids.of(0).value())
                .update();
        jdbc.sql("update interview set id = :early where id = :id")
                .param("early", early)
                .param("id", ids.of(0).value())
                .update();
        jdbc.sql("insert into interview_event (place, interview, number, event_id, kind, on_day)"
                        + " values (1, :id, 1, :event, 'IMPORTED', date '2026-11-01')")
                .param("id", early)
                .param("event", UUID.randomUUID())
                .update();
        assertThat(preview(one, FileChoice.NONE.withAgain(true)).questions())
                .extracting(FileQuestion::kind)
                .contains(Kind.SAME_FILE_EARLIER_RELEASE);
        var next = file("Respondent ID,consent,website\n1,Yes,No\n2,Yes,Yes\n");
        assertThat(preview(next, FileChoice.NONE).questions())
                .extracting(FileQuestion::kind)
                .containsExactly(Kind.SAME_NUMBERS);
        assertThat(preview(next, FileChoice.NONE.withNumbers(channel)).importable())
                .isEqualTo(1);
    }

    @Test
    void asksAboutAFileThatWasSavedAnew() {
        take(file(EQUAL), FileChoice.NONE);
        var saved = file("occupation;consent\r\n" + "Culture;Yes\r\n".repeat(5) + "Environment;Yes\r\n".repeat(6)
                + "Environment;Yes\r\n");
        var asked = preview(saved, FileChoice.NONE);
        assertThat(asked.questions()).extracting(FileQuestion::kind).containsExactly(Kind.SAME_ROWS);
        assertThat(asked.hasErrors()).isTrue();
        var changed = file(EQUAL.replaceFirst("Yes,Culture", "Yes,Other"));
        assertThat(preview(changed, FileChoice.NONE).questions().getFirst().rows())
                .isEqualTo(11);
        assertThat(preview(changed, FileChoice.NONE.withAlike(FileChoice.Alike.THE_SAME))
                        .importable())
                .isEqualTo(1);
        assertThat(take(changed, FileChoice.NONE.withAlike(FileChoice.Alike.THE_SAME)))
                .isEqualTo(1);
        assertThat(take(saved, FileChoice.NONE.withAlike(FileChoice.Alike.OTHERS)))
                .isEqualTo(12);
    }

    @Test
    void doesNotTakeADifferentFileForAnEarlierOne() {
        take(file(EQUAL), FileChoice.NONE);
        assertThat(preview(file("consent,website\nYes,No\nYes,Yes\nYes,No\n"), FileChoice.NONE)
                        .questions())
                .isEmpty();
    }

    @Test
    void runsInTheBackgroundAndTellsHowItEnded() {
        var before = stored();
        var file = file("consent,occupation\n" + "Yes,Culture\n".repeat(3_000));
        var run = intake.begin(file, WAVE, mapping(file), FileChoice.NONE, true);
        assertThat(intake.running()).contains(run);
        run.await(Duration.ofMinutes(5));
        assertThat(run.state()).isEqualTo(RunningImport.State.DONE);
        assertThat(run.stored()).isEqualTo(3_000);
        assertThat(stored()).isEqualTo(before + 3_000);
        assertThat(audited().getFirst()).isEqualTo(AuditAction.DATA_IMPORTED);
        SignedInAs.role(Role.ADMIN);
        assertThat(intake.running()).isEmpty();
        intake.forget(run);
        SignedInAs.user(admin);
        assertThat(intake.running()).contains(run);
        intake.forget(run);
        assertThat(intake.running()).isEmpty();
    }

    @Test
    void leavesNothingWhenItIsCancelledOrFails() {
        var before = stored();
        var file = file("consent,occupation\n" + "Yes,Culture\n".repeat(1_200));
        var run = intake.begin(file, WAVE, mapping(file), FileChoice.NONE, true);
        run.cancel();
        run.await(Duration.ofMinutes(5));
        assertThat(run.state()).isEqualTo(RunningImport.State.CANCELLED);
        assertThat(audited().getFirst()).isEqualTo(AuditAction.IMPORT_CANCELLED);
        intake.forget(run);
        var unconfirmed = file("consent,occupation\nNo,Culture\nYes,Culture\n");
        var failed = intake.begin(unconfirmed, WAVE, mapping(unconfirmed), FileChoice.NONE, false);
        failed.await(Duration.ofMinutes(5));
        assertThat(failed.state()).isEqualTo(RunningImport.State.FAILED);
        assertThat(audited().getFirst()).isEqualTo(AuditAction.IMPORT_FAILED);
        intake.forget(failed);
        assertThat(stored()).isEqualTo(before);
        assertThat(take(file, FileChoice.NONE)).isEqualTo(1_200);
    }

    /** What a file of SPSS declares is asked wherever its import runs, and no warning is passed over. */
    @Test
    void asksForTheWeightAndTheFilterOfAFileAlsoInTheBackground() throws IOException {
        var before = stored();
        var file = intake.read(Files.readAllBytes(Path.of("src/test/resources/intake/weighted.sav")), null);
        var mapping = mapping(file)
                .with("gender", "website")
                .withCode("gender", "1", 1)
                .withCode("gender", "2", 2);
        var undecided = mapping.withFixed("consent", "1");
        var decided = undecided.deciding(Mapping.UNWEIGHTED).deciding(Mapping.UNFILTERED);
        assertThat(run(file, undecided, true).state()).isEqualTo(RunningImport.State.FAILED);
        assertThat(run(file, undecided.deciding(Mapping.UNWEIGHTED), true).state())
                .isEqualTo(RunningImport.State.FAILED);
        assertThat(run(file, decided, false).state()).isEqualTo(RunningImport.State.FAILED);
        assertThat(stored()).isEqualTo(before);
        assertThat(run(file, decided, true).stored()).isEqualTo(4);
        assertThat(stored()).isEqualTo(before + 4);
    }

    private RunningImport run(SourceFile file, Mapping mapping, boolean confirmed) {
        var run = intake.begin(file, WAVE, mapping, FileChoice.NONE, confirmed);
        run.await(Duration.ofMinutes(5));
        intake.forget(run);
        return run;
    }

    /** While interviews are stored, respondents send, nobody counts a part of the file, and no second import begins. */
    @Test
    void isInNobodysWayAndShowsAllOrNothing() {
        var fileImport = ovoz.the(FileImport.class);
        var live = ovoz.the(LiveTables.class);
        var before = stored();
        var request = request("consent,occupation\n" + "Yes,Culture\n".repeat(1_500));
        var previews = ovoz.the(Previews.class);
        var preview = previews.of(request, admin, _ -> {});
        var run = fileImport.begin(WAVE, request.channel(), request.channel(), admin.id());
        assertThatThrownBy(() -> fileImport.begin(WAVE, "import:other", "import:other", admin.id()))
                .isInstanceOf(AnotherImportRuns.class);
        var sent = new ArrayList<Interview>();
        var stored = fileImport.take(
                run,
                previews.interviews(request, preview),
                _ -> {
                    sent.add(elsewhere(this::send));
                    assertThat(elsewhere(this::stored)).isEqualTo(before + sent.size());
                    elsewhere(() -> {
                        live.refresh();
                        return live;
                    });
                    assertThat(live.snapshot(WAVE).size()).isEqualTo(before + sent.size());
                },
                _ -> {});
        assertThat(stored).isEqualTo(1_500);
        assertThat(sent).hasSize(3);
        assertThat(stored()).isEqualTo(before + 1_503);
        live.refresh();
        assertThat(live.snapshot(WAVE).size()).isEqualTo(before + 1_503);
    }

    /** A server that was killed leaves a row about a run that nobody holds, and nothing else. */
    @Test
    void endsARunWhoseServerStopped() {
        var fileImport = ovoz.the(FileImport.class);
        var run = fileImport.begin(WAVE, "import:0123456789abcdef", "import:0123456789abcdef", admin.id());
        ovoz.the(ImportRuns.class).endDead();
        assertThatThrownBy(() -> take(file(EQUAL), FileChoice.NONE)).isInstanceOf(AnotherImportRuns.class);
        ovoz.the(ImportLife.class).end(run.id());
        ovoz.the(ImportRuns.class).endDead();
        assertThat(audited().getFirst()).isEqualTo(AuditAction.IMPORT_FAILED);
        assertThat(take(file(EQUAL), FileChoice.NONE)).isEqualTo(12);
    }

    private ImportRequest request(String csv) {
        var file = file(csv);
        return new ImportRequest(file, WAVE, mapping(file), FileChoice.NONE);
    }

    private Interview send() {
        var service = ovoz.the(InterviewService.class);
        var begun = service.start(
                new NewInterview(WAVE, new CountryCode("KZ"), Mode.ONLINE, new Language("ru"), null, null, false));
        var consented = service.answer(begun.id(), Change.ofCodes("consent", Map.of("consent", 1)));
        ovoz.the(Sending.class).send(begun.id());
        return consented;
    }

    /** On another thread, so in a transaction of its own, and soon. */
    private static <T> T elsewhere(java.util.function.Supplier<T> work) {
        return CompletableFuture.supplyAsync(work)
                .orTimeout(2, TimeUnit.MINUTES)
                .join();
    }
}
