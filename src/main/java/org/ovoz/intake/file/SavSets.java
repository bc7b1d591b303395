package org.ovoz.intake.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The multiple response sets of a system file (extension records 7 and 19): lines such as {@code $set=D1 1 5 Label v1
 * v2}, in which lengths count bytes.
 */
final class SavSets {

    /**
     * What a variable is in its set.
     *
     * @param question label of the set, or empty
     * @param counted the value that means ticked
     */
    record Member(String question, String counted) {}

    private final Charset encoding;
    private final Map<String, Member> members = new HashMap<>();
    private byte[] line = new byte[0];
    private int place;

    private SavSets(Charset encoding) {
        this.encoding = encoding;
    }

    /** The members of dichotomies by short name in capitals. What is not understood is left out: sets only help. */
    static Map<String, Member> read(SavDictionary dictionary, Charset encoding) {
        var sets = new SavSets(encoding);
        for (var subtype : new int[] {7, 19}) {
            var bytes = dictionary.extensions.get(subtype);
            if (bytes != null) {
                // One byte is one character here, so that lengths in bytes can be counted.
                for (var line : new String(bytes, StandardCharsets.ISO_8859_1).split("\n")) {
                    sets.line(line.getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        }
        return sets.members;
    }

    private void line(byte[] bytes) {
        line = bytes;
        place = 0;
        try {
            until('=');
            var kind = until(' ');
            if (kind.startsWith("E")) {
                until(' ');
                dichotomies(Integer.parseInt(until(' ')));
            } else if (kind.startsWith("D")) {
                dichotomies(Integer.parseInt(kind.substring(1)));
            }
        } catch (NumberFormatException | IndexOutOfBoundsException _) {
            // A set that cannot be read is no set; its variables are read all the same.
        }
    }

    private void dichotomies(int length) {
        var counted = take(length).strip();
        place++;
        var label = take(Integer.parseInt(until(' ')));
        var rest = new String(line, place, line.length - place, encoding).strip();
        for (var name : rest.split(" +")) {
            members.put(name.toUpperCase(Locale.ROOT), new Member(label, counted));
        }
    }

    private String until(char end) {
        int from = place;
        while (line[place] != end) {
            place++;
        }
        place++;
        return new String(line, from, place - 1 - from, encoding);
    }

    private String take(int length) {
        if (length < 0 || place + length > line.length) {
            throw new IndexOutOfBoundsException(length);
        }
        var text = new String(line, place, length, encoding);
        place += length;
        return text;
    }
}
