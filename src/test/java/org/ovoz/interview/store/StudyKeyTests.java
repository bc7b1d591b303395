package org.ovoz.interview.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void isNotReplacedWhenItIsDamaged() throws Exception {
        Files.write(folder.resolve("study.key"), new byte[0]);
        assertThatThrownBy(() -> new StudyKey(folder)).isInstanceOf(DamagedKey.class);
        assertThat(folder.resolve("study.key")).isEmptyFile();
    }
}
