package org.ovoz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Whoever sends nonsense makes somebody warn of it, each time. Of one logger a minute sees twenty warnings and errors, then
 * a line that says that more were left out: so no client can fill a disk, or drown what matters.
 */
public class FewLines extends TurboFilter {

    static final int LINES = 20;

    private record Minute(long number, int lines) {

        Minute with(long now) {
            return number == now ? new Minute(now, lines + 1) : new Minute(now, 1);
        }
    }

    private final Map<String, Minute> minutes = new ConcurrentHashMap<>();
    private final LongSupplier minute;

    public FewLines() {
        this(() -> TimeUnit.NANOSECONDS.toMinutes(System.nanoTime()));
    }

    FewLines(LongSupplier minute) {
        this.minute = minute;
    }

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] arguments, Throwable fault) {
        var isWritten = format != null
                && level.isGreaterOrEqual(Level.WARN)
                && level.isGreaterOrEqual(logger.getEffectiveLevel());
        if (!isWritten || logger.getName().equals(FewLines.class.getName())) {
            return FilterReply.NEUTRAL;
        }
        var now = minute.getAsLong();
        var lines = minutes.merge(logger.getName(), new Minute(now, 1), (before, _) -> before.with(now))
                .lines();
        if (lines == LINES + 1) {
            LoggerFactory.getLogger(FewLines.class)
                    .warn("More lines of {} within a minute are left out", logger.getName());
        }
        return lines > LINES ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
