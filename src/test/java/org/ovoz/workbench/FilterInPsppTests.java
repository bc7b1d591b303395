package org.ovoz.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Columns;
import org.ovoz.testing.Pspp;
import org.ovoz.testing.RandomCondition;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;

/** PSPP selects the same cases by the same conditions. */
@Slow
class FilterInPsppTests {

    private static final int CASES = 500;
    private static final int CONDITIONS = 150;

    private final Random random = new Random(7);

    @TempDir
    Path folder;

    @Test
    void selectsTheSameCases() {
        var cases = IntStream.range(0, CASES)
                .mapToObj(_ -> RandomCondition.codes(random))
                .toList();
        var conditions = new ArrayList<Condition>();
        while (conditions.size() < CONDITIONS) {
            var condition = RandomCondition.of(random);
            if (!condition.toString().contains("Count[")) {
                conditions.add(condition);
            }
        }
        var printed = Pspp.run(folder, syntax(cases, conditions)).stream()
                .filter(table -> table.title().equals("one"))
                .toList();
        assertThat(printed).hasSize(CONDITIONS);
        var columns = columns(cases);
        for (int i = 0; i < CONDITIONS; i++) {
            var ours = columns.snapshot()
                    .select(AnalysisFilter.NONE.where(conditions.get(i)).selection())
                    .size();
            // One more case was selected in any way, so that there is a table.
            assertThat(ours + 1)
                    .as(spss(conditions.get(i)))
                    .isEqualTo(Integer.parseInt(printed.get(i).lines().getLast().get(2)));
        }
    }

    private static String syntax(List<int[]> cases, List<Condition> conditions) {
        var names = String.join(" ", RandomCondition.VARIABLES);
        var lines = cases.stream()
                .map(codes ->
                        "1 " + IntStream.of(codes).mapToObj(String::valueOf).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
        var first = "0" + " 1".repeat(RandomCondition.VARIABLES.size());
        var selections = conditions.stream()
                .map(condition ->
                        "TEMPORARY.%nSELECT IF (case = 0 OR %s).%nFREQUENCIES one.%n".formatted(spss(condition)))
                .collect(Collectors.joining());
        return """
                DATA LIST LIST NOTABLE /case %s.
                BEGIN DATA
                %s
                %s
                END DATA.
                MISSING VALUES %s (LO THRU -1).
                COMPUTE one = 1.
                %s""".formatted(names, first, lines, names, selections);
    }

    private static String spss(Condition condition) {
        return switch (condition) {
            case Condition.Comparison(var variable, var operator, var value) ->
                "(%s %s %d)".formatted(variable, operator.sign().replace("!=", "<>"), value);
            case Condition.In(var variable, var values) ->
                "ANY(%s, %s)"
                        .formatted(
                                variable, values.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            case Condition.Has has -> "(" + has.variable() + " = 1)";
            case Condition.Answered answered ->
                answered.variables().stream()
                        .map(variable -> "NOT MISSING(" + variable + ")")
                        .collect(Collectors.joining(" OR ", "(", ")"));
            case Condition.And(var parts) ->
                parts.stream().map(FilterInPsppTests::spss).collect(Collectors.joining(" AND ", "(", ")"));
            case Condition.Or(var parts) ->
                parts.stream().map(FilterInPsppTests::spss).collect(Collectors.joining(" OR ", "(", ")"));
            case Condition.Not(var part) -> "(NOT " + spss(part) + ")";
            case Condition.Count _ -> throw new IllegalArgumentException("SPSS has no such count");
        };
    }

    private static Columns columns(List<int[]> cases) {
        var columns = new Columns(Tiny.questionnaire().variables());
        var names = columns.variables().stream().map(Variable::name).toList();
        columns.change(editor -> {
            for (int i = 0; i < cases.size(); i++) {
                var codes = new int[names.size()];
                codes[names.indexOf("country")] = 1;
                for (int variable = 0; variable < cases.get(i).length; variable++) {
                    codes[names.indexOf(RandomCondition.VARIABLES.get(variable))] = cases.get(i)[variable];
                }
                editor.put(new UUID(i, i), 1, codes);
            }
        });
        return columns;
    }
}
