package org.ovoz.study;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * When a target is reached at the pace of the last days: the mean of the last {@value #PACE_DAYS} whole days, or of as many as
 * there are since the first interview. Today is not among them, because it is not over.
 *
 * @param perDay the pace; 0 where there is none
 * @param on the day; null unless it is {@link Outlook#REACHED_ON} one
 */
public record Forecast(
        Outlook outlook, double perDay, @Nullable LocalDate on) {

    static final int PACE_DAYS = 14;

    /** What is further away than that is no forecast. */
    private static final int FURTHEST_DAYS = 1000;

    /** What can be said. */
    public enum Outlook {
        NO_TARGET,
        REACHED,
        /** Nothing was sent before today. */
        TOO_EARLY,
        /** Nothing was sent in the last days, or so little that the target is years away. */
        STANDS_STILL,
        REACHED_ON
    }

    /** @param target 0 where there is none */
    static Forecast of(NavigableMap<LocalDate, Integer> byDay, int target, LocalDate today) {
        var sent = sum(byDay);
        if (target == 0) {
            return said(Outlook.NO_TARGET);
        }
        if (sent >= target) {
            return said(Outlook.REACHED);
        }
        if (byDay.isEmpty() || !byDay.firstKey().isBefore(today)) {
            return said(Outlook.TOO_EARLY);
        }
        var days = (int) Math.min(PACE_DAYS, ChronoUnit.DAYS.between(byDay.firstKey(), today));
        var perDay = (double) sum(byDay.subMap(today.minusDays(days), true, today, false)) / days;
        var left = Math.ceil((target - sent) / perDay);
        return left > FURTHEST_DAYS
                ? new Forecast(Outlook.STANDS_STILL, perDay, null)
                : new Forecast(Outlook.REACHED_ON, perDay, today.plusDays((long) left));
    }

    private static Forecast said(Outlook outlook) {
        return new Forecast(outlook, 0, null);
    }

    private static int sum(NavigableMap<LocalDate, Integer> byDay) {
        return byDay.values().stream().mapToInt(Integer::intValue).sum();
    }
}
