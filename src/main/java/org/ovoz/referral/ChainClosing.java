package org.ovoz.referral;

import java.util.List;
import java.util.Map;
import org.ovoz.interview.WaveGate;
import org.ovoz.interview.coupon.Coupons;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.referral.store.ClosedChains;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.tabulation.live.TablesLoading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a wave has closed, who came by whom is forgotten for good, within minutes: chain number, wave and relation stay, and
 * numbers of coupons and of pairs that were alike, where there are enough of them. See docs/decisions/0045.
 */
@Component
public class ChainClosing {

    /** Fewer pairs of a country would tell of single ones. */
    static final int FEWEST_PAIRS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(ChainClosing.class);

    private final Coupons coupons;
    private final WaveGate waves;
    private final Definitions definitions;
    private final LiveTables live;
    private final ClosedChains closed;
    private final TransactionTemplate transaction;

    ChainClosing(
            Coupons coupons,
            WaveGate waves,
            Definitions definitions,
            LiveTables live,
            ClosedChains closed,
            TransactionTemplate transaction) {
        this.coupons = coupons;
        this.waves = waves;
        this.definitions = definitions;
        this.live = live;
        this.closed = closed;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    public void look() {
        try {
            coupons.linked().stream().filter(wave -> !waves.isOpen(wave)).forEach(this::close);
        } catch (TablesLoading _) {
            // In a minute again: the numbers that are kept are made of the cases.
        }
    }

    private void close(WaveId wave) {
        var isKnown = definitions.study().wave(wave).isPresent();
        var cases = isKnown ? cases(wave) : new ChainCases(Map.of(), List.of(), List.of());
        transaction.executeWithoutResult(_ -> {
            var counts = coupons.counts(wave);
            if (!coupons.sever(wave)) {
                return;
            }
            counts.forEach((country, count) -> closed.add(wave, country, count));
            cases.counted()
                    .keySet()
                    .forEach(country -> cases.names().forEach(variable -> {
                        var pairs = Homophily.of(cases.in(List.of(country)).inChains(), variable)
                                .pairs();
                        if (pairs.all() >= FEWEST_PAIRS) {
                            closed.add(wave, country, variable, pairs);
                        }
                    }));
        });
        LOG.info("Forgot who passed coupons on in a wave that has closed");
    }

    private ChainCases cases(WaveId wave) {
        live.refresh();
        var snapshot = live.snapshot(wave);
        return ChainCases.of(definitions.study(), snapshot, coupons.referrals(wave, ChainCases.ids(snapshot)));
    }
}
