package org.ovoz.workbench.syntax;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Definitions;

/** Analyses as syntax of SPSS, which PSPP runs too. */
public final class SpssProgram {

    private final Definitions definitions;
    private final StringBuilder syntax = new StringBuilder();

    private SpssProgram(Definitions definitions) {
        this.definitions = definitions;
    }

    /** The syntax of these analyses, one after the other; each file is opened where its wave begins. */
    public static String of(List<ProgramStep> steps, Definitions definitions) {
        var program = new SpssProgram(definitions);
        program.line("* Encoding: UTF-8.");
        var open = "";
        for (var step : steps) {
            var file = step.file();
            if (!file.equals(open)) {
                program.line("GET FILE='" + file + ".sav'.");
                open = file;
            }
            program.step(step);
        }
        return program.syntax.toString();
    }

    private void step(ProgramStep step) {
        line("");
        // A full stop at the end of a line would end the comment.
        line("* " + step.title().replaceAll("\\.(?=\\s|$)", "") + ".");
        var condition = condition(step);
        line("COMPUTE ovoz_chosen = 0.");
        line("IF (" + condition + ") ovoz_chosen = 1.");
        line("FILTER BY ovoz_chosen.");
        var slices = String.join(" ", step.slices());
        if (!slices.isEmpty()) {
            line("SORT CASES BY " + slices + ".");
            line("SPLIT FILE BY " + slices + ".");
        }
        step.procedures(definitions).forEach(this::procedure);
        if (!slices.isEmpty()) {
            line("SPLIT FILE OFF.");
        }
        line("FILTER OFF.");
    }

    private String condition(ProgramStep step) {
        var numbers = step.numbers(definitions).stream().map(String::valueOf).collect(Collectors.joining(", "));
        var condition = new StringBuilder("ANY(country, " + numbers + ")");
        var filter = step.analysis().filter();
        if (!filter.condition().equals(Condition.ALWAYS)) {
            condition.append(" AND ").append(of(filter.condition()));
        }
        condition.append(day(">=", filter.from())).append(day("<=", filter.to()));
        return condition.toString();
    }

    private static String day(String sign, @Nullable LocalDate day) {
        return day == null
                ? ""
                : " AND completed_on %s DATE.DMY(%d, %d, %d)"
                        .formatted(sign, day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private void procedure(Procedure procedure) {
        switch (procedure) {
            case Procedure.Frequencies(var variables) ->
                variables.forEach(name -> line(
                        "TEMPORARY.\nSELECT IF (VALUE(%1$s) <> -1).\nFREQUENCIES /VARIABLES=%1$s.".formatted(name)));
            case Procedure.Means(var variables) ->
                line("DESCRIPTIVES /VARIABLES=" + names(variables) + " /STATISTICS=MEAN STDDEV.");
            case Procedure.CrossTables(var variables, var column, var layer, var isOrdered) ->
                line("CROSSTABS /TABLES=" + names(variables) + by(column) + by(layer)
                        + " /CELLS=COUNT COLUMN /STATISTICS=CHISQ PHI" + (isOrdered ? " CORR." : "."));
            case Procedure.GroupMeans(var variables, var column, var layer) ->
                line("MEANS TABLES=" + names(variables) + by(column) + by(layer) + " /CELLS=COUNT MEAN STDDEV.");
            case Procedure.RankTest(var variables, var groups) ->
                line("NPAR TESTS /" + (groups.areTwo() ? "M-W=" : "K-W=") + names(variables) + by(groups.column())
                        + " (" + groups.codes().getFirst() + ", "
                        + groups.codes().getLast() + ").");
            case Procedure.MeanTest(var variables, var groups) -> means(variables, groups);
            case Procedure.RelatedRatings(var variables) -> {
                line("NPAR TESTS /FRIEDMAN=" + names(variables) + ".");
                line("NPAR TESTS /WILCOXON=" + names(variables) + ".");
            }
            case Procedure.RelatedTicks(var variables) -> line("NPAR TESTS /COCHRAN=" + names(variables) + ".");
            case Procedure.RatedPair(var one, var other) ->
                line("NPAR TESTS /WILCOXON=" + one + " WITH " + other + " (PAIRED).");
            case Procedure.Correlation(var variables, var number) ->
                line("CROSSTABS /TABLES=" + names(variables) + by(number) + " /FORMAT=NOTABLES /STATISTICS=CORR.");
        }
    }

    private void means(List<String> variables, Procedure.Groups groups) {
        if (groups.areTwo()) {
            line("T-TEST /GROUPS=%s(%d, %d) /VARIABLES=%s."
                    .formatted(
                            groups.column(),
                            groups.codes().getFirst(),
                            groups.codes().getLast(),
                            names(variables)));
        } else {
            line("ONEWAY /VARIABLES=" + names(variables) + by(groups.column()) + " /STATISTICS=DESCRIPTIVES.");
            line("* For Welch's F, SPSS takes /STATISTICS=DESCRIPTIVES WELCH.");
        }
    }

    private static String names(List<String> variables) {
        return String.join(" ", variables);
    }

    private static String by(String column) {
        return column.isEmpty() ? "" : " BY " + column;
    }

    /** A condition as SPSS says it: what is missing is never compared. */
    static String of(Condition condition) {
        return switch (condition) {
            case Condition.Comparison(var variable, var operator, var value) ->
                "(%s %s %d)".formatted(variable, operator.sign().replace("!=", "<>"), value);
            case Condition.In(var variable, var values) ->
                "ANY(%s, %s)"
                        .formatted(
                                variable,
                                values.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")));
            case Condition.Has has -> "(" + has.variable() + " = 1)";
            case Condition.Count(var _, var variables, var operator, var value) ->
                "(SUM(%s) %s %d)"
                        .formatted(String.join(", ", variables), operator.sign().replace("!=", "<>"), value);
            case Condition.Answered answered ->
                answered.variables().stream()
                        .map(variable -> "NOT MISSING(" + variable + ")")
                        .collect(Collectors.joining(" OR ", "(", ")"));
            case Condition.And(var parts) ->
                parts.stream().map(SpssProgram::of).collect(Collectors.joining(" AND ", "(", ")"));
            case Condition.Or(var parts) ->
                parts.stream().map(SpssProgram::of).collect(Collectors.joining(" OR ", "(", ")"));
            case Condition.Not(var part) -> "(NOT " + of(part) + ")";
        };
    }

    /** SPSS reads lines of at most 251 bytes: long ones are broken between words. */
    private void line(String text) {
        var width = 0;
        for (var word : text.split(" ")) {
            if (width > 0 && width + word.length() > 90) {
                syntax.append("\n ");
                width = 1;
            }
            syntax.append(width == 0 ? "" : " ").append(word);
            width += word.length() + 1;
        }
        syntax.append('\n');
    }
}
