package org.ovoz.interview.imported;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.ovoz.interview.CaseFacts;
import org.ovoz.interview.Interview;
import org.ovoz.interview.Submission;
import org.ovoz.interview.store.ChangeLog;
import org.ovoz.interview.store.CodedRow;
import org.ovoz.interview.store.ImportBatch;
import org.ovoz.interview.store.InterviewStore;
import org.ovoz.interview.version.PublishedVersions;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes over interviews that were sent elsewhere, as they are: a rebuilt wave of the past. */
@Service
public class InterviewImport {

    private final InterviewStore interviews;
    private final ChangeLog changes;
    private final TransactionTemplate transaction;
    private final PublishedVersions versions;
    private final Definitions definitions;
    private final StudyDays days;

    InterviewImport(
            InterviewStore interviews,
            ChangeLog changes,
            TransactionTemplate transaction,
            PublishedVersions versions,
            Definitions definitions,
            StudyDays days) {
        this.interviews = interviews;
        this.changes = changes;
        this.transaction = transaction;
        this.versions = versions;
        this.definitions = definitions;
        this.days = days;
    }

    /** Stores complete interviews with the codes they bring, case facts added; those that are there already stay. */
    public void take(List<Interview> complete) {
        complete.stream()
                .map(Interview::wave)
                .distinct()
                .forEach(wave -> versions.publish(definitions.questionnaire(wave)));
        transaction.executeWithoutResult(_ -> complete.stream()
                .filter(this::store)
                .toList()
                .forEach(interview ->
                        changes.append(interview.id(), interview.wave(), days.today(interview.country()))));
    }

    /** Makes ready for interviews of a wave; from now on its questionnaire's version is fixed, whatever becomes of them. */
    Function<Interview, ImportBatch.Row> prepare(WaveId wave) {
        var questionnaire = definitions.questionnaire(wave);
        // Not in the transaction of an import: respondents who begin meanwhile would wait for its end.
        versions.publish(questionnaire);
        return coding(questionnaire);
    }

    /** What would be stored of an interview of a wave. */
    Function<Interview, ImportBatch.Row> coding(WaveId wave) {
        return coding(definitions.questionnaire(wave));
    }

    private Function<Interview, ImportBatch.Row> coding(Questionnaire questionnaire) {
        var coded = coded(questionnaire);
        return interview -> {
            var whole = withFacts(interview, questionnaire);
            return new ImportBatch.Row(whole, state(whole, questionnaire), CodedRow.write(codes(whole, coded)));
        };
    }

    /** A number for what an interview says: FNV-1a of 64 bits. */
    static long likeness(byte[] coded) {
        var hash = 0xcbf29ce484222325L;
        for (var part : coded) {
            hash = (hash ^ part & 0xFF) * 0x100000001b3L;
        }
        return hash;
    }

    private boolean store(Interview interview) {
        if (interviews.find(interview.id()).isPresent()) {
            return false;
        }
        var questionnaire = definitions.questionnaire(interview.wave());
        var row = coding(questionnaire).apply(interview);
        var today = days.today(interview.country());
        interviews.insert(row.interview(), today);
        interviews.complete(interview.id(), row.state(), questionnaire, row.coded(), today);
        return true;
    }

    /** As it was elsewhere; but without consent, or for somebody who is not meant, it counts here neither. */
    private static Interview.State state(Interview whole, Questionnaire questionnaire) {
        return whole.state() == Interview.State.COMPLETE
                ? Submission.state(questionnaire, whole.answers())
                : whole.state();
    }

    private Interview withFacts(Interview interview, Questionnaire questionnaire) {
        var codes = new LinkedHashMap<>(interview.answers().codes());
        codes.putAll(CaseFacts.of(interview, questionnaire, definitions));
        return interview.with(Answers.of(codes, interview.answers().texts()));
    }

    private static List<String> coded(Questionnaire questionnaire) {
        return questionnaire.variables().stream()
                .filter(Variable::isCoded)
                .map(Variable::name)
                .toList();
    }

    private static List<Integer> codes(Interview interview, List<String> variables) {
        var answers = interview.answers();
        return variables.stream()
                .map(variable -> answers.code(variable).orElse(Missing.NOT_ASKED.code()))
                .toList();
    }
}
