package org.ovoz.disclosure.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.disclosure.Batch;
import org.ovoz.disclosure.PlannedVariables;
import org.ovoz.disclosure.ProtectedResults;
import org.ovoz.disclosure.PublishedTable;
import org.ovoz.disclosure.store.PublishedStore;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.ResultsPlan;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.live.LiveTables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out published tables, and opens them to everybody where an admin wants it. */
@Service
public class ResultsService implements ProtectedResults {

    /**
     * How far the publication of a country has come.
     *
     * @param cases that count now
     * @param due how many must count before the next release
     * @param last the last release, if there is one
     * @param planned how many tables the plan names
     * @param hidden which of these variables no table is published of
     */
    public record Standing(
            CountryCode country, int cases, int due, Optional<Batch> last, int planned, List<String> hidden) {}

    private final Definitions definitions;
    private final ResultsPlan plan;
    private final PublishedStore store;
    private final Releasing releasing;
    private final LiveTables live;
    private final CurrentUser user;
    private final AuditTrail audit;

    ResultsService(
            Definitions definitions,
            ResultsPlan plan,
            PublishedStore store,
            Releasing releasing,
            LiveTables live,
            CurrentUser user,
            AuditTrail audit) {
        this.definitions = definitions;
        this.plan = plan;
        this.store = store;
        this.releasing = releasing;
        this.live = live;
        this.user = user;
        this.audit = audit;
    }

    @Override
    public List<PublishedTable> of(WaveId wave) {
        user.require(Permission.SEE_RESULTS);
        var countries = user.countries(releasing.countries());
        return latest(wave).stream()
                .filter(table -> countries.contains(table.batch().country()))
                .toList();
    }

    @Override
    public Optional<List<PublishedTable>> ofEverybody(WaveId wave) {
        return isPublic(wave) ? Optional.of(latest(wave)) : Optional.empty();
    }

    /** Whether everybody may read the published tables of a wave. */
    public boolean isPublic(WaveId wave) {
        return definitions.study().wave(wave).isPresent() && store.isPublic(wave);
    }

    /** Opens the published tables of a wave to everybody, or closes them again. */
    @Transactional
    public void setPublic(WaveId wave, boolean open) {
        user.require(Permission.MANAGE_WAVES);
        user.requireAllCountries();
        definitions.questionnaire(wave);
        store.setPublic(wave, open);
        audit.record(open ? AuditAction.RESULTS_OPENED : AuditAction.RESULTS_CLOSED, wave.value());
    }

    /** Releases what is due in the user's countries without waiting for the next look; what is not due stays. */
    public void releaseNow(WaveId wave) {
        user.require(Permission.MANAGE_WAVES);
        user.countries(releasing.countries()).forEach(country -> releasing.release(wave, country));
    }

    /** For each country what is published, what is hidden and when the next release is due. */
    public List<Standing> standing(WaveId wave) {
        user.require(Permission.MANAGE_WAVES);
        var published = latest(wave);
        var cases = live.snapshot(wave).all();
        var standing = new ArrayList<Standing>();
        for (var country : user.countries(releasing.countries())) {
            var batches = store.batches(wave, country);
            var planned = plan.of(wave).stream()
                    .flatMap(one -> PlannedVariables.of(
                            definitions.questionnaire(wave).item(one.item()).orElseThrow(), country))
                    .toList();
            var shown = published.stream()
                    .filter(table -> table.batch().country().equals(country))
                    .map(PublishedTable::variable)
                    .toList();
            standing.add(new Standing(
                    country,
                    cases.size(country),
                    releasing.next(batches),
                    batches.isEmpty() ? Optional.empty() : Optional.of(batches.getLast()),
                    planned.size(),
                    planned.stream().filter(name -> !shown.contains(name)).toList()));
        }
        return List.copyOf(standing);
    }

    private List<PublishedTable> latest(WaveId wave) {
        var latest = new LinkedHashMap<String, PublishedTable>();
        store.tables(wave).forEach(table -> latest.put(table.batch().country() + " " + table.variable(), table));
        return List.copyOf(latest.values());
    }
}
