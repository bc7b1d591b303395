package org.ovoz.interview.coupon;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Durable;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.QuotaFull;
import org.ovoz.interview.QuotaGate;
import org.ovoz.interview.RespondentCode;
import org.ovoz.interview.WaveGate;
import org.ovoz.interview.WaveNotOpen;
import org.ovoz.interview.invitation.Invited;
import org.ovoz.interview.store.ChainStore;
import org.ovoz.interview.store.CouponStore;
import org.ovoz.interview.store.CouponStore.Found;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;

/**
 * Coupons of finished interviews. Looking at one changes nothing; it is used up when an interview begins with it, in the same
 * transaction, once. Codes are made of the interview's id with the study's key: the same however often they are asked for,
 * and nowhere stored. Who may do what is decided by the callers. See docs/decisions/0045.
 */
@Service
public class Coupons {

    private final CouponStore store;
    private final ChainStore chains;
    private final InterviewService interviews;
    private final WaveGate waves;
    private final QuotaGate quotas;
    private final Durable durable;
    private final StudyDays days;

    Coupons(
            CouponStore store,
            ChainStore chains,
            InterviewService interviews,
            WaveGate waves,
            QuotaGate quotas,
            Durable durable,
            StudyDays days) {
        this.store = store;
        this.chains = chains;
        this.interviews = interviews;
        this.waves = waves;
        this.quotas = quotas;
        this.durable = durable;
        this.days = days;
    }

    /**
     * How an interview begins with a coupon.
     *
     * @param country in which it begins, or null for that of the coupon
     * @param interviewer who holds it, or null
     */
    public record Beginning(
            Language language,
            Mode mode,
            @Nullable CountryCode country,
            @Nullable UUID interviewer,
            Told told) {

        /** Of somebody who answers by themselves. */
        public static Beginning online(Language language, Told told) {
            return new Beginning(language, Mode.ONLINE, null, null, told);
        }
    }

    public CouponRule rule(WaveId wave) {
        return store.rule(wave).orElse(CouponRule.NONE);
    }

    public void setRule(WaveId wave, CouponRule rule) {
        store.setRule(wave, rule);
    }

    /** Whether an interview has coupons to pass on: one that counts, of an open wave that has some. */
    public boolean mayGive(InterviewId id) {
        return mayGive(interviews.get(id));
    }

    private boolean mayGive(Interview interview) {
        return interview.isCounted()
                && !interview.origin().synthetic()
                && waves.isOpen(interview.wave())
                && rule(interview.wave()).coupons() > 0
                && chains.gave(interview.id()) >= 0;
    }

    /**
     * The coupons of an interview, made when they are asked for first, the same ever after; empty if it has none to pass on.
     *
     * @throws org.ovoz.interview.UnknownInterview if there is none (any more)
     */
    public Optional<GivenCoupons> give(InterviewId id) {
        return durable.write(() -> {
            var interview = interviews.hold(id);
            return mayGive(interview) ? Optional.of(give(interview)) : Optional.empty();
        });
    }

    private GivenCoupons give(Interview interview) {
        var rule = rule(interview.wave());
        // The end of a week: it tells nobody on which day somebody asked for coupons.
        var until = days.today(interview.country())
                .plusDays(rule.days())
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return store.give(interview, rule.coupons(), until);
    }

    /** Somebody sees the page of a coupon; empty if what was typed is none. */
    public Optional<Invited> open(String typed) {
        return store.find(typed).map(this::look);
    }

    private Invited look(Found coupon) {
        if (coupon.isUsed()) {
            return new Invited.Refused(Invited.Reason.COUPON_USED);
        }
        if (!waves.isOpen(coupon.wave())) {
            return new Invited.Refused(Invited.Reason.CLOSED);
        }
        if (coupon.expiresOn().isBefore(days.today(coupon.country()))) {
            return new Invited.Refused(Invited.Reason.COUPON_EXPIRED);
        }
        return new Invited.ByCoupon(
                coupon.wave(), coupon.country(), rule(coupon.wave()).asksDegree());
    }

    /**
     * Begins the interview of a coupon, unless it was used before or meanwhile; empty if what was typed is none. Returns when
     * it is on disk.
     */
    public Optional<Invited> begin(String typed, Beginning beginning) {
        return begin(typed, beginning, _ -> {});
    }

    /** @param also done with the interview in the same transaction */
    public Optional<Invited> begin(String typed, Beginning beginning, Consumer<Interview> also) {
        try {
            return durable.write(() -> store.find(typed).map(coupon -> begin(coupon, beginning, also)));
        } catch (WaveNotOpen _) {
            return Optional.of(new Invited.Refused(Invited.Reason.CLOSED));
        } catch (QuotaFull _) {
            return Optional.of(new Invited.Refused(Invited.Reason.FULL));
        }
    }

    private Invited begin(Found coupon, Beginning beginning, Consumer<Interview> also) {
        if (!(look(coupon) instanceof Invited.ByCoupon ready)) {
            return look(coupon);
        }
        if (beginning.country() != null && !beginning.country().equals(ready.country())) {
            return new Invited.Refused(Invited.Reason.COUPON_ELSEWHERE);
        }
        if (quotas.isFull(ready.wave(), ready.country(), beginning.mode())) {
            return new Invited.Refused(Invited.Reason.FULL);
        }
        if (!store.use(coupon)) {
            return new Invited.Refused(Invited.Reason.COUPON_USED);
        }
        var begun = interviews.start(new NewInterview(
                ready.wave(),
                ready.country(),
                beginning.mode(),
                beginning.language(),
                null,
                beginning.interviewer(),
                false));
        store.join(begun.id(), coupon, told(ready, beginning.told()));
        also.accept(begun);
        return new Invited.Begun(begun);
    }

    /**
     * Links an interview that was begun elsewhere with the coupon that its respondent brought, and uses it up. Within the
     * caller's transaction.
     *
     * @param on the day on which it was begun, by which the coupon is judged
     * @return why it cannot be linked; empty if it is
     */
    public Optional<Invited.Reason> link(String typed, InterviewId id, Told told, LocalDate on) {
        var interview = interviews.get(id);
        var found = store.find(typed);
        if (found.isEmpty()) {
            return Optional.of(RespondentCode.read(typed).isEmpty() ? Invited.Reason.MISTYPED : Invited.Reason.UNKNOWN);
        }
        var coupon = found.get();
        if (coupon.isUsed()) {
            return Optional.of(Invited.Reason.COUPON_USED);
        }
        if (!coupon.wave().equals(interview.wave()) || !waves.isOpen(coupon.wave())) {
            return Optional.of(Invited.Reason.CLOSED);
        }
        if (!coupon.country().equals(interview.country())) {
            return Optional.of(Invited.Reason.COUPON_ELSEWHERE);
        }
        if (coupon.expiresOn().isBefore(on)) {
            return Optional.of(Invited.Reason.COUPON_EXPIRED);
        }
        if (!store.use(coupon)) {
            return Optional.of(Invited.Reason.COUPON_USED);
        }
        store.join(id, coupon, rule(coupon.wave()).asksDegree() ? told : new Told(told.relation(), null));
        return Optional.empty();
    }

    private static Told told(Invited.ByCoupon ready, Told told) {
        return ready.asksDegree() ? told : new Told(told.relation(), null);
    }

    /** Of some interviews of a wave those that are in a chain, with their places in it. */
    public Map<InterviewId, Referral> referrals(WaveId wave, Collection<UUID> interviews) {
        return chains.referrals(wave, interviews);
    }

    /** How many coupons of a wave there are, by country. */
    public Map<CountryCode, CouponCount> counts(WaveId wave) {
        return store.counts(wave);
    }

    /** The coupons of a wave, in no order of theirs. */
    public List<CouponState> all(WaveId wave, Collection<UUID> interviews) {
        return store.all(wave, interviews);
    }

    /** The waves of which it is known who passed coupons on, in interviews of people. */
    public Set<WaveId> linked() {
        return store.linked();
    }

    /**
     * Forgets of a wave who passed coupons on, and all of its coupons: what stays is chain number, wave and relation. Within
     * the caller's transaction.
     *
     * @return false if nothing was known, as on another server's heels
     */
    public boolean sever(WaveId wave) {
        return store.sever(wave);
    }

    /** Adds made-up chains, unless the wave has some. Links between interviews of nobody are kept. */
    public void addSynthetic(WaveId wave, CountryCode country, List<Referral> referrals, CouponCount coupons) {
        durable.write(() -> {
            store.addSynthetic(wave, country, referrals, coupons);
            return wave;
        });
    }

    /** Whether a wave has chains. */
    public boolean hasChains(WaveId wave) {
        return chains.hasChains(wave);
    }
}
