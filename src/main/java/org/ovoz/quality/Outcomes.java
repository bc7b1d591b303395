package org.ovoz.quality;

import org.ovoz.interview.sent.SentCase;

/**
 * How sent interviews ended.
 *
 * @param consent the column of the consent, or −1
 * @param eligible the column of whether somebody belongs to the population, or −1
 */
record Outcomes(Checks checks, int consent, int eligible) {

    static Outcomes of(Checks checks) {
        var disposition = checks.thresholds().disposition();
        return new Outcomes(
                checks,
                checks.layout().column(disposition.consent()),
                checks.layout().column(disposition.eligible()));
    }

    Outcome of(SentCase sent) {
        var codes = sent.codes();
        if (sent.excluded()) {
            return Outcome.EXCLUDED;
        }
        if (consent >= 0 && codes[consent] != 1) {
            return Outcome.REFUSAL;
        }
        if (eligible >= 0 && codes[eligible] != 1) {
            return Outcome.NOT_ELIGIBLE;
        }
        var disposition = checks.thresholds().disposition();
        if (disposition.sentIsComplete()) {
            return Outcome.COMPLETE;
        }
        var answered = checks.answeredPercent(codes);
        if (answered >= disposition.completePercent()) {
            return Outcome.COMPLETE;
        }
        return answered >= disposition.partialPercent() ? Outcome.PARTIAL : Outcome.BREAK_OFF;
    }
}
