package org.ovoz.quality;

import java.util.Collection;
import org.ovoz.interview.sent.SentCase;
import org.ovoz.questionnaire.QualityThresholds;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.columns.Columns;

/** The report of some interviews in columns of their own, for tests. */
public final class Reported {

    final SentColumns sent;
    final Columns columns;

    Reported(Questionnaire questionnaire, WaveId wave, QualityThresholds thresholds) {
        sent = new SentColumns(questionnaire, wave, thresholds);
        columns = new Columns(sent.variables());
    }

    /** What a report tells of these interviews, made from nothing. */
    public static QualityReport of(
            Questionnaire questionnaire, WaveId wave, QualityThresholds thresholds, Collection<SentCase> cases) {
        var reported = new Reported(questionnaire, wave, thresholds);
        reported.columns.change(editor -> cases.forEach(one -> reported.put(editor, one)));
        return reported.report();
    }

    void put(Columns.Editor editor, SentCase one) {
        editor.put(one.id().value(), (int) one.completedOn().toEpochDay(), sent.codes(one));
    }

    QualityReport report() {
        return Inspection.of(sent, columns.snapshot());
    }
}
