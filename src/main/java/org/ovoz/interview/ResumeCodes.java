package org.ovoz.interview;

import java.util.Optional;
import org.ovoz.interview.store.InterviewStore;
import org.springframework.stereotype.Service;

/** Interviews interrupted on one device and continued on another, with a code that only the respondent has. */
@Service
public class ResumeCodes {

    private final RespondentCodes codes;
    private final InterviewStore interviews;
    private final Durable durable;

    ResumeCodes(RespondentCodes codes, InterviewStore interviews, Durable durable) {
        this.codes = codes;
        this.interviews = interviews;
        this.durable = durable;
    }

    /** The code with which the interview can be continued elsewhere: the same however often it is asked for. */
    public String offer(InterviewId id) {
        return durable.write(() -> codes.keepResumption(id));
    }

    /** The interview of a resume code, typed in any case and alphabet; empty for a wrong code or a sent interview. */
    public Optional<Interview> resume(String typed) {
        return codes.ofResumption(typed).flatMap(interviews::find).filter(Interview::isDraft);
    }
}
