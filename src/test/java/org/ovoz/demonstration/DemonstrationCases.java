package org.ovoz.demonstration;

import org.ovoz.interview.sent.ReviewState;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.Columns;

/** The demonstration data in columns, as the live tables hold them. */
public final class DemonstrationCases {

    private DemonstrationCases() {}

    public static Cases of(Questionnaire questionnaire) {
        var columns = new Columns(questionnaire.variables());
        columns.change(editor -> CaseFile.read()
                .forEach(one -> editor.put(
                        one.id(),
                        (int) one.completedOn().toEpochDay(),
                        columns.variables().stream()
                                .mapToInt(variable -> code(one, variable))
                                .toArray())));
        return columns.snapshot().all();
    }

    /** As it is read from the database, where nobody has reviewed anything. */
    private static int code(DemonstrationCase one, Variable variable) {
        return variable.name().equals(ReviewState.FACT)
                ? ReviewState.TO_REVIEW.code()
                : one.codes().get(variable.name());
    }
}
