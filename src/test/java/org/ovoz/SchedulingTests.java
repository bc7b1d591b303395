package org.ovoz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Upkeep, backups and releases do not wait for each other; sessions of staff have a thread outside of all this. */
@Slow
class SchedulingTests {

    @Test
    void thereIsAThreadForEachKindOfUpkeep() {
        var ovoz = RunningOvoz.on(TestDatabase.H2);
        var threads = ovoz.the(ThreadPoolTaskScheduler.class)
                .getScheduledThreadPoolExecutor()
                .getCorePoolSize();
        assertThat(ovoz.the(ScheduledTaskHolder.class).getScheduledTasks()).hasSizeBetween(3, threads);
    }
}
