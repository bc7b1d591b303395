package org.ovoz.intake.file;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A column of a system file: one variable, or the segments of a very long string. */
record SavColumn(String name, List<SavVariable> segments, Charset encoding, ByteOrder order) {

    /** Bytes of text in each segment of a very long string. */
    private static final int SEGMENT = 255;

    private static final long SECONDS_A_DAY = 86_400;
    private static final LocalDate FIRST_DAY = LocalDate.of(1582, 10, 14);
    private static final double LATEST_DAY = 9_000_000;

    private SavVariable first() {
        return segments.getFirst();
    }

    String label() {
        return new String(first().label, encoding).strip();
    }

    Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        first().labels.forEach((key, label) -> {
            var bytes = new byte[SavElements.LENGTH];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = key.get(i);
            }
            var value = first().isNumber() ? number(bytes, 0) : new String(bytes, encoding).stripTrailing();
            if (value != null && !value.isEmpty()) {
                labels.put(value, new String(label, encoding).strip());
            }
        });
        return labels;
    }

    /** Which of the values that occur the file declares missing. */
    Set<String> missing(List<String> values) {
        var missing = new HashSet<String>();
        for (var value : values) {
            if (first().isNumber() && !first().isDay) {
                if (first().isMissing(Double.parseDouble(value))) {
                    missing.add(value);
                }
            } else if (first().missingTexts.stream()
                    .anyMatch(declared ->
                            new String(declared, encoding).stripTrailing().equals(value))) {
                missing.add(value);
            }
        }
        return missing;
    }

    /** The text of a cell of a case, or null if it is blank or system-missing. */
    @Nullable
    String cell(byte[] row) {
        if (first().isNumber()) {
            return number(row, first().firstElement * SavElements.LENGTH);
        }
        if (segments.size() == 1) {
            return new String(row, first().firstElement * SavElements.LENGTH, first().width, encoding).strip();
        }
        var whole = ByteBuffer.allocate(SEGMENT * segments.size());
        for (var segment : segments) {
            whole.put(row, segment.firstElement * SavElements.LENGTH, Math.min(SEGMENT, segment.width));
        }
        return new String(whole.array(), 0, whole.position(), encoding).strip();
    }

    private @Nullable String number(byte[] row, int at) {
        var number = ByteBuffer.wrap(row).order(order).getDouble(at);
        if (number == SavElements.SYSTEM_MISSING || !Double.isFinite(number)) {
            return null;
        }
        if (first().isDay) {
            var days = Math.floor(number / SECONDS_A_DAY);
            return Math.abs(days) > LATEST_DAY
                    ? null
                    : FIRST_DAY.plusDays((long) days).toString();
        }
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : new BigDecimal(Double.toString(number)).toString();
    }
}
