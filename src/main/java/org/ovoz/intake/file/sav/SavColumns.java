package org.ovoz.intake.file.sav;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovoz.intake.file.Limits;
import org.ovoz.intake.file.UnreadableFile;

/** Puts the variables of a system file together to columns, with their long names and the segments of long strings. */
final class SavColumns {

    /** By how many bytes a very long string grows with each segment, as the format counts widths. */
    private static final int STEP = 252;

    private static final int LONGEST_STRING = 32_767;
    private static final int LONG_NAMES = 13;
    private static final int WIDTHS = 14;
    private static final int LONG_LABELS = 21;
    private static final int LONG_MISSING = 22;

    private final SavDictionary dictionary;
    private final SavTexts texts;
    private final ByteOrder order;

    private SavColumns(SavDictionary dictionary, SavTexts texts, ByteOrder order) {
        this.dictionary = dictionary;
        this.texts = texts;
        this.order = order;
    }

    static List<SavColumn> read(SavDictionary dictionary, SavTexts texts, ByteOrder order) {
        return new SavColumns(dictionary, texts, order).columns();
    }

    private List<SavColumn> columns() {
        var longNames = pairs(LONG_NAMES, "\t");
        var widths = pairs(WIDTHS, "\0\t|\0|\t");
        var names = new ArrayList<String>();
        var parts = new ArrayList<List<SavVariable>>();
        var known = new HashMap<String, SavVariable>();
        for (int i = 0; i < dictionary.variables.size(); ) {
            var shortName = shortName(dictionary.variables.get(i), texts);
            var segments = segments(i, widths.get(shortName));
            var name = longNames.getOrDefault(shortName, shortName);
            known.putIfAbsent(shortName, segments.getFirst());
            known.put(name.toUpperCase(Locale.ROOT), segments.getFirst());
            names.add(name);
            parts.add(segments);
            i += segments.size();
        }
        if (names.size() > Limits.COLUMNS) {
            throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_COLUMNS, Limits.COLUMNS);
        }
        longLabels(known);
        longMissing(known);
        var columns = new ArrayList<SavColumn>();
        for (int i = 0; i < names.size(); i++) {
            columns.add(SavColumn.of(names.get(i), parts.get(i), texts, order));
        }
        return columns;
    }

    private List<SavVariable> segments(int from, @Nullable String width) {
        var count = segments(width);
        if (from + count > dictionary.variables.size()) {
            throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
        }
        var own = dictionary.variables.subList(from, from + count);
        if (count > 1 && own.stream().anyMatch(SavVariable::isNumber)
                || own.stream().anyMatch(part -> part.firstElement + part.elements() > dictionary.elements)) {
            throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
        }
        return List.copyOf(own);
    }

    private static int segments(@Nullable String width) {
        if (width == null) {
            return 1;
        }
        try {
            var bytes = Integer.parseInt(width.strip());
            if (bytes < 1 || bytes > LONGEST_STRING) {
                throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
            }
            return bytes <= 255 ? 1 : (bytes + STEP - 1) / STEP;
        } catch (NumberFormatException _) {
            throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
        }
    }

    static String shortName(SavVariable variable, SavTexts texts) {
        return texts.name(variable.shortName);
    }

    /** Taken apart as bytes, because a short name can be cut within a character. */
    private Map<String, String> pairs(int subtype, String separator) {
        var pairs = new HashMap<String, String>();
        var all = new String(dictionary.extension(subtype), StandardCharsets.ISO_8859_1);
        for (var pair : all.split(separator)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(texts.name(pair.substring(0, equals)), texts.read(bytes(pair.substring(equals + 1))));
            }
        }
        return pairs;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Labels of long strings: per variable its name, width and number of labels, each a value and a label. */
    private void longLabels(Map<String, SavVariable> known) {
        var in = extension(LONG_LABELS);
        int all = 0;
        while (in.hasMore()) {
            var variable = known.get(texts.name(in.bytes(in.integer())));
            in.skip(Integer.BYTES);
            var count = in.integer();
            all += Math.max(0, count);
            if (count < 0 || all > Limits.LABELS || all < 0) {
                throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_LABELS, Limits.LABELS);
            }
            for (int i = 0; i < count; i++) {
                var value = in.bytes(in.integer());
                var label = in.bytes(in.integer());
                if (variable != null) {
                    variable.longLabels.add(new byte[][] {value, label});
                }
            }
        }
    }

    /** Missing values of long strings: per variable its name, how many there are, and their length, which is eight. */
    private void longMissing(Map<String, SavVariable> known) {
        var in = extension(LONG_MISSING);
        while (in.hasMore()) {
            var variable = known.get(texts.name(in.bytes(in.integer())));
            var count = in.bytes(1)[0];
            var length = in.integer();
            for (int i = 0; i < count; i++) {
                var value = in.bytes(length);
                if (variable != null) {
                    variable.missingTexts.add(value);
                }
            }
        }
    }

    private SavBytes extension(int subtype) {
        var in = new SavBytes(dictionary.extension(subtype));
        in.order(order);
        return in;
    }
}
