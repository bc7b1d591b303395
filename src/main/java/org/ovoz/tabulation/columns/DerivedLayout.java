package org.ovoz.tabulation.columns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;

/** The derived columns that were asked for last, for all snapshots of a wave: what was computed in its blocks stays. */
final class DerivedLayout {

    private volatile @Nullable DerivedColumns last;

    DerivedColumns derived(Questionnaire questionnaire, List<Variable> stored) {
        var known = last;
        if (known == null || !known.isOf(questionnaire)) {
            known = DerivedColumns.of(questionnaire, stored);
            last = known;
        }
        return known;
    }
}
