package org.ovoz;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.spi.FilterReply;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** However much nonsense is sent, the log grows by a few lines a minute. */
class FewLinesTests {

    private final AtomicLong minute = new AtomicLong();
    private final FewLines filter = new FewLines(minute::get);
    private final Logger noisy = (Logger) LoggerFactory.getLogger("com.example.Noisy");

    private long written(Level level, int times) {
        var count = 0;
        for (int i = 0; i < times; i++) {
            if (filter.decide(null, noisy, level, "nonsense " + i, null, null) != FilterReply.DENY) {
                count++;
            }
        }
        return count;
    }

    @Test
    void writesAFewWarningsOfALoggerInAMinuteAndThenAgain() {
        assertThat(written(Level.WARN, 1000)).isEqualTo(FewLines.LINES);
        assertThat(written(Level.ERROR, 10)).isZero();
        minute.incrementAndGet();
        assertThat(written(Level.WARN, 1000)).isEqualTo(FewLines.LINES);
    }

    @Test
    void leavesOtherLoggersAndQuestionsWhetherToLogAlone() {
        written(Level.WARN, 1000);
        assertThat(filter.decide(null, noisy, Level.WARN, null, null, null)).isEqualTo(FilterReply.NEUTRAL);
        assertThat(filter.decide(null, noisy, Level.INFO, "a start", null, null))
                .isEqualTo(FilterReply.NEUTRAL);
        var other = (Logger) LoggerFactory.getLogger("com.example.Other");
        assertThat(filter.decide(null, other, Level.WARN, "text", null, null)).isEqualTo(FilterReply.NEUTRAL);
    }
}
