package org.ovoz.demonstration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.interview.coupon.CouponCount;
import org.ovoz.interview.coupon.Coupons;
import org.ovoz.interview.coupon.Referral;
import org.ovoz.interview.coupon.Relation;
import org.ovoz.interview.coupon.Told;
import org.ovoz.questionnaire.CountryCode;
import org.springframework.stereotype.Component;

/**
 * Made-up chains of the face-to-face interviews of the demonstration, which were found by referral: by whom is not known.
 * They are marked as synthetic, as the interviews are; so who came by whom stays, for nobody stands behind it.
 */
@Component
class DemonstrationChains {

    /** How many coupons everybody had, and how many came by each. */
    private static final int COUPONS = 2;

    private static final int CASES_OF_A_SEED = 4;

    private final Coupons coupons;

    DemonstrationChains(Coupons coupons) {
        this.coupons = coupons;
    }

    /** Adds the chains, unless they are there. */
    void load(Collection<Interview> interviews) {
        if (coupons.hasChains(DemonstrationData.WAVE)) {
            return;
        }
        var byCountry = new LinkedHashMap<CountryCode, List<InterviewId>>();
        interviews.stream()
                .filter(one -> one.mode() == Mode.FACE_TO_FACE)
                .forEach(one -> byCountry
                        .computeIfAbsent(one.country(), _ -> new ArrayList<>())
                        .add(one.id()));
        byCountry.forEach((country, ids) -> {
            var chains = chains(ids);
            var used = (int) chains.stream().filter(one -> one.depth() > 0).count();
            coupons.addSynthetic(DemonstrationData.WAVE, country, chains, new CouponCount(COUPONS * ids.size(), used));
        });
    }

    /** A seed for every four cases at most, and two by each case, in the order of the cases. */
    static List<Referral> chains(List<InterviewId> ids) {
        var seeds = Math.ceilDiv(ids.size(), CASES_OF_A_SEED);
        var chains = new ArrayList<Referral>();
        for (int i = 0; i < ids.size(); i++) {
            chains.add(referral(ids.get(i), i < seeds ? null : chains.get((i - seeds) / COUPONS), i));
        }
        return chains;
    }

    private static Referral referral(InterviewId id, @Nullable Referral recruiter, int number) {
        if (recruiter == null) {
            return new Referral(id, id.value().getMostSignificantBits() >>> 1, 0, null, Told.NOTHING, COUPONS, true);
        }
        var relations = Relation.values();
        return new Referral(
                id,
                recruiter.chain(),
                recruiter.depth() + 1,
                recruiter.interview(),
                new Told(relations[number % relations.length], null),
                COUPONS,
                true);
    }
}
