package org.ovoz.storage.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.ovoz.storage.DiskSpace;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which upkeep the database at hand needs: the embedded one in a file, or another that looks after itself. */
@Configuration(proxyBeanMethods = false)
class StorageUpkeep {

    /** The status with which the server ends to be started again: that of a Java that is out of memory. */
    static final int AGAIN = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final long LOOK_SECONDS = 5;
    private static final long GOODBYE_SECONDS = 10;

    @Bean
    Rewriting rewriting(DataSource source, DiskSpace space, @Value("${ovoz.data}") Path folder) throws SQLException {
        return source instanceof DurableDataSource
                ? new FileRewriting(source.unwrap(HikariDataSource.class), space, folder, PATIENCE)
                : new TableRewriting(source);
    }

    /** Looks after the embedded database every few seconds, on a thread of its own. */
    @Component
    static class Watching implements DisposableBean {

        private final DataSource source;
        private final Rewriting rewriting;
        private final boolean isOn;
        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("storage-watch").factory());

        Watching(DataSource source, Rewriting rewriting, @Value("${ovoz.storage.watch:true}") boolean isOn) {
            this.isOn = isOn;
            this.source = source;
            this.rewriting = rewriting;
        }

        @EventListener(ApplicationReadyEvent.class)
        void begin() throws SQLException {
            if (isOn && source instanceof DurableDataSource) {
                var pool = source.unwrap(HikariDataSource.class);
                var watch = new StorageWatch(new StorageProbe(pool), rewriting::isRunning, ANSWER, StorageUpkeep::end);
                thread.scheduleWithFixedDelay(watch::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
            }
        }

        @Override
        public void destroy() {
            thread.shutdownNow();
        }
    }

    /** In order if that is still possible, else at once: a broken database may never let itself be closed. */
    private static void end() {
        Thread.ofPlatform().daemon().start(() -> System.exit(AGAIN));
        Thread.ofPlatform().daemon().start(() -> {
            try {
                TimeUnit.SECONDS.sleep(GOODBYE_SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(AGAIN);
        });
    }
}
