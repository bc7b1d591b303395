package org.ovoz.interview.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageAnalyzerTests {

    @TempDir
    private Path folder;

    @Test
    void knowsADatabaseThatIsDamaged() throws Exception {
        Files.writeString(folder.resolve("ovoz.mv.db"), "no database".repeat(2_000));
        assertThat(description(opening("jdbc:h2:file:" + folder.resolve("ovoz"))))
                .contains("damaged");
    }

    @Test
    void knowsADatabaseThatCannotBeReached() throws Exception {
        assertThat(description(opening("jdbc:postgresql://localhost:1/ovoz"))).contains("OVOZ_DB_URL");
        assertThat(description(new SQLException("", "28P01"))).contains("OVOZ_DB_URL");
    }

    @Test
    void knowsADataFolderInUseAndADamagedKey() {
        assertThat(description(new SQLException("", "90020", 90020))).contains("another Ovoz");
        assertThat(description(new DamagedKey(folder))).contains("key");
    }

    @Test
    void leavesOtherFaultsToOthers() {
        assertThat(new StorageAnalyzer().analyze(new IllegalStateException("x")))
                .isNull();
        assertThat(new StorageAnalyzer().analyze(new SQLException("", "42000", 42000)))
                .isNull();
    }

    private static Throwable opening(String address) {
        return catchThrowable(
                () -> DriverManager.getConnection(address, "sa", "").close());
    }

    private static String description(Throwable fault) {
        var wrapped = new IllegalStateException("no bean", fault);
        return Objects.requireNonNull(new StorageAnalyzer().analyze(wrapped)).getDescription();
    }
}
