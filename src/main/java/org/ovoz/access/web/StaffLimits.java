package org.ovoz.access.web;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.stereotype.Component;

/**
 * How long staff stay signed in: after the last act, and in all. A number alone is seconds, as in the server's own setting
 * for sessions.
 */
@Component
class StaffLimits {

    private final Duration idle;
    private final Duration whole;

    @Autowired
    StaffLimits(@Value("${ovoz.staff.idle:60m}") String idle, @Value("${ovoz.staff.longest:12h}") String whole) {
        this(read(idle), read(whole));
    }

    StaffLimits(Duration idle, Duration whole) {
        this.idle = idle;
        this.whole = whole;
    }

    private static Duration read(String text) {
        return DurationStyle.detectAndParse(text, ChronoUnit.SECONDS);
    }

    Duration idle() {
        return idle;
    }

    Duration whole() {
        return whole;
    }
}
