package org.ovoz.intake.file;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises by its values a column that tells who or where somebody is, whatever stands above it. */
final class PersonalValues {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;]+@[^\\s@,;]+\\.[\\p{L}]{2,}");

    private static final Pattern MACHINE =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?::\\d+)?"
                    + "|(?:[0-9a-fA-F]{1,4}:){3,7}[0-9a-fA-F:]{1,20}");

    /** A latitude and a longitude, as forms write a place, with height and accuracy after it. */
    private static final Pattern PLACE =
            Pattern.compile("-?\\d{1,2}[.,]\\d{2,}[,;]?\\s+-?\\d{1,3}[.,]\\d{2,}(?:\\s+-?\\d+(?:[.,]\\d+)?){0,2}"
                    + "|-?\\d{1,2}\\.\\d{2,}[,;]-?\\d{1,3}\\.\\d{2,}");

    /** One of the two with at least four decimals, about ten metres; smaller numbers are more likely weights. */
    private static final Pattern DEGREE = Pattern.compile("-?(?:1[0-7]\\d|[2-9]\\d)[.,]\\d{4,}");

    /** Numbers of the four countries and of Russia, or with a plus before them. */
    private static final Pattern PHONE = Pattern.compile("\\+\\d{10,15}|[78]\\d{10}|(?:996|992)\\d{9}|998\\d{9}");

    private static final int SOME = 2;

    private PersonalValues() {}

    /** What most of the different values look like. */
    static Optional<LeftOut.Why> of(List<String> values) {
        if (most(values, value -> EMAIL.matcher(value).matches())) {
            return Optional.of(LeftOut.Why.LIKE_EMAIL);
        }
        if (most(values, value -> MACHINE.matcher(value).matches())) {
            return Optional.of(LeftOut.Why.LIKE_MACHINE);
        }
        var isPlace = most(values, value -> PLACE.matcher(value).matches())
                || values.size() >= SOME
                        && most(values, value -> DEGREE.matcher(value).matches());
        if (isPlace) {
            return Optional.of(LeftOut.Why.LIKE_PLACE);
        }
        return most(
                        values,
                        value -> PHONE.matcher(value.replaceAll("[\\s()\\-–.]", ""))
                                .matches())
                ? Optional.of(LeftOut.Why.LIKE_PHONE)
                : Optional.empty();
    }

    private static boolean most(List<String> values, java.util.function.Predicate<String> like) {
        return !values.isEmpty() && values.stream().filter(like).count() * 2 > values.size();
    }
}
