package org.ovoz.interview.light;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.ovoz.interview.Change;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Row;
import org.ovoz.questionnaire.Validity;

/**
 * Reads the answers of a section out of its form. Only what is other than it was shown becomes a change, so that a page that
 * was open for long, a second tap or a way back overwrites nothing that was answered elsewhere.
 */
final class SectionForm {

    /** An answer that is given by a button of the form rather than by an input. */
    sealed interface Order {

        record None() implements Order {}

        /** Takes an answer back: of a question, or of a row. */
        record Clear(String name) implements Order {}

        /** Gives one code to all rows of a grid that are left blank. */
        record Fill(String item, int code) implements Order {}
    }

    /**
     * What a form says.
     *
     * @param changes by item
     * @param rendered the questions as they were shown
     * @param messages what cannot be stored, by item
     * @param faults what cannot be stored of what was typed, by variable
     * @param typed what was typed and cannot be stored, by variable
     * @param takenBack items of which "none" or a missing answer took others back, with the value that did
     */
    record Result(
            List<Change> changes,
            Map<String, Rendered> rendered,
            Map<String, Fault> messages,
            Map<String, Fault> faults,
            Map<String, String> typed,
            Map<String, String> takenBack) {

        boolean isRefused() {
            return !messages.isEmpty() || !faults.isEmpty();
        }
    }

    private final LightSession session;
    private final Questionnaire questionnaire;
    private final Answers shown;
    private final Posted posted;
    private final Order order;
    private final Optional<UUID> event;

    /** Whether the page knows what is stored; one whose answer was lost on the way does not, and says all it has. */
    private final boolean sure;

    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Rendered> rendered = new LinkedHashMap<>();
    private final Map<String, Fault> messages = new LinkedHashMap<>();
    private final Map<String, Fault> faults = new LinkedHashMap<>();
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> takenBack = new LinkedHashMap<>();

    private SectionForm(LightSession session, Posted posted, Order order) {
        this.session = session;
        this.questionnaire = session.questionnaire();
        this.shown = session.visible();
        this.posted = posted;
        this.order = order;
        this.event = event(posted.text("event"));
        this.sure = !posted.text("sure").equals("no");
    }

    static Result read(LightSession session, Posted posted, Order order) {
        return new SectionForm(session, posted, order).read();
    }

    private static Optional<UUID> event(String written) {
        try {
            return written.length() == 36 ? Optional.of(UUID.fromString(written)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Result read() {
        for (var written : posted.all("was")) {
            Rendered.read(written)
                    .ifPresent(shown -> questionnaire
                            .item(shown.item())
                            .filter(item -> rendered.putIfAbsent(item.id(), shown) == null)
                            .ifPresent(item -> read(item, shown)));
        }
        return new Result(changes, rendered, messages, faults, typed, takenBack);
    }

    /** What changed of one item, on its way to become a {@link Change}. */
    private static final class Draft {
        private final Map<String, Integer> codes = new LinkedHashMap<>();
        private final Map<String, String> texts = new LinkedHashMap<>();
        private final Set<String> cleared = new HashSet<>();
    }

    private void read(Item item, Rendered shown) {
        var draft = new Draft();
        switch (item) {
            case Item.Information _ -> {}
            case Item.SingleChoice choice -> single(choice, shown, draft);
            case Item.MultipleChoice choice -> multiple(choice, shown, draft);
            case Item.Grid grid -> grid(grid, shown, draft);
            case Item.NumberItem number -> number(number, shown, draft);
            case Item.TextItem text -> text(item, text.id(), shown, draft);
        }
        if (isStored(draft)) {
            return;
        }
        if (Validity.check(questionnaire, item.id(), draft.codes, draft.texts)
                instanceof Validity.Refused(var reason)) {
            messages.put(item.id(), Fault.of("refused." + reason));
        } else {
            changes.add(
                    new Change(event.orElseGet(UUID::randomUUID), item.id(), draft.codes, draft.texts, draft.cleared));
        }
    }

    /** Whether all of it is so already: nothing changed, or a second tap. */
    private boolean isStored(Draft draft) {
        return draft.codes.entrySet().stream()
                        .allMatch(one -> shown.code(one.getKey()).equals(OptionalInt.of(one.getValue())))
                && draft.texts.entrySet().stream()
                        .allMatch(one -> shown.text(one.getKey()).orElse("").equals(Validity.normalise(one.getValue())))
                && draft.cleared.stream().noneMatch(shown::has);
    }

    private void single(Item.SingleChoice choice, Rendered shown, Draft draft) {
        var before = shown.values().getOrDefault(choice.id(), Set.of());
        var chosen = isCleared(choice.id()) ? Set.<String>of() : posted.chosen(choice.id());
        if (isOther(chosen, before)) {
            choose(choice.id(), chosen, draft);
        }
        for (var option : choice.options()) {
            if (option.specify() != null
                    && text(choice, option.specify().variable(), shown, draft)
                    && chosen.isEmpty()
                    && before.isEmpty()
                    && !isCleared(choice.id())) {
                // Who writes what "other" is has chosen it.
                draft.codes.put(choice.id(), option.code());
            }
        }
    }

    private boolean isOther(Set<String> chosen, Set<String> before) {
        return !sure || !chosen.equals(before);
    }

    private boolean isOther(Rendered shown, String name, String text) {
        return !sure || shown.isOther(name, text);
    }

    private void choose(String variable, Set<String> chosen, Draft draft) {
        if (chosen.isEmpty()) {
            draft.cleared.add(variable);
        } else {
            draft.codes.put(variable, code(chosen.iterator().next()));
        }
    }

    /** What is no code is one that no item has. */
    static int code(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException _) {
            return Integer.MIN_VALUE;
        }
    }

    private void multiple(Item.MultipleChoice choice, Rendered shown, Draft draft) {
        var before = shown.values().getOrDefault(choice.id(), Set.of());
        var chosen = new LinkedHashSet<>(posted.chosen(choice.id()));
        for (var option : choice.options()) {
            if (option.specify() != null
                    && text(choice, option.specify().variable(), shown, draft)
                    && !before.contains(option.name())) {
                chosen.add(option.name());
            }
        }
        if (isOther(chosen, before)) {
            var ticks = new TickedOptions(choice, offered(choice), before, chosen);
            ticks.instead().ifPresent(value -> takenBack.put(choice.id(), value));
            draft.codes.putAll(ticks.codes());
            if (draft.codes.isEmpty()) {
                ticks.offered().forEach(option -> draft.cleared.add(choice.variable(option)));
            }
        }
    }

    /** The way through the questionnaire is needed for this alone; most forms are read without it. */
    private List<Option> offered(Item.MultipleChoice choice) {
        return session.route().item(choice.id()).map(Route.ShownItem::options).orElseGet(choice::options);
    }

    private void grid(Item.Grid grid, Rendered shown, Draft draft) {
        for (var row : grid.rows()) {
            var before = shown.values().get(row.variable());
            if (before != null) {
                row(grid, row, before, draft);
            }
            if (row.specify() != null && !isCleared(row.variable())) {
                text(grid, row.specify().variable(), shown, draft);
            }
        }
    }

    private void row(Item.Grid grid, Row row, Set<String> before, Draft draft) {
        if (isCleared(row.variable())) {
            draft.cleared.add(row.variable());
            if (row.specify() != null) {
                draft.cleared.add(row.specify().variable());
            }
            return;
        }
        var chosen = posted.chosen(row.variable());
        if (chosen.isEmpty() && order instanceof Order.Fill(var item, var code) && item.equals(grid.id())) {
            draft.codes.put(row.variable(), code);
        } else if (isOther(chosen, before)) {
            choose(row.variable(), chosen, draft);
        }
    }

    private void number(Item.NumberItem number, Rendered shown, Draft draft) {
        var name = number.id();
        var before = shown.values().getOrDefault(name, Set.of());
        var chosen = posted.chosen(name);
        var typedNow = posted.typed(name).orElse("").strip();
        var instead = !chosen.isEmpty() && !chosen.equals(before);
        if (isOther(shown, name, typedNow) && !instead) {
            if (typedNow.isEmpty()) {
                choose(name, chosen, draft);
            } else if (typedNow.matches("\\d{1,9}") && isWithin(number, Integer.parseInt(typedNow))) {
                draft.codes.put(name, Integer.valueOf(typedNow));
            } else {
                typed.put(name, posted.typed(name).orElse(""));
                faults.put(name, Fault.of("number", number.min(), number.max()));
            }
        } else if (isOther(chosen, before)) {
            // A missing answer that is ticked now counts, whatever was typed before.
            choose(name, chosen, draft);
        }
    }

    private static boolean isWithin(Item.NumberItem number, int value) {
        return number.min() <= value && value <= number.max();
    }

    /** Takes over what was typed for a variable; whether it is another text than the one shown, and no blank one. */
    private boolean text(Item item, String variable, Rendered shown, Draft draft) {
        var value = posted.typed(variable);
        if (value.isEmpty() || !shown.texts().containsKey(variable) || !isOther(shown, variable, value.get())) {
            return false;
        }
        var length = Validity.normalise(value.get()).codePoints().count();
        int longest = Validity.maxLength(item, variable).orElse(0);
        if (length > longest) {
            typed.put(variable, value.get());
            faults.put(variable, Fault.of("tooLongBy", longest, length - longest));
            return false;
        }
        draft.texts.put(variable, value.get());
        return length > 0;
    }

    private boolean isCleared(String name) {
        return order instanceof Order.Clear(var what) && what.equals(name);
    }
}
