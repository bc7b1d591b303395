package org.ovoz.interview.slip;

import java.security.SecureRandom;
import java.util.Optional;
import org.ovoz.interview.Durable;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.RespondentCode;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.store.InterviewStore;
import org.ovoz.interview.store.SlipStore;
import org.springframework.stereotype.Service;

/**
 * Slips of respondents. Looking at one changes nothing; it is answered once, and its answer changes nothing else: no
 * event, no day, no state. Who may make one is decided by the callers; whoever knows its code may answer.
 */
@Service
public class Slips {

    private static final int RANDOM_BYTES = 32;

    private final SlipStore store;
    private final InterviewStore interviews;
    private final Durable durable;
    private final SecureRandom random = new SecureRandom();

    Slips(SlipStore store, InterviewStore interviews, Durable durable) {
        this.store = store;
        this.interviews = interviews;
        this.durable = durable;
    }

    /** What a code is. */
    public enum State {
        /** Nobody was given such a code, or its interview was withdrawn. */
        UNKNOWN,
        OPEN,
        ANSWERED
    }

    /**
     * The code of a new slip for a sent interview, in place of one that was not answered yet; empty where one was.
     *
     * @throws UnknownInterview if there is none (any more)
     * @throws IllegalArgumentException for a draft
     */
    public Optional<String> make(InterviewId id) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        var code = RespondentCode.of(bytes);
        return durable.write(() -> {
            var interview = interviews.lock(id).orElseThrow(UnknownInterview::new);
            if (interview.isDraft()) {
                throw new IllegalArgumentException("Only sent interviews have slips.");
            }
            if (store.hasAnswer(id)) {
                return Optional.empty();
            }
            store.put(id, code);
            return Optional.of(RespondentCode.grouped(code));
        });
    }

    /**
     * Keeps the number of a slip that was made without a network, of an interview that has just arrived, in the same
     * transaction. What is no number, or is one already, is none.
     */
    public void keep(InterviewId id, String made) {
        RespondentCode.read(made)
                .filter(code -> store.isAnswered(code).isEmpty())
                .ifPresent(code -> store.put(id, code));
    }

    /** What was typed, in any case and alphabet. */
    public State look(String typed) {
        return RespondentCode.read(typed)
                .flatMap(store::isAnswered)
                .map(isAnswered -> isAnswered ? State.ANSWERED : State.OPEN)
                .orElse(State.UNKNOWN);
    }

    /** Keeps an answer, if it is the first; returns when it is on disk. */
    public State answer(String typed, SlipAnswer answer) {
        var code = RespondentCode.read(typed);
        if (code.isEmpty()) {
            return State.UNKNOWN;
        }
        var isFirst = durable.write(() -> store.answer(code.get(), answer));
        return isFirst ? State.OPEN : look(typed);
    }
}
