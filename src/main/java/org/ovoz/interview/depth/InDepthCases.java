package org.ovoz.interview.depth;

import java.util.Optional;
import java.util.function.Consumer;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.store.DepthStore;
import org.ovoz.interview.store.InterviewStore;
import org.ovoz.interview.version.AnsweredVersions;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;

/**
 * The interviews in depth that were sent and count, each with the version of its guide that it was answered in. Who may read
 * which is decided by the callers. Changes are told by {@link org.ovoz.interview.sent.InterviewRows#changesAfter}.
 */
@Service
public class InDepthCases {

    private final InterviewStore interviews;
    private final DepthStore store;
    private final AnsweredVersions versions;
    private final Definitions definitions;

    InDepthCases(InterviewStore interviews, DepthStore store, AnsweredVersions versions, Definitions definitions) {
        this.interviews = interviews;
        this.store = store;
        this.versions = versions;
        this.definitions = definitions;
    }

    /** All of a wave, in the order of ids, one in memory at a time; none for a wave of the survey. */
    public void forEach(WaveId wave, Consumer<InDepthCase> consumer) {
        if (definitions.study().isInDepth(wave)) {
            store.sent(wave).forEach(id -> find(id).ifPresent(consumer));
        }
    }

    /** One of them; empty if there is none (any more), it does not count, or it is of the survey. */
    public Optional<InDepthCase> find(InterviewId id) {
        return interviews
                .find(id)
                .filter(Interview::isCounted)
                .filter(found -> definitions.study().isInDepth(found.wave()))
                .map(this::read);
    }

    private InDepthCase read(Interview interview) {
        var country = definitions.study().country(interview.country()).orElseThrow();
        return new GuideAnswers(versions.of(interview), country, interview)
                .read(store.linked(interview.id()).orElse(null));
    }
}
