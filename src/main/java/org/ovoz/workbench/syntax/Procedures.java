package org.ovoz.workbench.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Row;
import org.ovoz.questionnaire.Variable;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.Statistic;
import org.ovoz.workbench.Subject;
import org.ovoz.workbench.syntax.Procedure.Groups;

/** The commands that make the tables and tests of an analysis. */
final class Procedures {

    private final Analysis analysis;
    private final Questionnaire questionnaire;
    private final List<CountryCode> countries;
    private final List<Procedure> commands = new ArrayList<>();

    private Procedures(Analysis analysis, Questionnaire questionnaire, List<CountryCode> countries) {
        this.analysis = analysis;
        this.questionnaire = questionnaire;
        this.countries = countries;
    }

    /** In the order of the result; none while nothing is chosen. */
    static List<Procedure> of(Analysis analysis, Questionnaire questionnaire, List<CountryCode> countries) {
        var procedures = new Procedures(analysis, questionnaire, countries);
        Stream.concat(Stream.of(analysis.row()), analysis.layout().more().stream())
                .flatMap(name -> Subject.of(questionnaire, name).stream())
                .forEach(procedures::add);
        return List.copyOf(procedures.commands);
    }

    private void add(Subject subject) {
        var column = Subject.of(questionnaire, analysis.column()).orElse(null);
        if (column == null) {
            alone(subject);
        } else if (column.kind() == Subject.Kind.NUMBER) {
            commands.add(new Procedure.Correlation(variables(subject), column.name()));
        } else {
            byGroup(subject, column);
        }
    }

    private void alone(Subject subject) {
        var variables = variables(subject);
        switch (subject.kind()) {
            case SINGLE, FACT, RATING -> {
                commands.add(new Procedure.Frequencies(variables));
                if (subject.isOrdered() && analysis.shows(Statistic.MEANS)) {
                    commands.add(new Procedure.Means(variables));
                }
            }
            case NUMBER -> {
                commands.add(new Procedure.Frequencies(variables));
                commands.add(new Procedure.Means(variables));
            }
            case MULTIPLE -> {
                commands.add(new Procedure.Frequencies(variables));
                if (isTested()) {
                    commands.add(new Procedure.RelatedTicks(options((Item.MultipleChoice) subject.item())));
                }
            }
            case GRID -> {
                commands.add(new Procedure.Means(variables));
                if (isTested()) {
                    commands.add(new Procedure.RelatedRatings(variables.stream()
                            .filter(name -> countries.stream().allMatch(variable(name)::isAskedIn))
                            .toList()));
                }
            }
            case ALL -> commands.add(new Procedure.Frequencies(compared(_ -> true)));
        }
    }

    private void byGroup(Subject subject, Subject column) {
        var variables = variables(subject);
        var by = column.name();
        var layer = analysis.layout().isNested() ? analysis.layout().layer() : "";
        switch (subject.kind()) {
            case SINGLE, FACT, RATING -> {
                var isOrdered = subject.isOrdered() && column.isOrdered();
                commands.add(new Procedure.CrossTables(variables, by, layer, isOrdered));
                if (subject.isOrdered()) {
                    means(variables, column, layer);
                }
                if (isTested() && areOfOneGrid(subject, column)) {
                    commands.add(new Procedure.RatedPair(subject.name(), by));
                }
            }
            case NUMBER, GRID -> means(variables, column, layer);
            case MULTIPLE -> commands.add(new Procedure.CrossTables(variables, by, layer, false));
            case ALL -> all(column);
        }
    }

    /** Every question against the groups: counts of each, and where it is asked for the ranks of those in order. */
    private void all(Subject column) {
        var by = column.name();
        commands.add(new Procedure.CrossTables(compared(one -> !one.name().equals(by)), by, "", false));
        if (isTested()) {
            var ordered = compared(
                    one -> !one.name().equals(by) && one.kind() != Variable.Kind.TICK && one.level() != Level.NOMINAL);
            commands.add(new Procedure.RankTest(ordered, new Groups(by, codes(column))));
        }
    }

    private void means(List<String> variables, Subject column, String layer) {
        commands.add(new Procedure.GroupMeans(variables, column.name(), layer));
        var groups = new Groups(column.name(), codes(column));
        if (isTested()) {
            commands.add(new Procedure.RankTest(variables, groups));
        }
        if (analysis.shows(Statistic.MEAN_TESTS)) {
            commands.add(new Procedure.MeanTest(variables, groups));
        }
    }

    private boolean isTested() {
        return analysis.shows(Statistic.TESTS);
    }

    private static boolean areOfOneGrid(Subject one, Subject other) {
        return one.kind() == Subject.Kind.RATING
                && other.kind() == Subject.Kind.RATING
                && one.item() != null
                && one.item().equals(other.item());
    }

    /** The options that can be compared: offered everywhere, and not excluding others. */
    private List<String> options(Item.MultipleChoice item) {
        return item.options().stream()
                .filter(option -> !option.exclusive())
                .map(item::variable)
                .filter(name -> countries.stream().allMatch(variable(name)::isAskedIn))
                .toList();
    }

    private List<String> variables(Subject subject) {
        return switch (subject.kind()) {
            case MULTIPLE -> {
                var choice = (Item.MultipleChoice) subject.item();
                yield choice.options().stream().map(choice::variable).toList();
            }
            case GRID ->
                ((Item.Grid) subject.item()).rows().stream().map(Row::variable).toList();
            case ALL -> List.of();
            case SINGLE, FACT, RATING, NUMBER -> List.of(subject.name());
        };
    }

    /** The choices, ratings and ticks that are compared all at once, as far as some of the countries are asked. */
    private List<String> compared(Predicate<Variable> isWanted) {
        return questionnaire.variables().stream()
                .filter(variable -> switch (variable.kind()) {
                    case SINGLE, RATING, TICK -> true;
                    case NUMBER, TEXT, CASE -> false;
                })
                .filter(variable -> questionnaire.derived(variable.name()).isEmpty())
                .filter(variable -> countries.stream().anyMatch(variable::isAskedIn))
                .filter(isWanted)
                .map(Variable::name)
                .toList();
    }

    private List<Integer> codes(Subject column) {
        return variable(column.name()).values().stream()
                .map(Option::code)
                .sorted()
                .toList();
    }

    private Variable variable(String name) {
        return questionnaire.variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
