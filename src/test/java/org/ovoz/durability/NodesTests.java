package org.ovoz.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.testing.Slow;

/** The benchmark bench/nodes, small: two servers that begin together on an empty database, and one that is killed. */
@Slow
class NodesTests {

    @TempDir
    private Path folder;

    @Test
    void losesNothingAndGoesOnWhenAServerIsKilled() throws Exception {
        try (var postgres = EmbeddedPostgres.start();
                var nodes = new Nodes(
                        folder,
                        2,
                        Nodes.environment(postgres.getJdbcUrl("postgres", "postgres")),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC")) {
            nodes.run(1, 6, 0);
            assertThat(nodes.acknowledged()).isPositive();
            assertThat(nodes.checked()).isGreaterThanOrEqualTo(nodes.acknowledged() / 2);
            assertThat(nodes.lost()).isZero();
            assertThat(nodes.wentOn()).isTrue();
        }
    }
}
