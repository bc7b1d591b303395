package org.ovoz.interview.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyKeyTests {

    @TempDir
    private Path folder;

    @Test
    void isMadeOnceAndKept() throws Exception {
        var data = folder.resolve("new/data");
        var first = new StudyKey(data).hash("code", "x");
        assertThat(new StudyKey(data).hash("code", "x")).isEqualTo(first);
        assertThat(new StudyKey(data).hash("receipt", "x")).isNotEqualTo(first);
        assertThat(new StudyKey(folder.resolve("other")).hash("code", "x")).isNotEqualTo(first);
        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(data.resolve("study.key"));
        }
    }

    @Test
    void isReadableByItsOwnerOnly() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        var data = folder.resolve("data");
        new StudyKey(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("study.key"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    /** Several servers share one by a setting; nothing of it lies in their folders then. */
    @Test
    void canBeGivenAndIsWrittenNowhere() throws Exception {
        var data = folder.resolve("first");
        var first = new StudyKey(data);
        var text = Base64.getEncoder().encodeToString(first.bytes());
        assertThat(new StudyKey(data, text).hash("code", "x")).isEqualTo(first.hash("code", "x"));
        var other = folder.resolve("second");
        assertThat(new StudyKey(other, text + "\n").hash("code", "x")).isEqualTo(first.hash("code", "x"));
        assertThat(other).isEmptyDirectory();
        assertThat(Files.readAllBytes(first.file())).isEqualTo(new StudyKey(other, text).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "c2VjcmV0", "%%%"})
    void isRefusedWhereItIsNoneWithoutRepeatingIt(String given) {
        assertThatThrownBy(() -> new StudyKey(folder, given))
                .isInstanceOf(UnusableKey.class)
                .hasMessageNotContaining(given);
    }

    @Test
    void isRefusedWhereTheFolderHasAnotherOne() throws Exception {
        new StudyKey(folder);
        var other = Base64.getEncoder().encodeToString(new StudyKey(folder.resolve("other")).bytes());
        assertThatThrownBy(() -> new StudyKey(folder, other)).isInstanceOfSatisfying(UnusableKey.class, refused -> {
            var told = new StorageAnalyzer().analyze(new IllegalStateException(refused));
            assertThat(told.getDescription())
                    .contains("OVOZ_STUDY_KEY", "study.key")
                    .doesNotContain(other);
            assertThat(told.getAction()).contains("base64 < study.key");
        });
    }

    @Test
    void isNotReplacedWhenItIsDamaged() throws Exception {
        Files.write(folder.resolve("study.key"), new byte[0]);
        assertThatThrownBy(() -> new StudyKey(folder)).isInstanceOf(DamagedKey.class);
        assertThat(folder.resolve("study.key")).isEmptyFile();
    }
}
