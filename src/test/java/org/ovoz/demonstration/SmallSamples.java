package org.ovoz.demonstration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.Columns;

/** A few cases of the demonstration, drawn by lot: bases of every small size, with answers that go together as people do. */
public final class SmallSamples {

    private static final List<DemonstrationCase> ALL = CaseFile.read();

    private SmallSamples() {}

    /** So many cases of those for which a condition on codes holds. */
    public static Cases of(Questionnaire questionnaire, Random random, int size, Predicate<DemonstrationCase> which) {
        var columns = new Columns(
                questionnaire.variables().stream().filter(Variable::isCoded).toList());
        List<DemonstrationCase> drawn =
                new ArrayList<>(ALL.stream().filter(which).toList());
        Collections.shuffle(drawn, random);
        columns.change(editor -> drawn.stream()
                .limit(size)
                .forEach(one -> editor.put(
                        one.id(),
                        (int) one.completedOn().toEpochDay(),
                        columns.variables().stream()
                                .mapToInt(variable -> one.codes().getOrDefault(variable.name(), -1))
                                .toArray())));
        return columns.snapshot().all();
    }
}
