package org.ovoz.interview.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two servers on one database. */
@ParameterizedClass
@EnumSource
@Slow
class KeyFingerprintTests {

    @TempDir
    private Path folder;

    private final JdbcClient jdbc;

    KeyFingerprintTests(TestDatabase database) {
        jdbc = JdbcClient.create(database.fresh());
    }

    @Test
    void oneWithAnotherKeyDoesNotStart() throws IOException {
        var first = key("first");
        new KeyFingerprint(first, jdbc, false);
        new KeyFingerprint(first, jdbc, false);
        var copied = Files.createDirectory(folder.resolve("copied"));
        Files.copy(first.file(), copied.resolve("study.key"));
        new KeyFingerprint(new StudyKey(copied), jdbc, false);
        var other = key("other");
        assertThatThrownBy(() -> new KeyFingerprint(other, jdbc, false)).isInstanceOf(ForeignKey.class);
        var analysis = new StorageAnalyzer().analyze(new IllegalStateException(new ForeignKey(other.source())));
        assertThat(analysis.getDescription()).contains("another study.key");
        assertThat(analysis.getAction()).contains("Copy the study.key");
    }

    @Test
    void aKeyThatIsLostForGoodIsReplacedWhenSomebodySaysSo() throws IOException {
        new KeyFingerprint(key("lost"), jdbc, false);
        var fresh = key("fresh");
        new KeyFingerprint(fresh, jdbc, true);
        new KeyFingerprint(fresh, jdbc, false);
        assertThatThrownBy(() -> new KeyFingerprint(key("lost"), jdbc, false)).isInstanceOf(ForeignKey.class);
    }

    @Test
    void theDatabaseLearnsNothingOfTheKey() throws IOException {
        var key = key("first");
        new KeyFingerprint(key, jdbc, false);
        var kept = jdbc.sql("select fingerprint from study_key")
                .query(String.class)
                .single();
        var bytes = HexFormat.of().formatHex(Files.readAllBytes(key.file()));
        assertThat(kept).hasSize(64).isNotEqualTo(bytes);
        assertThat(bytes).doesNotContain(kept.substring(0, 8));
    }

    private StudyKey key(String name) throws IOException {
        return new StudyKey(folder.resolve(name));
    }
}
