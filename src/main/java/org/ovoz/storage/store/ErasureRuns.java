package org.ovoz.storage.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.ovoz.questionnaire.StudyDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When the files are written anew: soon after a deletion that is due, and once a day for the rest. Because everybody waits
 * meanwhile, two runs are sixty times as far apart as one takes, at least two minutes.
 */
@Component
class ErasureRuns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureRuns.class);
    private static final Duration LEAST_PAUSE = Duration.ofMinutes(2);
    private static final int PAUSES = 60;

    private final ErasureStore store;
    private final Rewriting rewriting;
    private final StudyDays days;
    private final Duration every;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("erasure").factory());
    private long notBefore = System.nanoTime();

    ErasureRuns(
            ErasureStore store,
            Rewriting rewriting,
            StudyDays days,
            @Value("${ovoz.erasure.every:15s}") Duration every) {
        this.store = store;
        this.rewriting = rewriting;
        this.days = days;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }

    private void look() {
        try {
            if (System.nanoTime() - notBefore >= 0) {
                runIfDue();
            }
        } catch (SQLException | RuntimeException fault) {
            // The message of a fault may hold what was stored.
            LOG.warn(
                    "What was deleted could not be removed from the files: {}",
                    fault.getClass().getName());
            wait(LEAST_PAUSE);
        }
    }

    /** Writes the files anew if something is due; whether they were. */
    synchronized boolean runIfDue() throws SQLException {
        var due = store.allDue();
        var today = days.today();
        if (!isDue(today)) {
            return false;
        }
        var start = System.nanoTime();
        var outcome = rewriting.run(() -> isDue(today));
        store.setHeldUp(outcome == Rewriting.Outcome.NO_ROOM);
        if (outcome == Rewriting.Outcome.DONE) {
            store.done(due, today);
            var took = Duration.ofNanos(System.nanoTime() - start);
            wait(took.multipliedBy(PAUSES).compareTo(LEAST_PAUSE) > 0 ? took.multipliedBy(PAUSES) : LEAST_PAUSE);
        }
        if (outcome == Rewriting.Outcome.ELSEWHERE) {
            // Several servers together keep the pause that one keeps.
            wait(LEAST_PAUSE);
        }
        return outcome == Rewriting.Outcome.DONE;
    }

    private boolean isDue(LocalDate today) {
        return !store.allDue().isEmpty() || store.lastRun().isBefore(today);
    }

    private void wait(Duration pause) {
        notBefore = System.nanoTime() + pause.toNanos();
    }
}
