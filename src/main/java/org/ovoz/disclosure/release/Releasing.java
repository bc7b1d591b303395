package org.ovoz.disclosure.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.disclosure.Batch;
import org.ovoz.disclosure.PlannedVariables;
import org.ovoz.disclosure.ProtectedTable;
import org.ovoz.disclosure.Protection;
import org.ovoz.disclosure.PublishedTable;
import org.ovoz.disclosure.Succession;
import org.ovoz.disclosure.store.PublishedStore;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.ResultsPlan;
import org.ovoz.questionnaire.ResultsPlan.Published;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.live.LiveTables;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Releases a country's tables when at least k interviews more count than at the last release, at most once a day, and
 * not while interviews are coming in.
 */
@Component
class Releasing {

    private final Definitions definitions;
    private final ResultsPlan plan;
    private final LiveTables live;
    private final PublishedStore store;
    private final StudyDays days;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Protection protection;
    private final Succession succession;
    private final Map<String, Integer> lastSeen = new ConcurrentHashMap<>();

    Releasing(
            Definitions definitions,
            ResultsPlan plan,
            LiveTables live,
            PublishedStore store,
            StudyDays days,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.definitions = definitions;
        this.plan = plan;
        this.live = live;
        this.store = store;
        this.days = days;
        this.audit = audit;
        this.transaction = transaction;
        this.protection = new Protection(plan.threshold(), plan.meanFrom());
        this.succession = new Succession(plan.threshold(), plan.meanFrom());
    }

    /** Releases what is due, unless the number of interviews has changed since the last look. */
    @Scheduled(initialDelayString = "${ovoz.releases.every:PT20S}", fixedDelayString = "${ovoz.releases.every:PT20S}")
    void look() {
        if (!live.isLoaded()) {
            return;
        }
        plan.waves().keySet().forEach(wave -> {
            for (var country : countries()) {
                var cases = live.snapshot(wave).all().size(country);
                if (Integer.valueOf(cases).equals(lastSeen.put(wave + " " + country, cases))) {
                    release(wave, country);
                }
            }
        });
    }

    /** Releases a country's tables if they are due. */
    void release(WaveId wave, CountryCode country) {
        var cases = live.snapshot(wave).all();
        var batches = store.batches(wave, country);
        if (!isDue(country, cases.size(country), batches)) {
            return;
        }
        var batch = new Batch(
                country,
                batches.size() + 1,
                cases.size(country),
                days.today(country),
                cases.counts("synthetic", country).of(1) > 0);
        try {
            transaction.executeWithoutResult(_ -> {
                store.add(wave, batch);
                tables(wave, batch, cases).forEach(table -> store.add(wave, table));
                // What is published cannot be taken back, so the trail tells it, also where nobody asked for it.
                audit.record(AuditAction.RESULTS_RELEASED, wave + ", " + country + ", n = " + batch.cases());
            });
        } catch (DuplicateKeyException _) {
            // Another node has released it in the same moment.
        }
    }

    /** How many interviews count where a release is due; it waits while interviews come in. */
    Optional<Integer> due(WaveId wave, CountryCode country) {
        if (!plan.waves().containsKey(wave)) {
            return Optional.empty();
        }
        var cases = live.snapshot(wave).all().size(country);
        return isDue(country, cases, store.batches(wave, country)) ? Optional.of(cases) : Optional.empty();
    }

    private boolean isDue(CountryCode country, int cases, List<Batch> batches) {
        return cases >= next(batches)
                && (batches.isEmpty() || batches.getLast().releasedOn().isBefore(days.today(country)));
    }

    /** From how many interviews on the next release is due: k more than ever before, twice k at first. */
    int next(List<Batch> batches) {
        return plan.threshold() + batches.stream().mapToInt(Batch::cases).max().orElse(plan.threshold());
    }

    /** The tables that may be published with a release; the others keep what is published of them. */
    private Stream<PublishedTable> tables(WaveId wave, Batch batch, Cases cases) {
        var published = store.tables(wave);
        return plan.of(wave).stream().flatMap(one -> {
            var item = definitions.questionnaire(wave).item(one.item()).orElseThrow();
            return PlannedVariables.of(item, batch.country()).flatMap(variable -> {
                var earlier = published.stream()
                        .filter(table -> table.variable().equals(variable)
                                && table.batch().country().equals(batch.country()))
                        .map(PublishedTable::table)
                        .toList();
                return succession.choose(candidates(cases, batch, item, variable, one), earlier).stream()
                        .map(table -> new PublishedTable(variable, batch, table));
            });
        });
    }

    private List<ProtectedTable> candidates(Cases cases, Batch batch, Item item, String variable, Published one) {
        var counts = cases.counts(variable, batch.country());
        return switch (item) {
            case Item.MultipleChoice _ -> protection.ofTick(counts);
            case Item.Grid _ -> protection.ofRating(counts, one.groupings());
            case Item.SingleChoice _, Item.NumberItem _, Item.TextItem _, Item.Information _ ->
                protection.of(counts, one.groupings());
        };
    }

    List<CountryCode> countries() {
        return definitions.study().countryCodes();
    }
}
