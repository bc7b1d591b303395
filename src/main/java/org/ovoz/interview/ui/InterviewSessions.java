package org.ovoz.interview.ui;

import java.util.Set;
import java.util.UUID;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Sending;
import org.ovoz.interview.correction.CorrectionDraft;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.springframework.stereotype.Component;

/** Opens interviews on pages, for whoever was allowed to by the view that asks. */
@Component
public class InterviewSessions {

    private final InterviewService interviews;
    private final Sending sending;
    private final Definitions definitions;

    InterviewSessions(InterviewService interviews, Sending sending, Definitions definitions) {
        this.interviews = interviews;
        this.sending = sending;
        this.definitions = definitions;
    }

    /** A respondent who began just now. */
    InterviewSession ofRespondent(Interview interview) {
        return ofDraft(interview, false);
    }

    /** Somebody who goes on with a resume code: what was answered before stays covered. */
    InterviewSession ofResumed(Interview interview) {
        return ofResumed(interview, Set.of());
    }

    /**
     * A tab that went on with a resume code and has lost its page.
     *
     * @param made the ids of the answers that the tab says it has given: only who gave an answer knows its id
     */
    InterviewSession ofResumed(Interview interview, Set<UUID> made) {
        var session = ofRespondent(interview);
        session.resume(interviews.givenBy(interview.id(), made));
        return session;
    }

    /** An interviewer, who sees everything and the hints. */
    public InterviewSession ofInterviewer(Interview interview) {
        return ofDraft(interview, true);
    }

    private InterviewSession ofDraft(Interview interview, boolean staff) {
        var wave = interview.wave();
        return new InterviewSession(
                interviews,
                sending,
                () -> definitions.questionnaire(wave),
                country(interview.country()),
                interview,
                staff,
                interviews::answer,
                null);
    }

    /**
     * Somebody who corrects a sent interview in a draft of changes, with the version that it was answered in.
     *
     * @param correction takes a change into the draft
     * @param reader the language in which the questions are read
     * @param coveredTexts texts that whoever corrects may write anew, and not read
     */
    public InterviewSession ofCorrection(
            CorrectionDraft draft, InterviewSession.Saving correction, Language reader, Set<String> coveredTexts) {
        var interview = draft.interview();
        var session = new InterviewSession(
                interviews,
                sending,
                draft::questionnaire,
                country(interview.country()),
                interview,
                true,
                correction,
                reader);
        session.cover(coveredTexts);
        return session;
    }

    /** The country of an interview, with its words. */
    public Study.Country country(CountryCode code) {
        return definitions.study().country(code).orElseThrow();
    }
}
