package org.ovoz.intake.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as files write them: 2018-03-05 or 05.03.2018, a time of day after it is dropped. */
final class Days {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})([T ].*)?");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})([T ,].*)?");

    private Days() {}

    /** The day, if it can be read and is not after today; the order of 03/05/2018 is not certain, so it is none. */
    public static Optional<LocalDate> read(String text, LocalDate today) {
        try {
            var iso = ISO.matcher(text);
            var dotted = DOTTED.matcher(text);
            LocalDate day;
            if (iso.matches()) {
                day = LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
            } else if (dotted.matches()) {
                day = LocalDate.of(number(dotted.group(3)), number(dotted.group(2)), number(dotted.group(1)));
            } else {
                return Optional.empty();
            }
            return Optional.of(day).filter(read -> !read.isAfter(today) && read.getYear() >= 1990);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
