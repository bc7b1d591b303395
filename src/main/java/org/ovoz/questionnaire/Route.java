package org.ovoz.questionnaire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which pages, items, options and rows are shown for given answers. Items refer only backwards, so the route is one
 * forward pass: every condition sees only answers to items that are themselves shown.
 *
 * @param pages the shown pages that have at least one shown item, in order
 * @param answers the answers that count: those to shown items, derived ones included
 */
public record Route(List<ShownPage> pages, Answers answers) {

    /** A page with what is shown on it. */
    public record ShownPage(Page page, List<ShownItem> items) {
        public String id() {
            return page.id();
        }
    }

    /**
     * An item with what is shown of it.
     *
     * @param options the offered options; for a grid its scale
     * @param rows the shown rows of a grid; empty for other items
     */
    public record ShownItem(Item item, List<Option> options, List<Row> rows) {

        /** Whether this is a multiple choice with at least one option ticked. */
        boolean isTicked(Answers answers) {
            return item instanceof Item.MultipleChoice choice
                    && options.stream().map(choice::variable).anyMatch(answers::isTicked);
        }

        /** The variables that can be answered here now, "other" texts of options that are chosen included. */
        public Stream<String> variables(Answers answers) {
            var names = new ArrayList<String>();
            forEachVariable(answers, names::add);
            return names.stream();
        }

        /** The same, one after the other: a route asks for them at every item of every request. */
        void forEachVariable(Answers answers, Consumer<String> task) {
            switch (item) {
                case Item.Information _ -> {}
                case Item.SingleChoice choice -> {
                    task.accept(choice.id());
                    forEachSpecified(option -> answers.code(choice.id()).orElse(-1) == option.code(), task);
                }
                case Item.MultipleChoice choice -> {
                    options.forEach(option -> task.accept(choice.variable(option)));
                    forEachSpecified(option -> answers.isTicked(choice.variable(option)), task);
                }
                case Item.Grid _ -> {
                    for (var row : rows) {
                        task.accept(row.variable());
                        if (row.specify() != null && answers.isValid(row.variable())) {
                            task.accept(row.specify().variable());
                        }
                    }
                }
                case Item.NumberItem number -> task.accept(number.id());
                case Item.TextItem text -> task.accept(text.id());
            }
        }

        private void forEachSpecified(Predicate<Option> isChosen, Consumer<String> task) {
            for (var option : options) {
                if (option.specify() != null && isChosen.test(option)) {
                    task.accept(option.specify().variable());
                }
            }
        }
    }

    public Route {
        pages = List.copyOf(pages);
    }

    /** The route of a respondent: pages of interviewers are left out unless the mode of the case is not online. */
    public static Route of(Questionnaire questionnaire, Answers answers) {
        return new RouteBuilder(questionnaire, answers).route();
    }

    public Optional<ShownPage> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /** The page after this one, or empty at the end. */
    public Optional<ShownPage> next(String id) {
        for (int i = 0; i < pages.size() - 1; i++) {
            if (pages.get(i).id().equals(id)) {
                return Optional.of(pages.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** The page before this one, or empty at the beginning. */
    public Optional<ShownPage> previous(String id) {
        for (int i = 1; i < pages.size(); i++) {
            if (pages.get(i).id().equals(id)) {
                return Optional.of(pages.get(i - 1));
            }
        }
        return Optional.empty();
    }

    public Stream<ShownItem> items() {
        return pages.stream().flatMap(page -> page.items().stream());
    }

    public Optional<ShownItem> item(String id) {
        return items().filter(shown -> shown.item().id().equals(id)).findFirst();
    }

    /**
     * The codes to store at completion, one for every coded variable of the questionnaire in order: the answer, −9
     * where the item was shown and left blank, −1 where it was not asked. In a multiple choice with a tick, options that
     * were offered and not ticked are 0. Case facts are as they are in the answers.
     */
    public SequencedMap<String, Integer> coded(List<Variable> variables) {
        var blanks = new HashMap<String, Integer>();
        items().forEach(shown -> {
            var blank = shown.isTicked(answers) ? 0 : Missing.NO_ANSWER.code();
            shown.variables(answers).forEach(name -> blanks.put(name, blank));
        });
        var coded = new LinkedHashMap<String, Integer>();
        for (var variable : variables) {
            if (variable.isCoded()) {
                var blank = blanks.getOrDefault(variable.name(), Missing.NOT_ASKED.code());
                coded.put(variable.name(), answers.code(variable.name()).orElse(blank));
            }
        }
        return coded;
    }

    /**
     * A stored order of options or rows, the same for a case at every visit.
     *
     * @param seed of the case
     * @param salt the item's id
     */
    public static <T> List<T> shuffled(List<T> things, long seed, String salt) {
        var order = new ArrayList<>(things);
        Collections.shuffle(order, new SplittableRandom(seed ^ salt.hashCode() * 0x9E3779B97F4A7C15L));
        return order;
    }

    /** The names of all variables that are shown now. */
    public Set<String> variables() {
        return items().flatMap(item -> item.variables(answers)).collect(Collectors.toUnmodifiableSet());
    }
}
