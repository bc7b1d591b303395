package org.ovoz.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.export.deidentified.Deidentifying;
import org.ovoz.interview.sent.CodedInterview;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.testing.Slow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An export that breaks off, whatever breaks, is nowhere a whole file, and the audit trail says so. */
@Slow
class BrokenOffTests extends AwkwardInterviews {

    /** Enough for several buffers to leave before the end. */
    private static final int REPEATED = 40_000;

    private static final int BREAKS_AT = 30_000;

    @TempDir
    private Path folder;

    @Autowired
    private InterviewRows rows;

    @Autowired
    private Deidentifying deidentifying;

    @Autowired
    private Definitions definitions;

    @Autowired
    private CurrentUser user;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private StudyDays days;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void one() {
        sent(KZ, "слово", "почему", 3);
        live.refresh();
    }

    /** A database with one interview many times over, in which something is wrong at one of them. */
    private ExportService over(Consumer<Consumer<CodedInterview>> atTheFault) {
        var feed = (InterviewRows) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {InterviewRows.class}, (_, method, arguments) -> {
                    try {
                        if (!method.getName().equals("forEachWithTexts")) {
                            return method.invoke(rows, arguments);
                        }
                        @SuppressWarnings("unchecked")
                        var consumer = (Consumer<CodedInterview>) arguments[1];
                        rows.forEachWithTexts((org.ovoz.questionnaire.WaveId) arguments[0], interview -> {
                            for (int i = 0; i < REPEATED; i++) {
                                if (i == BREAKS_AT) {
                                    atTheFault.accept(consumer);
                                }
                                consumer.accept(interview);
                            }
                        });
                        return null;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new ExportService(
                feed, live, definitions, inFiles, deidentifying, user, audit, days, new ExportTurns(4), transactions);
    }

    private static void database(Consumer<CodedInterview> consumer) {
        throw new DataAccessResourceFailureException("connection lost");
    }

    /** An interview that no writer can write. */
    private static void damaged(Consumer<CodedInterview> consumer) {
        consumer.accept(new CodedInterview(
                org.ovoz.interview.InterviewId.random(), new int[0], Map.of(), java.time.LocalDate.EPOCH, 0));
    }

    @Autowired
    private DerivedInFiles inFiles;

    @ParameterizedTest
    @EnumSource(Format.class)
    void isNoWholeFileWhenTheDatabaseFails(Format format) {
        breaks(over(BrokenOffTests::database), format, DataAccessResourceFailureException.class);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void isNoWholeFileWhenAWriterFails(Format format) {
        breaks(over(BrokenOffTests::damaged), format, RuntimeException.class);
    }

    private void breaks(ExportService failing, Format format, Class<? extends Exception> failure) {
        var out = new ByteArrayOutputStream();
        var progress = new ExportProgress(REPEATED);
        assertThatThrownBy(() -> failing.write(request(format, false, KZ), ExportTest.KEYS, progress, out))
                .isInstanceOf(failure);
        assertThat(isWhole(format, out.toByteArray())).isFalse();
        assertThat(told()).endsWith("broken off after " + progress.written() + " of " + REPEATED + " cases");
        assertThat(progress.written()).isLessThanOrEqualTo(BREAKS_AT);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void isToldWhenTheReceiverGoesAway(Format format) {
        var gone = new OutputStream() {
            private int left = 5_000;

            @Override
            public void write(int single) throws IOException {
                if (--left < 0) {
                    throw new IOException("gone");
                }
            }
        };
        var progress = new ExportProgress(REPEATED);
        var whole = over(_ -> {});
        assertThatThrownBy(() -> whole.write(request(format, false, KZ), ExportTest.KEYS, progress, gone))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
        assertThat(told()).contains("tiny-1, " + format + ", KZ, broken off after ");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void isWholeAndNotToldWhenNothingFails(Format format) throws IOException {
        var out = new ByteArrayOutputStream();
        exports.write(request(format, false, KZ), ExportTest.KEYS, new ExportProgress(1), out);
        assertThat(isWhole(format, out.toByteArray())).isTrue();
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"SAV", "XLSX", "CSV_CODES"})
    void isToldWhenSomebodyCancels(Format format) {
        var seen = new AtomicInteger();
        var progress = new ExportProgress(REPEATED);
        var failing = over(_ -> {
            seen.incrementAndGet();
            progress.cancel();
        });
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> failing.writeData(request(format, false, KZ), ExportTest.KEYS, progress, out))
                .isInstanceOf(ExportCancelled.class);
        assertThat(told()).contains(", cancelled after ");
        assertThat(seen).hasValueGreaterThan(0);
    }

    /** Whether a program that opens the file finds its end. */
    private boolean isWhole(Format format, byte[] file) {
        try {
            if (format == Format.JSON) {
                JsonMapper.shared().readTree(file);
                return file.length > 0;
            }
            var path = Files.write(folder.resolve("file.zip"), file);
            try (var zip = new ZipFile(path.toFile())) {
                return zip.size() > 0;
            }
        } catch (IOException | JacksonException broken) {
            return false;
        }
    }

    private String told() {
        return jdbc.sql("select object from audit_row where action = 'EXPORT_BROKEN_OFF'")
                .query(String.class)
                .optional()
                .orElse("");
    }
}
