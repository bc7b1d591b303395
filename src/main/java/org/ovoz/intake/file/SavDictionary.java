package org.ovoz.intake.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records between the header and the data of a system file. Source: PSPP's developers' manual, "System File
 * Format".
 */
final class SavDictionary {

    private static final int END = 999;
    private static final int DOCUMENT_LINE = 80;
    private static final Map<Integer, String> CODE_PAGES = Map.ofEntries(
            Map.entry(65001, "UTF-8"),
            Map.entry(1250, "windows-1250"),
            Map.entry(1251, "windows-1251"),
            Map.entry(1252, "windows-1252"),
            Map.entry(1254, "windows-1254"),
            Map.entry(866, "IBM866"),
            Map.entry(20866, "KOI8-R"),
            Map.entry(28591, "ISO-8859-1"),
            Map.entry(28595, "ISO-8859-5"),
            Map.entry(28599, "ISO-8859-9"));

    final List<SavVariable> variables = new ArrayList<>();
    final Map<Integer, byte[]> extensions = new HashMap<>();
    int elements;
    private final Map<Integer, SavVariable> byElement = new HashMap<>();
    private int codePage;
    private long labelCount;

    static SavDictionary read(SavBytes in) {
        var dictionary = new SavDictionary();
        for (var type = in.integer(); type != END; type = in.integer()) {
            switch (type) {
                case 2 -> dictionary.variable(in);
                case 3 -> dictionary.labels(in);
                case 6 -> in.skip((long) DOCUMENT_LINE * in.integer());
                case 7 -> dictionary.extension(in);
                default -> throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
            }
        }
        in.skip(4);
        if (dictionary.variables.isEmpty()) {
            throw new UnreadableFile(UnreadableFile.Reason.EMPTY);
        }
        return dictionary;
    }

    private void variable(SavBytes in) {
        var variable = SavVariable.read(in, elements);
        elements++;
        if (variable != null) {
            variables.add(variable);
            byElement.put(elements, variable);
        }
        // A string of 32,767 bytes is 130 segments; a file has at most as many of them as there are bytes to hold them.
        if (variables.size() > Limits.COLUMNS * 10) {
            throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_COLUMNS, Limits.COLUMNS);
        }
    }

    private void labels(SavBytes in) {
        var count = in.integer();
        if (count < 0 || count > Limits.LABELS) {
            throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_LABELS, Limits.LABELS);
        }
        var labels = new HashMap<List<Byte>, byte[]>();
        for (int i = 0; i < count; i++) {
            var value = in.bytes(8);
            var length = in.bytes(1)[0] & 0xFF;
            labels.put(key(value), in.bytes(length));
            in.skip(-(length + 1) & 7);
        }
        if (in.integer() != 4) {
            throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
        }
        var users = in.integer();
        labelCount += (long) count * Math.max(0, users);
        if (labelCount > Limits.LABELS) {
            throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_LABELS, Limits.LABELS);
        }
        for (int i = 0; i < users; i++) {
            var variable = byElement.get(in.integer());
            if (variable == null) {
                throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
            }
            variable.labels.putAll(labels);
        }
    }

    static List<Byte> key(byte[] eight) {
        var key = new ArrayList<Byte>(eight.length);
        for (var one : eight) {
            key.add(one);
        }
        return key;
    }

    private void extension(SavBytes in) {
        var subtype = in.integer();
        var size = in.integer();
        var count = in.integer();
        if (size < 0 || count < 0) {
            throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
        }
        var length = (long) size * count;
        if (subtype == 3 && length == 32) {
            in.skip(28);
            codePage = in.integer();
        } else {
            extensions.put(subtype, in.bytes(length));
        }
    }

    /** The encoding that the file names; where it names none, UTF-8 if its texts are, else the Cyrillic of Windows. */
    Charset encoding() {
        var name = extensions.containsKey(20)
                ? new String(extensions.get(20), StandardCharsets.US_ASCII).strip()
                : CODE_PAGES.get(codePage);
        if (name == null) {
            return variables.stream().allMatch(variable -> CsvShape.isUtf8(variable.label))
                            && variables.stream()
                                    .flatMap(variable -> variable.labels.values().stream())
                                    .allMatch(CsvShape::isUtf8)
                            && codePage <= 3
                    ? StandardCharsets.UTF_8
                    : CsvShape.CYRILLIC;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException _) {
            throw new UnreadableFile(UnreadableFile.Reason.UNKNOWN_ENCODING, printable(name));
        }
    }

    /** The text of an extension, or null. */
    @Nullable
    String extension(int subtype, Charset encoding) {
        var bytes = extensions.get(subtype);
        return bytes == null ? null : new String(bytes, encoding);
    }

    private static String printable(String name) {
        return name.replaceAll("[^A-Za-z0-9_.-]", "?").substring(0, Math.min(30, name.length()));
    }
}
