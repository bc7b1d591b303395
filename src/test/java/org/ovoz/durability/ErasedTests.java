package org.ovoz.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.interview.Change;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Interviews;
import org.ovoz.interview.Mode;
import org.ovoz.interview.RespondentWithdrawals;
import org.ovoz.interview.ResumeCodes;
import org.ovoz.interview.Sending;
import org.ovoz.interview.store.BackupStore;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is withdrawn is gone from the file of the database, within seconds here and minutes at most, while others go on
 * answering; and it is in no backup that is made later.
 */
@Slow
class ErasedTests {

    /** A run of random signs stays as it is where the database compresses; some of it is always found. */
    private static final int CANARY = 96;

    private static final int PIECE = 12;

    @TempDir
    private Path folder;

    @Test
    void aWithdrawnInterviewIsInNoFileAndNobodyNoticesHowItWent() throws Exception {
        var data = folder.resolve("data");
        var canary = canary();
        var kept = canary();
        try (var ovoz = RunningOvoz.in(data, "--ovoz.erasure.every=500ms")) {
            var service = ovoz.the(InterviewService.class);
            var stays = sent(ovoz, kept);
            var code = ovoz.the(Sending.class).send(sent(ovoz, canary).id()).code();
            assertThat(pieces(data, canary)).isPositive();
            var slowest = new ArrayList<Long>();
            var over = new AtomicBoolean();
            try (var others = Executors.newFixedThreadPool(4)) {
                var running = new ArrayList<Future<Long>>();
                for (int i = 0; i < 4; i++) {
                    running.add(others.submit(() -> answerUntil(service, over)));
                }
                try {
                    assertThat(ovoz.the(RespondentWithdrawals.class).withdraw(code))
                            .isTrue();
                    // Where the daily run has come first, the next one keeps a pause of two minutes.
                    var patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(200);
                    while (pieces(data, canary) > 0 && System.nanoTime() < patience) {
                        Thread.sleep(100);
                    }
                } finally {
                    over.set(true);
                }
                for (var other : running) {
                    slowest.add(other.get());
                }
            }
            assertThat(pieces(data, canary)).isZero();
            assertThat(service.get(stays.id()).answers().text("word")).hasValue(kept);
            assertThat(pieces(data, kept)).isPositive();
            System.out.println("slowest answer meanwhile: "
                    + slowest.stream().mapToLong(nanos -> nanos).max().orElseThrow() / 1_000_000 + " ms");
        }
    }

    @Test
    void aBackupHoldsNothingThatWasDeletedBefore() throws Exception {
        var data = folder.resolve("data");
        var canary = canary();
        var kept = canary();
        var backup = folder.resolve("copy.zip");
        try (var ovoz = RunningOvoz.in(data)) {
            var service = ovoz.the(InterviewService.class);
            sent(ovoz, kept);
            ovoz.the(RespondentWithdrawals.class)
                    .withdraw(ovoz.the(Sending.class)
                            .send(sent(ovoz, canary).id())
                            .code());
            assertThat(pieces(data, canary)).isPositive();
            ovoz.the(BackupStore.class).write(backup);
        }
        var unpacked = Files.createDirectory(folder.resolve("unpacked"));
        unpack(backup, unpacked);
        assertThat(pieces(unpacked, kept)).isPositive();
        assertThat(pieces(unpacked, canary)).isZero();
        assertThat(data.resolve("backup.work")).doesNotExist();
    }

    @Test
    void interviewsTheirEventsAndTheirCodesLieInTheOrderOfRandomNumbers() {
        try (var ovoz = RunningOvoz.in(folder.resolve("data"))) {
            var service = ovoz.the(InterviewService.class);
            var arrived = new ArrayList<UUID>();
            for (int i = 0; i < 12; i++) {
                var interview = Interviews.consented(service, Mode.ONLINE);
                ovoz.the(ResumeCodes.class).offer(interview.id());
                arrived.add(interview.id().value());
            }
            var jdbc = ovoz.the(JdbcClient.class);
            assertThat(scanned(jdbc, "interview", "id"))
                    .hasSameElementsAs(arrived)
                    .isNotEqualTo(arrived);
            for (var table : List.of("interview_event", "interview_code")) {
                assertThat(scanned(jdbc, table, "interview").stream().distinct().toList())
                        .hasSameElementsAs(arrived)
                        .isNotEqualTo(arrived);
            }
            assertThat(jdbc.sql("select place - _rowid_ from interview")
                            .query(Long.class)
                            .list())
                    .containsOnly(0L);
        }
    }

    /** As the table lies in its file. */
    private static List<UUID> scanned(JdbcClient jdbc, String table, String column) {
        return jdbc.sql("select " + column + " from " + table + " order by _rowid_")
                .query(UUID.class)
                .list();
    }

    private static Interview sent(RunningOvoz ovoz, String word) {
        var service = ovoz.the(InterviewService.class);
        var interview = Interviews.consented(service, Mode.ONLINE);
        service.answer(interview.id(), Change.ofText("word", "word", word));
        service.answer(interview.id(), Change.ofText("word", "word", word + " "));
        ovoz.the(Sending.class).send(interview.id());
        return interview;
    }

    private static void unpack(Path backup, Path folder) throws IOException {
        try (var zip = new ZipFile(backup.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                Files.copy(zip.getInputStream(entry), folder.resolve(entry.getName()));
            }
        }
    }

    /** The longest that one answer took; at least one was given. */
    private static long answerUntil(InterviewService service, AtomicBoolean over) {
        var longest = 0L;
        var interview = Interviews.consented(service, Mode.ONLINE);
        var answers = 0;
        do {
            var start = System.nanoTime();
            service.answer(interview.id(), Change.ofText("word", "word", "слово " + answers++));
            longest = Math.max(longest, System.nanoTime() - start);
        } while (!over.get());
        assertThat(service.get(interview.id()).answers().text("word"))
                .hasValueSatisfying(word -> assertThat(word).startsWith("слово"));
        return longest;
    }

    private static String canary() {
        var random = RandomGenerator.getDefault();
        return random.ints(CANARY, 'A', 'z' + 1)
                .collect(StringBuilder::new, (text, sign) -> text.append((char) sign), StringBuilder::append)
                .toString();
    }

    /** How often some piece of a text stands in the files of a folder; looked at again where one was renamed meanwhile. */
    private static int pieces(Path data, String text) throws IOException {
        for (; ; ) {
            try (var files = Files.walk(data)) {
                var found = 0;
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    for (int i = 0; i + PIECE <= text.length(); i++) {
                        found += content.contains(text.substring(i, i + PIECE)) ? 1 : 0;
                    }
                }
                return found;
            } catch (NoSuchFileException | UncheckedIOException _) {
                Thread.onSpinWait();
            }
        }
    }
}
