package org.ovoz.fieldwork.offline;

import org.ovoz.interview.arrived.ArrivedInterview;
import org.ovoz.interview.slip.Slips;
import org.springframework.stereotype.Component;

/**
 * What an interview from a device is to be linked with: by a coupon that its respondent brought, with the survey's interview of the
 * same person, and with the slip that they were given. The number of the slip was made on the device; the server learns of it
 * with the interview, and nobody before.
 */
@Component
class BroughtAlong {

    private final BroughtCoupons coupons;
    private final BroughtLinks links;
    private final Slips slips;

    BroughtAlong(BroughtCoupons coupons, BroughtLinks links, Slips slips) {
        this.coupons = coupons;
        this.links = links;
        this.slips = slips;
    }

    /** After an interview has become one of the study, in the same transaction. */
    void link(OpenedInterview opened, ArrivedInterview arrived) {
        coupons.link(opened, arrived);
        links.link(opened, arrived);
        if (!arrived.practice()) {
            opened.slip().ifPresent(code -> slips.keep(arrived.id(), code));
        }
    }

    /** Lets a content take the place of another: links went with that, while a coupon is used once and a slip is given. */
    void linkAgain(OpenedInterview opened, ArrivedInterview arrived, Runnable replacing) {
        links.linkAgain(opened, arrived, replacing);
    }
}
