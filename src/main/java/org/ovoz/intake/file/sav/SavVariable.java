package org.ovoz.intake.file.sav;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ovoz.intake.file.UnreadableFile;

/** A variable record of a system file, as it stands there: texts are still bytes. */
final class SavVariable {

    /** Print formats that are days: DATE, DATETIME, ADATE, JDATE, EDATE, SDATE, YMDHMS. */
    private static final List<Integer> DAYS = List.of(20, 22, 23, 24, 38, 39, 41);

    private static final int ELEMENT = 8;

    final byte[] shortName;
    final int width;
    final int firstElement;
    final byte[] label;
    final boolean isDay;
    final List<Double> missing = new ArrayList<>();
    final List<byte[]> missingTexts = new ArrayList<>();
    boolean missingRange;
    final Map<List<Byte>, byte[]> labels = new LinkedHashMap<>();

    /** Labels of strings that are longer than eight bytes, the value before its label. */
    final List<byte[][]> longLabels = new ArrayList<>();

    private SavVariable(byte[] shortName, int width, int firstElement, byte[] label, int format) {
        this.shortName = shortName;
        this.width = width;
        this.firstElement = firstElement;
        this.label = label;
        this.isDay = width == 0 && DAYS.contains(format >> 16 & 0xFF);
    }

    boolean isNumber() {
        return width == 0;
    }

    /** How many elements of eight bytes a cell takes. */
    int elements() {
        return isNumber() ? 1 : (width + ELEMENT - 1) / ELEMENT;
    }

    /** Reads the record after its type; null for the continuation of a string. */
    static @org.jspecify.annotations.Nullable SavVariable read(SavBytes in, int element) {
        var type = in.integer();
        var hasLabel = in.integer();
        var missing = in.integer();
        var format = in.integer();
        in.skip(4);
        var name = in.bytes(ELEMENT);
        if (type < -1 || type > 255 || hasLabel < 0 || hasLabel > 1 || missing < -3 || missing > 3) {
            throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
        }
        var label = new byte[0];
        if (hasLabel == 1) {
            var length = in.integer();
            label = in.bytes(length);
            in.skip(-length & 3);
        }
        var variable = new SavVariable(name, Math.max(type, 0), element, label, format);
        variable.readMissing(in, missing);
        return type == -1 ? null : variable;
    }

    /** Up to three values, or a range (−2) with another value (−3). */
    private void readMissing(SavBytes in, int count) {
        missingRange = count < 0;
        for (int i = 0; i < Math.abs(count); i++) {
            if (isNumber()) {
                missing.add(in.number());
            } else {
                missingTexts.add(in.bytes(ELEMENT));
            }
        }
    }

    /** Whether the file declares a number missing. */
    boolean isMissing(double value) {
        if (missingRange && missing.size() >= 2 && missing.get(0) <= value && value <= missing.get(1)) {
            return true;
        }
        var from = missingRange ? 2 : 0;
        return missing.stream().skip(from).anyMatch(declared -> declared == value);
    }
}
