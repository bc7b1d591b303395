package org.ovoz.storage.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.AotDetector;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Opens the file of the embedded database beside the rest of the packaged product's start (docs/decisions/0085), and keeps it
 * open until others do. Whatever is wrong with it is left to them to find.
 */
class DatabaseAhead implements ApplicationListener<SpringApplicationEvent> {

    private @Nullable CompletableFuture<@Nullable Connection> opened;

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        switch (event) {
            case ApplicationEnvironmentPreparedEvent prepared
            when AotDetector.useGeneratedArtifacts() -> open(prepared.getEnvironment());
            case ApplicationStartedEvent _, ApplicationFailedEvent _ -> close();
            default -> {}
        }
    }

    private void open(Environment settings) {
        var address = settings.getProperty("spring.datasource.url", "");
        if (address.startsWith(DurableStorage.FILE)) {
            var user = settings.getProperty("spring.datasource.username");
            var password = settings.getProperty("spring.datasource.password");
            opened = CompletableFuture.supplyAsync(() -> connect(address, user, password), Thread::startVirtualThread);
        }
    }

    /** A connection to a database that is there; none is made. */
    private static @Nullable Connection connect(String address, @Nullable String user, @Nullable String password) {
        try {
            return DriverManager.getConnection(address + ";IFEXISTS=TRUE", user, password);
        } catch (SQLException _) {
            return null;
        }
    }

    private void close() {
        if (opened != null) {
            opened.thenAccept(DatabaseAhead::close);
            opened = null;
        }
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException _) {
            // It was of use only until others had one.
        }
    }
}
