package org.ovoz.intake.file.sav;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.intake.file.Limits;
import org.ovoz.intake.file.UnreadableFile;

/**
 * The records between the header and the data of a system file. Source: PSPP's developers' manual, "System File
 * Format".
 */
final class SavDictionary {

    private static final int END = 999;
    private static final int DOCUMENT_LINE = 80;
    /** Below this a code page says only how many bits a character has. */
    private static final int FIRST_CODE_PAGE = 5;

    private static final Map<Integer, String> CODE_PAGES = Map.ofEntries(
            Map.entry(65001, "UTF-8"),
            Map.entry(10000, "x-MacRoman"),
            Map.entry(10007, "x-MacCyrillic"),
            Map.entry(20127, "US-ASCII"),
            Map.entry(20866, "KOI8-R"),
            Map.entry(21866, "KOI8-U"),
            Map.entry(20932, "EUC-JP"),
            Map.entry(936, "GBK"),
            Map.entry(949, "x-windows-949"),
            Map.entry(950, "Big5"),
            Map.entry(932, "windows-31j"),
            Map.entry(51949, "EUC-KR"),
            Map.entry(54936, "GB18030"));

    final List<SavVariable> variables = new ArrayList<>();
    private final Map<Integer, byte[]> extensions = new HashMap<>();
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

    /** The encoding that the file names, by name or as a code page; empty where it names none. */
    Optional<Charset> encoding() {
        if (extensions.containsKey(20)) {
            return Optional.of(charset(new String(extensions.get(20), StandardCharsets.US_ASCII).strip()));
        }
        return codePage();
    }

    /** The encoding of its code page, which can be another one than the file names. */
    Optional<Charset> codePage() {
        if (codePage < FIRST_CODE_PAGE) {
            return Optional.empty();
        }
        for (var name : List.of(
                CODE_PAGES.getOrDefault(codePage, ""),
                "windows-" + codePage,
                "IBM" + codePage,
                28590 < codePage && codePage <= 28606 ? "ISO-8859-" + (codePage - 28590) : "")) {
            if (!name.isEmpty() && Charset.isSupported(name)) {
                return Optional.of(Charset.forName(name));
            }
        }
        throw new UnreadableFile(UnreadableFile.Reason.UNKNOWN_ENCODING, Integer.toString(codePage));
    }

    /** Some programs write "CP1251" or "windows_1251". */
    private static Charset charset(String name) {
        for (var spelling :
                List.of(name, name.replace('_', '-'), name.replaceFirst("(?i)^(cp|windows[-_ ]?)", "windows-"))) {
            try {
                return Charset.forName(spelling);
            } catch (IllegalArgumentException _) {
                // The next spelling may be known.
            }
        }
        throw new UnreadableFile(UnreadableFile.Reason.UNKNOWN_ENCODING, printable(name));
    }

    /** The variable that begins at an element, counted from 1; null where none does. */
    @Nullable
    SavVariable at(int element) {
        return byElement.get(element);
    }

    /** The bytes of an extension; none where the file does not have it. */
    byte[] extension(int subtype) {
        return extensions.getOrDefault(subtype, new byte[0]);
    }

    private static String printable(String name) {
        return name.replaceAll("[^A-Za-z0-9_.-]", "?").substring(0, Math.min(30, name.length()));
    }
}
