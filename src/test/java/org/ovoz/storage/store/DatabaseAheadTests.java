package org.ovoz.storage.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.mock.env.MockEnvironment;

/** The database's file is open while the packaged product starts, and no longer than that. */
class DatabaseAheadTests {

    private static final SpringApplication APPLICATION = new SpringApplication();
    private static final String[] NONE = {};

    @TempDir
    Path folder;

    private final DatabaseAhead ahead = new DatabaseAhead();

    @BeforeEach
    void packaged() {
        SpringProperties.setProperty(AotDetector.AOT_ENABLED, "true");
    }

    @AfterEach
    void asCompiled() {
        SpringProperties.setProperty(AotDetector.AOT_ENABLED, null);
    }

    @Test
    void opensTheFileUntilOthersHave() throws SQLException {
        make();
        ahead.onApplicationEvent(prepared());
        await().until(this::isOpen);
        ahead.onApplicationEvent(
                new ApplicationStartedEvent(APPLICATION, NONE, new GenericApplicationContext(), Duration.ZERO));
        await().atMost(10, SECONDS).until(() -> !isOpen());
    }

    @Test
    void closesItWhenTheStartFails() throws SQLException {
        make();
        ahead.onApplicationEvent(prepared());
        ahead.onApplicationEvent(new ApplicationFailedEvent(APPLICATION, NONE, null, new IllegalStateException()));
        await().atMost(10, SECONDS).until(() -> !isOpen());
    }

    @Test
    void makesNoDatabase() {
        ahead.onApplicationEvent(prepared());
        ahead.onApplicationEvent(new ApplicationFailedEvent(APPLICATION, NONE, null, new IllegalStateException()));
        assertThat(file()).doesNotExist();
    }

    private SpringApplicationEvent prepared() {
        var settings = new MockEnvironment()
                .withProperty("spring.datasource.url", address())
                .withProperty("spring.datasource.username", "sa")
                .withProperty("spring.datasource.password", "");
        return new ApplicationEnvironmentPreparedEvent(new DefaultBootstrapContext(), APPLICATION, NONE, settings);
    }

    private void make() throws SQLException {
        DriverManager.getConnection(address(), "sa", "").close();
        assertThat(isOpen()).isFalse();
    }

    private String address() {
        return "jdbc:h2:file:" + folder.resolve("ovoz") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    private Path file() {
        return folder.resolve("ovoz.mv.db");
    }

    /** Whether somebody holds the lock of the file. */
    private boolean isOpen() {
        assertThat(Files.exists(file())).isTrue();
        try (var store =
                new MVStore.Builder().fileName(file().toString()).readOnly().open()) {
            return false;
        } catch (MVStoreException _) {
            return true;
        }
    }
}
