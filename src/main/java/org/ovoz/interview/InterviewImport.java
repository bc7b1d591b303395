package org.ovoz.interview;

import java.util.ArrayList;
import java.util.List;
import org.ovoz.interview.store.ChangeLog;
import org.ovoz.interview.store.CodedRow;
import org.ovoz.interview.store.DiskBarrier;
import org.ovoz.interview.store.InterviewStore;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes over interviews that were sent elsewhere, as they are: a rebuilt wave of the past. */
@Service
public class InterviewImport {

    private final InterviewStore interviews;
    private final ChangeLog changes;
    private final DiskBarrier disk;
    private final TransactionTemplate transaction;
    private final PublishedVersions versions;
    private final Definitions definitions;
    private final StudyDays days;

    InterviewImport(
            InterviewStore interviews,
            ChangeLog changes,
            DiskBarrier disk,
            TransactionTemplate transaction,
            PublishedVersions versions,
            Definitions definitions,
            StudyDays days) {
        this.interviews = interviews;
        this.changes = changes;
        this.disk = disk;
        this.transaction = transaction;
        this.versions = versions;
        this.definitions = definitions;
        this.days = days;
    }

    /** Stores complete interviews with the codes they bring, case facts added; those that are there already stay. */
    public void take(List<Interview> complete) {
        transaction.executeWithoutResult(_ -> complete.stream()
                .filter(this::store)
                .forEach(interview ->
                        changes.append(interview.id(), interview.wave(), days.today(interview.country()))));
        disk.await();
    }

    /** Stores an interview unless it is there already, within the caller's transaction; the change is not announced. */
    boolean store(Interview interview) {
        if (interviews.find(interview.id()).isPresent()) {
            return false;
        }
        var questionnaire = definitions.questionnaire(interview.wave());
        versions.publish(questionnaire);
        var facts = CaseFacts.of(interview, questionnaire, definitions);
        var answers = interview.answers();
        for (var fact : facts.entrySet()) {
            answers = answers.with(fact.getKey(), fact.getValue());
        }
        var codes = new ArrayList<Integer>();
        Answers whole = answers;
        questionnaire.variables().stream()
                .filter(variable -> variable.isCoded())
                .forEach(variable -> codes.add(whole.code(variable.name()).orElse(Missing.NOT_ASKED.code())));
        var today = days.today(interview.country());
        interviews.insert(interview.with(whole), today);
        interviews.complete(
                interview.id(), state(interview, questionnaire, whole), questionnaire, CodedRow.write(codes), today);
        return true;
    }

    /** As it was elsewhere; but without consent, or for somebody who is not meant, it counts here neither. */
    private static Interview.State state(Interview interview, Questionnaire questionnaire, Answers answers) {
        return interview.state() == Interview.State.COMPLETE
                ? Completion.state(questionnaire, answers)
                : interview.state();
    }
}
