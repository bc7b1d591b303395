package org.ovoz.interview.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Change;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Validity;

/** What a kept {@link Tap} means now that it arrives: a change, a text that cannot be stored as it is, or nothing. */
final class TapReader {

    /** What was meant. */
    sealed interface Meaning {}

    /** An answer. */
    record Answer(Change change) implements Meaning {}

    /** Something typed that is held until it is mended. */
    record Held(String variable, String typed) implements Meaning {

        /** How large it is; never what it says, because this may reach a log. */
        @Override
        public String toString() {
            return "Held[" + variable + ", " + typed.length() + " characters]";
        }
    }

    /** Nothing that could be stored. */
    record Nothing() implements Meaning {}

    private final InterviewSession session;

    TapReader(InterviewSession session) {
        this.session = session;
    }

    Meaning read(Tap tap) {
        return session.questionnaire()
                .item(tap.item())
                .flatMap(item ->
                        typed(item, tap).or(() -> change(item, tap).map(change -> new Answer(change.as(tap.event())))))
                .orElse(new Nothing());
    }

    private Optional<Meaning> typed(Item item, Tap tap) {
        var variable = without(tap.control(), "i-");
        if (item instanceof Item.NumberItem number && number.id().equals(variable)) {
            return Optional.of(number(number, tap));
        }
        return variable == null
                ? Optional.empty()
                : Validity.maxLength(item, variable).map(limit -> text(item, variable, limit, tap));
    }

    private static Meaning text(Item item, String variable, int limit, Tap tap) {
        return Validity.normalise(tap.value()).codePoints().count() > limit
                ? new Held(variable, tap.value())
                : new Answer(Change.ofText(item.id(), variable, tap.value()).as(tap.event()));
    }

    private static Meaning number(Item.NumberItem number, Tap tap) {
        var digits = tap.value().strip();
        if (digits.isEmpty()) {
            return new Answer(Change.clearing(number.id(), Set.of(number.id())).as(tap.event()));
        }
        var value = NumberField.value(number, digits);
        return value.isEmpty()
                ? new Held(number.id(), tap.value())
                : new Answer(Change.ofCodes(number.id(), Map.of(number.id(), value.getAsInt()))
                        .as(tap.event()));
    }

    private Optional<Change> change(Item item, Tap tap) {
        var isTicked = Boolean.parseBoolean(tap.value());
        return switch (item) {
            case Item.SingleChoice choice -> single(choice.id(), choice.id(), tap);
            case Item.MultipleChoice choice -> ticked(choice, tap, isTicked);
            case Item.Grid grid -> inGrid(grid, tap);
            case Item.NumberItem number ->
                number.facts().missing().stream()
                        .filter(missing -> tap.control().equals("i-" + number.id() + missing.code()))
                        .findFirst()
                        .map(missing -> isTicked
                                ? Change.ofCodes(number.id(), Map.of(number.id(), missing.code()))
                                : Change.clearing(number.id(), Set.of(number.id())));
            case Item.TextItem _, Item.Information _ -> Optional.empty();
        };
    }

    /** A radio button of a variable, or the button that takes its answer back. */
    private static Optional<Change> single(String item, String variable, Tap tap) {
        if (tap.control().equals("c-" + variable)) {
            return Optional.of(Change.clearing(item, Set.of(variable)));
        }
        var code = code(without(tap.control(), "i-" + variable + "-"));
        return code.isEmpty() ? Optional.empty() : Optional.of(Change.ofCodes(item, Map.of(variable, code.getAsInt())));
    }

    private Optional<Change> inGrid(Item.Grid grid, Tap tap) {
        if (tap.control().equals("n-" + grid.id())) {
            var rows = shown(grid).map(Route.ShownItem::rows).orElse(grid.rows());
            return GridField.forAll(grid, rows, session.visible(), tap.value());
        }
        return grid.rows().stream()
                .flatMap(row -> tap.control().equals("c-" + row.variable())
                        ? Stream.of(GridField.clearing(grid, row))
                        : single(grid.id(), row.variable(), tap).stream())
                .findFirst();
    }

    private Optional<Change> ticked(Item.MultipleChoice choice, Tap tap, boolean isTicked) {
        List<Option> offered = shown(choice).map(Route.ShownItem::options).orElse(choice.options());
        var ticks = new Ticks(choice, offered);
        var answers = session.visible();
        return offered.stream()
                .filter(option -> tap.control().equals("i-" + choice.variable(option)))
                .findFirst()
                .map(option -> ticks.change(option, isTicked, other -> answers.isTicked(choice.variable(other))))
                .or(() -> choice.facts().missing().stream()
                        .filter(missing -> tap.control().equals("i-" + choice.id() + missing.code()))
                        .findFirst()
                        .map(missing -> ticks.change(missing, isTicked)));
    }

    private Optional<Route.ShownItem> shown(Item item) {
        return session.route().item(item.id());
    }

    private static @Nullable String without(String control, String beginning) {
        return control.startsWith(beginning) ? control.substring(beginning.length()) : null;
    }

    private static OptionalInt code(@Nullable String digits) {
        return digits != null && digits.matches("-?\\d{1,6}")
                ? OptionalInt.of(Integer.parseInt(digits))
                : OptionalInt.empty();
    }
}
