package org.ovoz.workbench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;

/**
 * Something that can be put on rows: a variable, a whole multiple choice or grid, or all questions at once.
 *
 * @param name of the variable or item
 * @param label what tables call it; of all questions the title of the questionnaire
 * @param level measurement level
 * @param askedIn the countries in which it is asked; empty means everywhere
 * @param item the item it is or belongs to; null for a case fact and for what is derived
 */
public record Subject(
        String name,
        Kind kind,
        Text label,
        Level level,
        Set<CountryCode> askedIn,
        @Nullable Item item) {

    /** What it is; decides what can be shown of it. */
    public enum Kind {
        SINGLE,
        /** A fact of the case, such as country, mode or language. */
        FACT,
        MULTIPLE,
        GRID,
        /** One row of a grid. */
        RATING,
        NUMBER,
        /** All questions at once, each compared by itself. */
        ALL;

        /** Whether it divides the cases into groups. */
        public boolean isGrouping() {
            return switch (this) {
                case SINGLE, FACT, RATING -> true;
                case MULTIPLE, GRID, NUMBER, ALL -> false;
            };
        }

        /** Whether it can be a column: what divides the cases into groups, and numbers, for correlations. */
        public boolean isColumn() {
            return isGrouping() || this == NUMBER;
        }
    }

    /** The name of all questions at once; no variable can have it. */
    static final String EVERYTHING = "*";

    /** Facts that say nothing about respondents: what they say is said elsewhere. */
    private static final Set<String> UNSEEN = Set.of("practice", "synthetic", "wave");

    public Subject {
        askedIn = Set.copyOf(askedIn);
    }

    /** Whether a fact of the case says nothing about respondents. */
    static boolean isUnseen(String fact) {
        return UNSEEN.contains(fact);
    }

    /** Whether the order of its codes means more or less. */
    public boolean isOrdered() {
        return level != Level.NOMINAL;
    }

    /** Whether it can be asked in this country. */
    public boolean isAskedIn(CountryCode country) {
        return askedIn.isEmpty() || askedIn.contains(country);
    }

    /** Everything of a questionnaire that can be put on rows: all at once, items in their order, what is derived, then case facts. */
    public static List<Subject> of(Questionnaire questionnaire) {
        var all = new Subject(EVERYTHING, Kind.ALL, questionnaire.title(), Level.NOMINAL, Set.of(), null);
        var variables = questionnaire.variables();
        var ofItems = questionnaire.items().flatMap(item -> ofItem(item, variables));
        var facts = questionnaire.caseFacts().stream()
                .filter(fact -> fact.isCoded() && !UNSEEN.contains(fact.name()))
                .map(fact -> new Subject(fact.name(), kind(fact), fact.label(), fact.level(), fact.askedIn(), null));
        return Stream.of(Stream.of(all), ofItems, derived(questionnaire, variables), facts)
                .flatMap(subjects -> subjects)
                .toList();
    }

    /** The one of this name. */
    public static Optional<Subject> of(Questionnaire questionnaire, String name) {
        return of(questionnaire).stream()
                .filter(subject -> subject.name().equals(name))
                .findFirst();
    }

    /** What the team derived, withdrawn ones too, for what was made with them. */
    private static Stream<Subject> derived(Questionnaire questionnaire, List<Variable> variables) {
        return variables.stream()
                .filter(variable -> questionnaire.derived(variable.name()).isPresent())
                .map(variable -> new Subject(
                        variable.name(),
                        variable.kind() == Variable.Kind.NUMBER ? Kind.NUMBER : Kind.SINGLE,
                        variable.label(),
                        variable.level(),
                        variable.askedIn(),
                        null));
    }

    private static Kind kind(Variable fact) {
        return fact.values().isEmpty() ? Kind.NUMBER : Kind.FACT;
    }

    private static Stream<Subject> ofItem(Item item, List<Variable> variables) {
        return switch (item) {
            case Item.Information _, Item.TextItem _ -> Stream.empty();
            case Item.SingleChoice _ -> Stream.of(whole(item, Kind.SINGLE, variables));
            case Item.NumberItem _ -> Stream.of(whole(item, Kind.NUMBER, variables));
            case Item.MultipleChoice _ -> Stream.of(whole(item, Kind.MULTIPLE, variables));
            case Item.Grid grid ->
                Stream.concat(
                        Stream.of(whole(item, Kind.GRID, variables)),
                        grid.rows().stream()
                                .flatMap(row -> variables.stream()
                                        .filter(variable -> variable.name().equals(row.variable()))
                                        .map(variable -> new Subject(
                                                row.variable(),
                                                Kind.RATING,
                                                row.label(),
                                                Level.ORDINAL,
                                                variable.askedIn(),
                                                item))));
        };
    }

    private static Subject whole(Item item, Kind kind, List<Variable> variables) {
        var facts = item.facts();
        var asked = variables.stream()
                .filter(variable -> variable.isCoded() && variable.item().equals(item.id()))
                .map(Variable::askedIn)
                .toList();
        var everywhere = asked.stream().anyMatch(Set::isEmpty);
        var label = facts.shortLabel() == null ? item.text() : facts.shortLabel();
        var countries = everywhere
                ? Set.<CountryCode>of()
                : asked.stream().flatMap(Set::stream).collect(Collectors.toSet());
        return new Subject(item.id(), kind, label, kind == Kind.NUMBER ? Level.SCALE : facts.level(), countries, item);
    }
}
