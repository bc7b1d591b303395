package org.ovoz.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.testing.Slow;

/** The benchmark bench/kill9, small. */
@Slow
class Kill9Tests {

    @TempDir
    private Path folder;

    @Test
    void losesNoAcknowledgedAnswerWhenTheServerIsKilled() throws Exception {
        var kill9 = new Kill9(Kill9.command(), folder);
        var passed = kill9.run(2, 8);
        assertThat(kill9.result()).contains("lost=0 unopenable=0");
        assertThat(passed).isTrue();
    }
}
