package org.ovoz.demonstration;

import org.ovoz.questionnaire.Questionnaire;
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
                                .mapToInt(variable -> one.codes().get(variable.name()))
                                .toArray())));
        return columns.snapshot().all();
    }
}
