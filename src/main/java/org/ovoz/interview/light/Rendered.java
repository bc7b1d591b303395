package org.ovoz.interview.light;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.ovoz.questionnaire.Validity;

/**
 * What a question was on the page that somebody answers: its form, what was chosen and what stood in its fields. It travels
 * with the form, so that a page that was open for long changes only what was changed on it.
 *
 * @param item the id
 * @param form a mark of wording, options and rows
 * @param values what was chosen, by name of the inputs; a name without a value was shown and blank
 * @param texts marks of what was typed, by name
 */
record Rendered(String item, String form, Map<String, Set<String>> values, Map<String, String> texts) {

    private static final String BLANK = "";
    private static final int MARK = 6;

    static Rendered of(ShownQuestion question) {
        var values = new LinkedHashMap<String, Set<String>>();
        for (var part : question.parts()) {
            if (!part.choices().isEmpty()) {
                values.put(
                        part.name(),
                        part.choices().stream()
                                .filter(ShownQuestion.Choice::checked)
                                .map(ShownQuestion.Choice::value)
                                .collect(Collectors.toCollection(LinkedHashSet::new)));
            }
        }
        var texts = question.typed()
                .collect(Collectors.toMap(
                        ShownQuestion.Typed::name, typed -> mark(typed.stored()), (one, _) -> one, LinkedHashMap::new));
        return new Rendered(question.id(), form(question), values, texts);
    }

    /** A mark of wording, options and rows: not a secret, so that a checksum will do. */
    static String form(ShownQuestion question) {
        var said = new StringBuilder(question.text())
                .append('\n')
                .append(question.hint())
                .append('\n');
        for (var part : question.parts()) {
            said.append(part.name()).append('\n').append(part.label()).append('\n');
            for (var choice : part.choices()) {
                said.append(choice.value()).append('\n').append(choice.label()).append('\n');
            }
        }
        var sum = new CRC32C();
        sum.update(said.toString().getBytes(StandardCharsets.UTF_8));
        return Long.toString(sum.getValue(), Character.MAX_RADIX);
    }

    /** Empty if it is none of ours. */
    static Optional<Rendered> read(String written) {
        var parts = written.split("~", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, Set<String>>();
        pairs(parts[2]).forEach(pair -> {
            var value = pair.length > 1 ? pair[1] : BLANK;
            values.put(pair[0], value.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(value.split("\\+"))));
        });
        var texts = new LinkedHashMap<String, String>();
        pairs(parts[3]).forEach(pair -> texts.put(pair[0], pair.length > 1 ? pair[1] : BLANK));
        return Optional.of(new Rendered(parts[0], parts[1], values, texts));
    }

    private static Stream<String[]> pairs(String written) {
        return Arrays.stream(written.split(",")).filter(pair -> !pair.isEmpty()).map(pair -> pair.split("=", 2));
    }

    /** Whether something of it has no answer. */
    boolean hasBlank() {
        return values.isEmpty()
                ? texts.values().stream().allMatch(String::isEmpty)
                : values.values().stream().anyMatch(Set::isEmpty)
                        && texts.values().stream().allMatch(String::isEmpty);
    }

    /** Whether the text is another than the one that stood there. */
    boolean isOther(String name, String text) {
        return !mark(text).equals(texts.getOrDefault(name, BLANK));
    }

    /** A mark of a text; of a blank one nothing. */
    static String mark(String text) {
        var normal = text.isEmpty() ? BLANK : Validity.normalise(text);
        if (normal.isEmpty()) {
            return BLANK;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(normal.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, MARK);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("SHA-256 is part of every Java", fault);
        }
    }

    /** As a form carries it: four parts that have neither "~" nor each other's marks in them. */
    @Override
    public String toString() {
        return item + "~" + form + "~"
                + values.entrySet().stream()
                        .map(one ->
                                one.getKey() + (one.getValue().isEmpty() ? "" : "=" + String.join("+", one.getValue())))
                        .collect(Collectors.joining(","))
                + "~"
                + texts.entrySet().stream()
                        .map(one -> one.getKey() + (one.getValue().isEmpty() ? "" : "=" + one.getValue()))
                        .collect(Collectors.joining(","));
    }
}
