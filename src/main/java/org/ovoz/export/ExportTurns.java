package org.ovoz.export;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many exports are written at once. Each reads within one transaction as long as somebody takes its file, however slowly,
 * and holds a connection to the database meanwhile: without a limit those who answer would find none. Whoever waits is told,
 * and comes to turn in the order of coming.
 */
@Component
public class ExportTurns {

    private static final int LOOK_MILLIS = 200;

    private final int most;
    private final Deque<Object> waiting = new ArrayDeque<>();
    private int running;

    /** @param most how many at once */
    public ExportTurns(@Value("${ovoz.limits.exports:4}") int most) {
        this.most = Math.max(1, most);
    }

    /**
     * Waits for a turn, which {@link #end} gives back.
     *
     * @throws ExportCancelled if somebody cancels meanwhile
     * @throws ExportRefused if it takes longer than the patience
     */
    synchronized void begin(ExportProgress progress, Duration patience) {
        var place = new Object();
        var until = System.nanoTime() + patience.toNanos();
        waiting.add(place);
        try {
            while (running >= most || waiting.peek() != place) {
                progress.waits(true);
                progress.read();
                if (System.nanoTime() - until >= 0) {
                    throw new ExportRefused(ExportRefused.Reason.BUSY);
                }
                wait(LOOK_MILLIS);
            }
            running++;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ExportCancelled();
        } finally {
            waiting.remove(place);
            progress.waits(false);
            notifyAll();
        }
    }

    synchronized void end() {
        running--;
        notifyAll();
    }
}
