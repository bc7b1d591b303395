package org.ovoz.tabulation.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.columns.Columns;
import org.ovoz.tabulation.columns.Eligibility;

/** The cases of a wave, and which of them count. */
record LiveWave(Columns columns, Eligibility eligibility) {

    /** Further apart than any number of changes. */
    private static final int GENERATION = 40;

    /**
     * Empty columns of some variables.
     *
     * @param generation how often they took the place of others, whose revisions nobody may take for theirs
     */
    static LiveWave of(List<Variable> variables, Condition condition, long generation) {
        var columns = new Columns(variables, generation << GENERATION);
        return new LiveWave(columns, new Eligibility(condition, columns.variables()));
    }

    /** Empty columns of questionnaires, by wave. */
    static Map<WaveId, LiveWave> of(Map<WaveId, Questionnaire> questionnaires, long generation) {
        var waves = new LinkedHashMap<WaveId, LiveWave>();
        questionnaires.forEach((wave, questionnaire) ->
                waves.put(wave, of(questionnaire.variables(), questionnaire.eligible(), generation)));
        return waves;
    }
}
