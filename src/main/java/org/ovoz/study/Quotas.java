package org.ovoz.study;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.interview.Mode;
import org.ovoz.interview.QuotaGate;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.store.QuotaStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Targets that close themselves: once as many interviews were sent, none begins any more in that country and mode; those that
 * were begun can be finished. Other targets are told when they are reached, and close nothing.
 */
@Service
public class Quotas implements QuotaGate {

    /** A country and mode whose target closes itself. */
    public record Quota(CountryCode country, Mode mode) {}

    private final Definitions definitions;
    private final QuotaStore store;
    private final CurrentUser user;
    private final AuditTrail audit;

    Quotas(Definitions definitions, QuotaStore store, CurrentUser user, AuditTrail audit) {
        this.definitions = definitions;
        this.store = store;
        this.user = user;
        this.audit = audit;
    }

    @Override
    public boolean isFull(WaveId wave, CountryCode country, Mode mode) {
        return store.isFull(wave, country, mode.code());
    }

    /** Which targets of a wave close themselves, in the countries of the user. */
    public Set<Quota> quotas(WaveId wave) {
        var reader = user.require(Permission.SEE_OVERVIEW);
        return store.quotas(wave).stream()
                .filter(quota -> reader.maySee(quota.country()))
                .map(quota -> new Quota(quota.country(), Mode.ofCode(quota.mode())))
                .collect(Collectors.toSet());
    }

    /**
     * Replaces in the countries of the user which targets close themselves.
     *
     * @throws IllegalArgumentException for a wave of interviews in depth
     */
    @Transactional
    public void set(WaveId wave, Collection<Quota> quotas) {
        user.require(Permission.MANAGE_WAVES);
        definitions.study().requireSurvey(wave);
        quotas.forEach(quota -> user.requireCountry(quota.country()));
        user.countries(definitions.study().countryCodes()).forEach(country -> store.remove(wave, country));
        quotas.forEach(quota -> store.add(
                wave, new QuotaStore.Quota(quota.country(), quota.mode().code())));
        audit.record(
                AuditAction.QUOTAS_CHANGED,
                wave + ": "
                        + quotas.stream()
                                .map(quota ->
                                        quota.country() + " " + quota.mode().key())
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }
}
