package org.ovoz.intake.file.sav;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The multiple response sets of a system file (extension records 7 and 19): lines such as {@code $set=D1 1 5 Label v1
 * v2}, in which lengths count bytes.
 */
final class SavSets {

    /**
     * A set of multiple categories (kind C): every variable of it can hold any of the options.
     *
     * @param name without the dollar sign
     * @param label of the set, or empty
     * @param variables short names in capitals
     */
    record Categories(String name, String label, List<String> variables) {}

    private final SavTexts texts;
    private final Map<String, String> counted = new HashMap<>();
    private final Map<String, Categories> categories = new LinkedHashMap<>();
    private byte[] line = new byte[0];
    private int place;

    private SavSets(SavTexts texts) {
        this.texts = texts;
    }

    /** The sets of a file. What is not understood is left out: sets only help. */
    static SavSets read(SavDictionary dictionary, SavTexts texts) {
        var sets = new SavSets(texts);
        for (var subtype : new int[] {7, 19}) {
            // One byte is one character here, so that lengths in bytes can be counted.
            for (var line : new String(dictionary.extension(subtype), StandardCharsets.ISO_8859_1).split("\n")) {
                sets.line(line.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return sets;
    }

    /** The value that means ticked, by the short name in capitals of each member of a set of dichotomies. */
    Map<String, String> counted() {
        return counted;
    }

    List<Categories> categories() {
        return List.copyOf(categories.values());
    }

    private void line(byte[] bytes) {
        line = bytes;
        place = 0;
        try {
            var name = until('=').strip();
            var kind = until(' ');
            if (kind.startsWith("E")) {
                until(' ');
                dichotomies(Integer.parseInt(until(' ')));
            } else if (kind.startsWith("D")) {
                dichotomies(Integer.parseInt(kind.substring(1)));
            } else if (kind.equals("C")) {
                var label = take(Integer.parseInt(until(' ')));
                categories.put(name, new Categories(name.replaceFirst("^\\$", ""), label.strip(), names()));
            }
        } catch (NumberFormatException | IndexOutOfBoundsException _) {
            // A set that cannot be read is no set; its variables are read all the same.
        }
    }

    private void dichotomies(int length) {
        var value = take(length).strip();
        place++;
        take(Integer.parseInt(until(' ')));
        names().forEach(name -> counted.put(name, value));
    }

    private List<String> names() {
        var rest = new String(line, place, line.length - place, StandardCharsets.ISO_8859_1).strip();
        return Stream.of(rest.split(" +")).map(texts::name).toList();
    }

    private String until(char end) {
        int from = place;
        while (line[place] != end) {
            place++;
        }
        place++;
        return texts.read(Arrays.copyOfRange(line, from, place - 1));
    }

    private String take(int length) {
        if (length < 0 || place + length > line.length) {
            throw new IndexOutOfBoundsException(length);
        }
        var text = texts.read(Arrays.copyOfRange(line, place, place + length));
        place += length;
        return text;
    }
}
