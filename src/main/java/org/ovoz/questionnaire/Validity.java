package org.ovoz.questionnaire;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether an answer can be stored, and what is still missing on a page.
 *
 * <p>An answer to an item that is not shown now is stored too, because another tab may have changed what is shown and
 * nothing entered may be lost: the {@link Route} leaves it out of everything, and sending erases it.
 */
public final class Validity {

    /** The outcome of a check. */
    public sealed interface Verdict {}

    /** The answer as it is to be stored. */
    public record Accepted(Map<String, Integer> codes, Map<String, String> texts) implements Verdict {

        /** How large it is; never what it says, because this may reach a log. */
        @Override
        public String toString() {
            return "Accepted[" + codes.size() + " codes, " + texts.size() + " texts]";
        }
    }

    /** The answer cannot be stored. */
    public record Refused(Reason reason) implements Verdict {}

    public enum Reason {
        UNKNOWN_ITEM,
        UNKNOWN_VARIABLE,
        UNKNOWN_CODE,
        OUT_OF_RANGE,
        TOO_LONG
    }

    private Validity() {}

    /** Checks an answer to one item; texts come back normalised, exclusive options without the others. */
    public static Verdict check(
            Questionnaire questionnaire, String itemId, Map<String, Integer> codes, Map<String, String> texts) {
        var item = questionnaire.item(itemId);
        if (item.isEmpty()) {
            return new Refused(Reason.UNKNOWN_ITEM);
        }
        var variables = item.get().variables().toList();
        if (!variables.containsAll(codes.keySet()) || !variables.containsAll(texts.keySet())) {
            return new Refused(Reason.UNKNOWN_VARIABLE);
        }
        return Stream.concat(
                        codes.entrySet().stream()
                                .flatMap(code -> fault(item.get(), code.getKey(), code.getValue()).stream()),
                        texts.entrySet().stream()
                                .flatMap(text -> textFault(item.get(), text.getKey(), text.getValue()).stream()))
                .findFirst()
                .<Verdict>map(Refused::new)
                .orElseGet(() -> new Accepted(exclusive(item.get(), codes), cleaned(texts)));
    }

    /** The shown items of a page that have no answer at all, or for a grid no answer in some row. */
    public static List<Item> blank(Route.ShownPage page, Answers answers) {
        return page.items().stream()
                .filter(shown -> isBlank(shown, answers))
                .map(Route.ShownItem::item)
                .toList();
    }

    /** The variables of a shown item that are without an answer; of a multiple choice none once something is ticked. */
    public static boolean isBlank(Route.ShownItem shown, Answers answers) {
        return switch (shown.item()) {
            case Item.Information _ -> false;
            case Item.SingleChoice choice -> !answers.has(choice.id());
            case Item.MultipleChoice choice ->
                shown.options().stream().noneMatch(option -> isGiven(answers, choice.variable(option)));
            case Item.Grid _ -> shown.rows().stream().anyMatch(row -> !answers.has(row.variable()));
            case Item.NumberItem number -> !answers.has(number.id());
            case Item.TextItem text -> !answers.has(text.id());
        };
    }

    /** The shown items of a page whose constraint does not hold. */
    public static List<Item> failed(Route.ShownPage page, Answers answers) {
        return page.items().stream()
                .map(Route.ShownItem::item)
                .filter(item -> item.facts().constraint() != null
                        && item.variables().anyMatch(answers::isValid)
                        && !item.facts().constraint().condition().holds(answers))
                .toList();
    }

    /**
     * What people typed, kept as it is (emoji and right-to-left marks too), in composed form, with line ends as {@code
     * \n} and without control characters, which no database and no spreadsheet takes.
     */
    public static String normalise(String text) {
        var composed = Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        var clean = new StringBuilder(composed.length());
        composed.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static boolean isGiven(Answers answers, String variable) {
        var code = answers.code(variable);
        return code.isPresent() && code.getAsInt() != 0;
    }

    private static Optional<Reason> fault(Item item, String variable, int code) {
        if (Missing.is(code)) {
            var offered = item.facts().missing().stream().anyMatch(missing -> missing.code() == code);
            return offered ? Optional.empty() : Optional.of(Reason.UNKNOWN_CODE);
        }
        return switch (item) {
            case Item.SingleChoice choice when variable.equals(choice.id()) -> among(choice.options(), code);
            case Item.MultipleChoice choice
            when choice.options().stream()
                    .anyMatch(option -> choice.variable(option).equals(variable)) ->
                code <= 1 ? Optional.empty() : Optional.of(Reason.UNKNOWN_CODE);
            case Item.Grid grid
            when grid.rows().stream().anyMatch(row -> row.variable().equals(variable)) -> among(grid.scale(), code);
            case Item.NumberItem number ->
                number.min() <= code && code <= number.max() ? Optional.empty() : Optional.of(Reason.OUT_OF_RANGE);
            default -> Optional.of(Reason.UNKNOWN_VARIABLE);
        };
    }

    private static Optional<Reason> among(List<Option> options, int code) {
        return options.stream().anyMatch(option -> option.code() == code)
                ? Optional.empty()
                : Optional.of(Reason.UNKNOWN_CODE);
    }

    private static Optional<Reason> textFault(Item item, String variable, String text) {
        var limit = maxLength(item, variable);
        if (limit.isEmpty()) {
            return Optional.of(Reason.UNKNOWN_VARIABLE);
        }
        return normalise(text).codePoints().count() > limit.get() ? Optional.of(Reason.TOO_LONG) : Optional.empty();
    }

    /** How long a text variable of an item may be, in code points; empty if it is none. */
    public static Optional<Integer> maxLength(Item item, String variable) {
        return switch (item) {
            case Item.TextItem text ->
                variable.equals(text.id()) ? Optional.of(text.maxLength()) : Optional.<Integer>empty();
            case Item.SingleChoice choice -> specified(choice.options().stream().map(Option::specify), variable);
            case Item.MultipleChoice choice ->
                specified(choice.options().stream().map(Option::specify), variable);
            case Item.Grid grid -> specified(grid.rows().stream().map(Row::specify), variable);
            case Item.NumberItem _, Item.Information _ -> Optional.empty();
        };
    }

    private static Optional<Integer> specified(
            Stream<Option.@org.jspecify.annotations.Nullable Specify> specifies, String variable) {
        return specifies
                .filter(specify -> specify != null && specify.variable().equals(variable))
                .map(Option.Specify::maxLength)
                .findFirst();
    }

    /** In a multiple choice an exclusive option that is ticked unticks the others. */
    private static Map<String, Integer> exclusive(Item item, Map<String, Integer> codes) {
        if (!(item instanceof Item.MultipleChoice choice)) {
            return Map.copyOf(codes);
        }
        var excluding = choice.options().stream()
                .filter(Option::exclusive)
                .map(choice::variable)
                .filter(variable -> Integer.valueOf(1).equals(codes.get(variable)))
                .findFirst();
        var result = new HashMap<>(codes);
        excluding.ifPresent(chosen -> result.replaceAll(
                (variable, code) -> variable.equals(chosen) || Missing.is(code) ? code : Integer.valueOf(0)));
        return Map.copyOf(result);
    }

    private static Map<String, String> cleaned(Map<String, String> texts) {
        var cleaned = new HashMap<String, String>();
        texts.forEach((variable, text) -> cleaned.put(variable, normalise(text)));
        return Map.copyOf(cleaned);
    }
}
