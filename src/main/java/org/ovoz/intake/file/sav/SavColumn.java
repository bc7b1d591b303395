package org.ovoz.intake.file.sav;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of a system file: one variable, or the segments of a very long string.
 *
 * @param leading whether blanks before a value count, because the labels of two values differ by nothing else
 */
record SavColumn(String name, List<SavVariable> segments, SavTexts texts, ByteOrder order, boolean leading) {

    /** Bytes of text in each segment of a very long string. */
    private static final int SEGMENT = 255;

    private static final long SECONDS_A_DAY = 86_400;
    private static final LocalDate FIRST_DAY = LocalDate.of(1582, 10, 14);

    /** Beyond this many days there is no calendar. */
    private static final double LATEST_DAY = 300_000_000_000.0;

    static SavColumn of(String name, List<SavVariable> segments, SavTexts texts, ByteOrder order) {
        var plain = new SavColumn(name, segments, texts, order, false);
        var exact = new SavColumn(name, segments, texts, order, true);
        return exact.labels().size() > plain.labels().size() ? exact : plain;
    }

    private SavVariable first() {
        return segments.getFirst();
    }

    String label() {
        return texts.read(first().label);
    }

    Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        first().labels.forEach((key, label) -> {
            var bytes = new byte[SavElements.LENGTH];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = key.get(i);
            }
            put(labels, first().isNumber() ? number(bytes, 0) : text(bytes), label);
        });
        first().longLabels.forEach(pair -> put(labels, text(pair[0]), pair[1]));
        return labels;
    }

    private void put(Map<String, String> labels, @Nullable String value, byte[] label) {
        var text = texts.read(label);
        if (value != null && !value.isEmpty() && !text.isEmpty()) {
            labels.put(value, text);
        }
    }

    private String text(byte[] bytes) {
        var text = texts.read(bytes, 0, bytes.length);
        return leading ? text : text.strip();
    }

    /** Which of the values that occur the file declares missing. */
    Set<String> missing(List<String> values) {
        var missing = new HashSet<String>();
        var declared = new HashSet<String>();
        first().missingTexts.forEach(text -> declared.add(text(text)));
        for (var value : values) {
            var isMissing = first().isNumber()
                    ? !first().isDay && first().isMissing(Double.parseDouble(value))
                    : declared.contains(value);
            if (isMissing) {
                missing.add(value);
            }
        }
        return missing;
    }

    /** The text of a cell of a case, or null if it is blank or system-missing; a day that is declared missing is blank. */
    @Nullable
    String cell(byte[] row) {
        var at = first().firstElement * SavElements.LENGTH;
        if (first().isNumber()) {
            return number(row, at);
        }
        if (segments.size() == 1) {
            var text = texts.read(row, at, first().width);
            return leading ? text : text.strip();
        }
        var whole = ByteBuffer.allocate(SEGMENT * segments.size());
        for (var segment : segments) {
            whole.put(row, segment.firstElement * SavElements.LENGTH, Math.min(SEGMENT, segment.width));
        }
        return texts.read(whole.array(), 0, whole.position()).strip();
    }

    private @Nullable String number(byte[] row, int at) {
        var number = ByteBuffer.wrap(row).order(order).getDouble(at);
        if (number == SavElements.SYSTEM_MISSING || !Double.isFinite(number)) {
            return null;
        }
        if (first().isDay && Math.abs(number / SECONDS_A_DAY) < LATEST_DAY) {
            return first().isMissing(number)
                    ? null
                    : FIRST_DAY
                            .plusDays((long) Math.floor(number / SECONDS_A_DAY))
                            .toString()
                            .replace("+", "");
        }
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : new BigDecimal(Double.toString(number)).toString();
    }
}
