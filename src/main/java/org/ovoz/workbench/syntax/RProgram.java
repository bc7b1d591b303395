package org.ovoz.workbench.syntax;

import java.util.List;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Definitions;

/** Analyses as a program of R, which needs the package haven to read the file of SPSS. */
public final class RProgram {

    private static final String COCHRAN = """
            cochran <- function(x) {
              x <- as.matrix(na.omit(x)); k <- ncol(x); r <- rowSums(x)
              q <- (k - 1) * (k * sum(colSums(x)^2) - sum(r)^2) / (k * sum(r) - sum(r^2))
              c(n = nrow(x), Q = q, df = k - 1, p = pchisq(q, k - 1, lower.tail = FALSE))
            }
            """;

    private final Definitions definitions;
    private final StringBuilder program = new StringBuilder();

    private RProgram(Definitions definitions) {
        this.definitions = definitions;
    }

    /** The program of these analyses, one after the other; each file is read where its wave begins. */
    public static String of(List<ProgramStep> steps, Definitions definitions) {
        var r = new RProgram(definitions);
        r.line("library(haven)");
        if (steps.stream()
                .flatMap(step -> step.procedures(definitions).stream())
                .anyMatch(Procedure.RelatedTicks.class::isInstance)) {
            r.program.append(COCHRAN);
        }
        var open = "";
        for (var step : steps) {
            var file = step.file();
            if (!file.equals(open)) {
                r.line("data <- zap_labels(read_sav(\"" + file + ".sav\"))");
                open = file;
            }
            r.step(step);
        }
        return r.program.toString();
    }

    private void step(ProgramStep step) {
        line("");
        line("# " + step.title());
        line("chosen <- subset(data, " + condition(step) + ")");
        var slices = step.slices();
        if (slices.isEmpty()) {
            line("d <- chosen");
        } else {
            line("for (d in split(chosen, chosen[" + names(slices) + "], drop = TRUE)) {");
            line("print(unique(d[" + names(slices) + "]))");
        }
        step.procedures(definitions).forEach(this::procedure);
        if (!slices.isEmpty()) {
            line("}");
        }
    }

    private String condition(ProgramStep step) {
        var numbers = step.numbers(definitions).stream().map(String::valueOf).collect(Collectors.joining(", "));
        var condition = new StringBuilder("country %in% c(" + numbers + ")");
        var filter = step.analysis().filter();
        if (!filter.condition().equals(Condition.ALWAYS)) {
            condition.append(" & ").append(of(filter.condition()));
        }
        if (filter.from() != null) {
            condition
                    .append(" & completed_on >= as.Date(\"")
                    .append(filter.from())
                    .append("\")");
        }
        if (filter.to() != null) {
            condition
                    .append(" & completed_on <= as.Date(\"")
                    .append(filter.to())
                    .append("\")");
        }
        return condition.toString();
    }

    private void procedure(Procedure procedure) {
        switch (procedure) {
            case Procedure.Frequencies(var variables) ->
                variables.forEach(name -> {
                    line("t <- table(d$" + name + ", dnn = \"" + name + "\")");
                    line("print(t); print(round(100 * prop.table(t), 1))");
                });
            case Procedure.Means(var variables) ->
                line("print(sapply(d[" + names(variables) + "], function(x) c(n = sum(!is.na(x)), mean = mean(x, na.rm"
                        + " = TRUE), sd = sd(x, na.rm = TRUE))))");
            case Procedure.CrossTables(var variables, var column, var layer, var isOrdered) ->
                variables.forEach(name -> crossTable(name, column, layer, isOrdered));
            case Procedure.GroupMeans(var variables, var column, var layer) ->
                variables.forEach(name ->
                        test("aggregate(%1$s ~ %2$s, d, function(x) c(n = length(x), mean = mean(x), sd = sd(x)))"
                                .formatted(name, layer.isEmpty() ? column : column + " + " + layer)));
            case Procedure.RankTest(var variables, var groups) ->
                variables.forEach(name -> {
                    test("kruskal.test(d$" + name + ", d$" + groups.column() + ")");
                    if (groups.areTwo()) {
                        test("wilcox.test(%s ~ %s, d, exact = FALSE, correct = FALSE)"
                                .formatted(name, groups.column()));
                    }
                });
            case Procedure.MeanTest(var variables, var groups) ->
                variables.forEach(name -> meanTest(name + " ~ " + groups.column(), groups.areTwo()));
            case Procedure.RelatedRatings(var variables) -> {
                test("friedman.test(as.matrix(na.omit(d[" + names(variables) + "])))");
                line("for (pair in combn(" + names(variables) + ", 2, simplify = FALSE))");
                test("wilcox.test(d[[pair[1]]], d[[pair[2]]], paired = TRUE, exact = FALSE, correct = FALSE)");
            }
            case Procedure.RelatedTicks(var variables) -> test("cochran(d[" + names(variables) + "])");
            case Procedure.RatedPair(var one, var other) ->
                test("wilcox.test(d$%s, d$%s, paired = TRUE, exact = FALSE, correct = FALSE)".formatted(one, other));
            case Procedure.Correlation(var variables, var number) ->
                variables.forEach(name ->
                        test("cor.test(d$%s, d$%s, method = \"spearman\", exact = FALSE)".formatted(name, number)));
        }
    }

    private void crossTable(String name, String column, String layer, boolean isOrdered) {
        if (!layer.isEmpty()) {
            line("print(table(d$%1$s, d$%2$s, d$%3$s, dnn = c(\"%1$s\", \"%2$s\", \"%3$s\")))"
                    .formatted(name, column, layer));
            return;
        }
        line("t <- table(d$%1$s, d$%2$s, dnn = c(\"%1$s\", \"%2$s\"))".formatted(name, column));
        line("print(t); print(round(100 * prop.table(t, 2), 1))");
        line("if (all(dim(t) > 1)) {");
        line("  x <- chisq.test(t, correct = FALSE); print(x)");
        line("  cat(\"Cramer's V\", sqrt(x$statistic / (sum(t) * (min(dim(t)) - 1))), \"\\n\")");
        line("}");
        if (isOrdered) {
            test("cor.test(d$%s, d$%s, method = \"spearman\", exact = FALSE)".formatted(name, column));
        }
    }

    private void meanTest(String formula, boolean areTwo) {
        if (areTwo) {
            test("t.test(" + formula + ", d, var.equal = TRUE)");
            test("t.test(" + formula + ", d)");
        } else {
            test("oneway.test(" + formula + ", d, var.equal = TRUE)");
            test("oneway.test(" + formula + ", d)");
        }
    }

    /** What R refuses of a part of the cases – a group of one, answers that are all alike – stops nothing that follows. */
    private void test(String call) {
        line("try(print(" + call + "))");
    }

    private static String names(List<String> variables) {
        return variables.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", ", "c(", ")"));
    }

    /** A condition as R says it: a comparison with what is missing is unknown, and {@code subset} leaves it out. */
    static String of(Condition condition) {
        return switch (condition) {
            case Condition.Comparison(var variable, var operator, var value) ->
                "(%s %s %d)".formatted(variable, operator == Condition.Operator.EQUAL ? "==" : operator.sign(), value);
            case Condition.In(var variable, var values) ->
                "(%s %%in%% c(%s))"
                        .formatted(
                                variable,
                                values.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")));
            case Condition.Has has -> "(" + has.variable() + " == 1)";
            case Condition.Count(var _, var variables, var operator, var value) -> {
                var ticks = "cbind(" + String.join(", ", variables) + ")";
                yield "(rowSums(!is.na(%1$s)) > 0 & rowSums(%1$s, na.rm = TRUE) %2$s %3$d)"
                        .formatted(ticks, operator == Condition.Operator.EQUAL ? "==" : operator.sign(), value);
            }
            case Condition.Answered answered ->
                answered.variables().stream()
                        .map(variable -> "!is.na(" + variable + ")")
                        .collect(Collectors.joining(" | ", "(", ")"));
            case Condition.And(var parts) ->
                parts.stream().map(RProgram::of).collect(Collectors.joining(" & ", "(", ")"));
            case Condition.Or(var parts) ->
                parts.stream().map(RProgram::of).collect(Collectors.joining(" | ", "(", ")"));
            case Condition.Not(var part) -> "!(" + of(part) + ")";
        };
    }

    private void line(String text) {
        program.append(text).append('\n');
    }
}
