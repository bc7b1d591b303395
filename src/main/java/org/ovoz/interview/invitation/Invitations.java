package org.ovoz.interview.invitation;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ovoz.interview.Durable;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.QuotaFull;
import org.ovoz.interview.QuotaGate;
import org.ovoz.interview.RespondentCode;
import org.ovoz.interview.WaveGate;
import org.ovoz.interview.WaveNotOpen;
import org.ovoz.interview.store.InvitationStore;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;

/**
 * Personal invitations. Seeing the page of one changes a number; it is used up when an interview is begun with it, in the
 * same transaction, once. What is stored leads from no invitation to an interview: see docs/decisions/0039. Who may make and
 * revoke them is decided by the callers.
 */
@Service
public class Invitations {

    private static final int RANDOM_BYTES = 32;

    private final InvitationStore store;
    private final InterviewService interviews;
    private final WaveGate waves;
    private final QuotaGate quotas;
    private final Durable durable;
    private final SecureRandom random = new SecureRandom();

    Invitations(InvitationStore store, InterviewService interviews, WaveGate waves, QuotaGate quotas, Durable durable) {
        this.store = store;
        this.interviews = interviews;
        this.waves = waves;
        this.quotas = quotas;
        this.durable = durable;
    }

    /** Makes a batch with as many invitations as it says to have given. */
    public MadeInvitations make(InvitationBatch batch) {
        var codes = Stream.generate(this::code)
                .distinct()
                .limit(batch.counts().given())
                .toList();
        return durable.write(() -> {
            store.add(batch, codes);
            return new MadeInvitations(
                    batch, codes.stream().map(RespondentCode::grouped).toList());
        });
    }

    private String code() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return RespondentCode.of(bytes);
    }

    /** The batches of a wave, the latest first. */
    public List<InvitationBatch> batches(WaveId wave) {
        return store.batches(wave);
    }

    public Optional<InvitationBatch> batch(UUID id) {
        return store.batch(id);
    }

    /** From now on no interview begins with any invitation of the batch. */
    public void revoke(UUID batch) {
        durable.write(() -> {
            store.revoke(batch);
            return batch;
        });
    }

    /** Somebody sees the page of an invitation; what was typed is read in any case and alphabet. */
    public Invited open(String typed) {
        var code = RespondentCode.read(typed);
        if (code.isEmpty()) {
            return new Invited.Refused(Invited.Reason.MISTYPED);
        }
        return durable.write(() -> {
            var invited = look(code.get());
            if (invited instanceof Invited.Ready) {
                store.open(code.get());
            }
            return invited;
        });
    }

    private Invited look(String code) {
        var found = store.find(code);
        if (found.isEmpty()) {
            // Of a closed wave coupons are not kept: nobody shall look for a mistake in the code then.
            return new Invited.Refused(waves.current().isEmpty() ? Invited.Reason.CLOSED : Invited.Reason.UNKNOWN);
        }
        var batch = found.get().batch();
        if (found.get().isUsed()) {
            return new Invited.Refused(Invited.Reason.USED);
        }
        if (batch.revoked()) {
            return new Invited.Refused(Invited.Reason.REVOKED);
        }
        if (!waves.isOpen(batch.wave())) {
            return new Invited.Refused(Invited.Reason.CLOSED);
        }
        return quotas.isFull(batch.wave(), batch.country(), Mode.ONLINE)
                ? new Invited.Refused(Invited.Reason.FULL)
                : new Invited.Ready(batch.wave(), batch.country());
    }

    /** Begins the interview of an invitation, unless it was used before or meanwhile. Returns when it is on disk. */
    public Invited begin(String typed, Language language) {
        return begin(typed, language, _ -> {});
    }

    /** @param also done with the interview in the same transaction */
    public Invited begin(String typed, Language language, Consumer<Interview> also) {
        var code = RespondentCode.read(typed);
        if (code.isEmpty()) {
            return new Invited.Refused(Invited.Reason.MISTYPED);
        }
        try {
            return durable.write(() -> look(code.get()) instanceof Invited.Ready ready
                    ? begin(code.get(), ready, language, also)
                    : look(code.get()));
        } catch (WaveNotOpen _) {
            return new Invited.Refused(Invited.Reason.CLOSED);
        } catch (QuotaFull _) {
            return new Invited.Refused(Invited.Reason.FULL);
        }
    }

    private Invited begin(String code, Invited.Ready ready, Language language, Consumer<Interview> also) {
        var batch = store.use(code);
        if (batch.isEmpty()) {
            return new Invited.Refused(Invited.Reason.USED);
        }
        var begun = interviews.start(
                new NewInterview(ready.wave(), ready.country(), Mode.ONLINE, language, null, null, false));
        store.countWhenSent(begun.id(), batch.get());
        also.accept(begun);
        return new Invited.Begun(begun);
    }
}
