package org.ovoz.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.testing.RunningOvoz;
import org.springframework.core.env.Environment;

/** A database that is gone is told within seconds, in words. */
class DeadDatabaseIT {

    @TempDir
    private Path folder;

    @Test
    void theFirstPageSaysSoWithinSeconds() throws Exception {
        try (var postgres = EmbeddedPostgres.start();
                var ovoz = RunningOvoz.in(
                        folder.resolve("data"),
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres")) {
            var address = URI.create(
                    "http://localhost:" + ovoz.the(Environment.class).getProperty("local.server.port") + "/");
            try (var client = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(address)
                        .header("Accept", "text/html")
                        .header("Accept-Language", "en")
                        .timeout(Duration.ofSeconds(60))
                        .build();
                assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                        .isEqualTo(200);
                postgres.close();
                var start = System.nanoTime();
                var answer = client.send(request, BodyHandlers.ofString());
                var took = Duration.ofNanos(System.nanoTime() - start);
                System.out.println(
                        "a dead database was told after " + took.toMillis() + " ms with " + answer.statusCode());
                assertThat(took).isLessThan(Duration.ofSeconds(15));
                assertThat(answer.statusCode()).isEqualTo(503);
            }
        }
    }
}
