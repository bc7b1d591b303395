package org.ovoz.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * A reader who has kept every release of a table and knows that answers only come in: an integer program over the true
 * counts, of which each is minimised and maximised.
 */
final class Attacker {

    private final List<Integer> codes;
    private final List<ProtectedTable> releases;

    /** The counts that are possible: from the least to the most. */
    record Possible(long least, long most) {
        boolean leavesOpen(int values) {
            return most - least + 1 >= values;
        }
    }

    Attacker(List<Integer> codes, List<ProtectedTable> releases) {
        this.codes = codes;
        this.releases = releases;
    }

    /** What is possible for the cases with some codes (missing: −9) at a release. */
    Possible at(int release, List<Integer> some) {
        return possible((truth, weigh) -> some.forEach(code -> weigh.accept(truth[release][column(code)], 1)));
    }

    /** What is possible for those who came in with some codes between two releases. */
    Possible between(int earlier, int later, List<Integer> some) {
        return possible((truth, weigh) -> some.forEach(code -> {
            weigh.accept(truth[later][column(code)], 1);
            weigh.accept(truth[earlier][column(code)], -1);
        }));
    }

    private int column(int code) {
        return code < 0 ? codes.size() : codes.indexOf(code);
    }

    private Possible possible(BiConsumer<Variable[][], BiConsumer<Variable, Integer>> objective) {
        return new Possible(solve(objective, false), solve(objective, true));
    }

    private long solve(BiConsumer<Variable[][], BiConsumer<Variable, Integer>> objective, boolean maximise) {
        var model = new ExpressionsBasedModel();
        var truth = new Variable[releases.size()][];
        for (int release = 0; release < truth.length; release++) {
            truth[release] = know(model, releases.get(release), release);
            for (int column = 0; release > 0 && column <= codes.size(); column++) {
                model.addExpression("grows" + release + "," + column)
                        .set(truth[release][column], 1)
                        .set(truth[release - 1][column], -1)
                        .lower(0);
            }
        }
        var wanted = model.addExpression("wanted").weight(1);
        objective.accept(truth, (variable, weight) -> wanted.set(variable, weight));
        var result = maximise ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) {
            throw new AssertionError("the releases contradict each other: " + releases);
        }
        // The end of an interval counts only with counts that show it: a solver's slip must not make a table look safe.
        if (!model.validate(result)) {
            throw new AssertionError("the solver's answer breaks what is published: " + releases);
        }
        return Math.round(result.getValue());
    }

    /** Everything that a release prints, as constraints on the true counts; the last one is of missing answers. */
    private Variable[] know(ExpressionsBasedModel model, ProtectedTable table, int release) {
        var truth = new ArrayList<Variable>();
        for (int column = 0; column <= codes.size(); column++) {
            truth.add(model.addVariable("x" + release + "," + column)
                    .lower(0)
                    .upper(table.n())
                    .integer(true));
        }
        var all = model.addExpression("n" + release).level(table.n());
        truth.forEach(count -> all.set(count, 1));
        truth.getLast().lower(table.missing().low()).upper(table.missing().high());
        for (int group = 0; group < table.groups().size(); group++) {
            var printed = table.groups().get(group);
            var sum = model.addExpression("g" + release + "," + group)
                    .lower(printed.low())
                    .upper(printed.high());
            table.grouping().groups().get(group).forEach(code -> sum.set(truth.get(column(code)), 1));
        }
        table.mean().ifPresent(mean -> {
            // In twentieths, so that the solver has whole numbers: the mean lies half a tenth around what is printed.
            var printed = mean.mean().movePointRight(1).intValueExact() * 2;
            var least = model.addExpression("m" + release).lower(0);
            var most = model.addExpression("M" + release).upper(-1);
            for (int column = 0; column < codes.size(); column++) {
                least.set(truth.get(column), 20 * codes.get(column) - printed + 1);
                most.set(truth.get(column), 20 * codes.get(column) - printed - 1);
            }
        });
        return truth.toArray(Variable[]::new);
    }
}
