package org.ovoz.intake.file;

import java.util.List;
import java.util.regex.Pattern;

/** Numbers as people and programs of a language write them, made plain. */
final class PlainNumbers {

    private static final String GROUPED_BEFORE_POINT = "\\d{1,3}(?:[ \\u00A0\\u202F',]\\d{3})+(?:\\.\\d+)?";
    private static final String GROUPED_BEFORE_COMMA = "\\d{1,3}(?:[ \\u00A0\\u202F'.]\\d{3})+(?:,\\d+)?";
    private static final Pattern POINT = Pattern.compile("[-−+]?(?:\\d+(?:\\.\\d+)?|" + GROUPED_BEFORE_POINT + ")");
    private static final Pattern COMMA = Pattern.compile("[-−+]?(?:\\d+(?:,\\d+)?|" + GROUPED_BEFORE_COMMA + ")");

    private PlainNumbers() {}

    /** The values of a column, plain if all of them are numbers; otherwise as they are: some are words, or codes. */
    static List<String> of(List<String> values, char decimal) {
        var pattern = decimal == ',' ? COMMA : POINT;
        return values.stream().allMatch(value -> pattern.matcher(value).matches())
                ? values.stream().map(value -> plain(value, decimal)).toList()
                : values;
    }

    private static String plain(String value, char decimal) {
        var digits = value.replaceAll("[ \\u00A0\\u202F']", "");
        return decimal == ',' ? digits.replace(".", "").replace(',', '.') : digits.replace(",", "");
    }
}
