package org.ovoz.interview;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.ovoz.interview.store.CodeStore;
import org.ovoz.interview.store.CodeStore.Purpose;
import org.ovoz.interview.store.InterviewStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Keys of interview sessions: random 128 bits that a browser's tab holds as long as it lives, so that a page that was lost (loaded
 * again, left and come back to, the server restarted) is the same session again. The server keeps a keyed hash.
 */
@Service
public class SessionKeys {

    private static final int BYTES = 16;

    /**
     * An interview that a tab goes on with.
     *
     * @param resumed whether it was begun elsewhere: what was answered before a code was typed stays covered
     */
    public record Kept(Interview interview, boolean resumed) {}

    /** An interview that was sent from a tab. */
    public record Sent(InterviewId interview, Receipt receipt) {}

    private final CodeStore codes;
    private final RespondentCodes receipts;
    private final InterviewStore interviews;
    private final Durable durable;
    private final SecureRandom random = new SecureRandom();

    SessionKeys(CodeStore codes, RespondentCodes receipts, InterviewStore interviews, Durable durable) {
        this.codes = codes;
        this.receipts = receipts;
        this.interviews = interviews;
        this.durable = durable;
    }

    /** A key for the tab that shows the interview; good until the interview is sent or deleted. */
    public String keep(InterviewId id, boolean resumed) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return durable.write(() -> {
            codes.keep(resumed ? Purpose.RESUMED_SITTING : Purpose.SITTING, key, id);
            return key;
        });
    }

    /** The draft of a key; empty if the key is wrong, or the interview was sent or is gone. */
    public Optional<Kept> find(String key) {
        return codes.find(Purpose.SITTING, key)
                .flatMap(interviews::find)
                .map(interview -> new Kept(interview, false))
                .or(() -> codes.find(Purpose.RESUMED_SITTING, key)
                        .flatMap(interviews::find)
                        .map(interview -> new Kept(interview, true)))
                .filter(kept -> kept.interview().isDraft());
    }

    /**
     * The interview was sent from the tab of the key. For an hour at most the key is good for the receipt alone, so that an
     * answer that is lost on its way costs nobody the receipt.
     */
    public void keepSent(String key, InterviewId id) {
        durable.write(() -> {
            codes.keep(Purpose.SITTING, key, id);
            return id;
        });
    }

    /** The interview that was sent from the tab of the key, with its receipt. */
    public Optional<Sent> sent(String key) {
        return codes.find(Purpose.SITTING, key)
                .flatMap(interviews::find)
                .filter(interview -> !interview.isDraft())
                .map(interview -> new Sent(interview.id(), receipts.receipt(interview.id())));
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT30M")
    void forgetSent() {
        codes.removeSittingsOfSent();
    }
}
