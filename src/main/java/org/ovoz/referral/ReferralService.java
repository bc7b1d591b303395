package org.ovoz.referral;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.coupon.CouponCount;
import org.ovoz.interview.coupon.Coupons;
import org.ovoz.interview.coupon.Referral;
import org.ovoz.interview.coupon.Relation;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.referral.store.ClosedChains;
import org.ovoz.tabulation.live.LiveTables;
import org.springframework.stereotype.Service;

/**
 * Referral chains in the countries of the user. Leads see them exactly, and who came by whom as long as that is known; others
 * see figures in which small numbers are protected. What reads cases
 * throws {@link org.ovoz.tabulation.live.TablesLoading}.
 */
@Service
public class ReferralService {

    private final Definitions definitions;
    private final LiveTables live;
    private final Coupons coupons;
    private final ClosedChains closed;
    private final CurrentUser user;
    private final AuditTrail audit;

    ReferralService(
            Definitions definitions,
            LiveTables live,
            Coupons coupons,
            ClosedChains closed,
            CurrentUser user,
            AuditTrail audit) {
        this.definitions = definitions;
        this.live = live;
        this.coupons = coupons;
        this.closed = closed;
        this.user = user;
        this.audit = audit;
    }

    /** The countries that the user may look at. */
    public Set<CountryCode> countries() {
        user.require(Permission.SEE_OVERVIEW);
        return user.countries(definitions.study().countryCodes());
    }

    /** The wave to begin with: the newest that has chains, or else the newest. */
    public WaveId newestWave() {
        user.require(Permission.SEE_OVERVIEW);
        return definitions.waves().reversed().stream()
                .map(wave -> wave.id())
                .filter(coupons::hasChains)
                .findFirst()
                .orElseGet(() -> definitions.waves().getLast().id());
    }

    /**
     * The chains of a wave.
     *
     * @param chosen of the user's countries; others are left out
     */
    public ChainReport report(WaveId wave, Collection<CountryCode> chosen) {
        var reader = user.require(Permission.SEE_OVERVIEW);
        var mine = countries().stream().filter(chosen::contains).toList();
        var all = cases(wave, mine);
        var counts = counts(wave);
        var isExact = reader.may(Permission.SEE_REFERRALS);
        var figures = new LinkedHashMap<CountryCode, ChainFigures>();
        mine.forEach(country -> {
            var own = all.in(List.of(country));
            figures.put(
                    country,
                    ChainFigures.of(own.inChains(), own.size(), counts.getOrDefault(country, CouponCount.NONE)));
        });
        var together = ChainFigures.of(
                all.inChains(),
                all.size(),
                figures.values().stream().map(ChainFigures::coupons).reduce(CouponCount.NONE, CouponCount::plus));
        return new ChainReport(
                isExact,
                all.inChains().stream().anyMatch(one -> one.recruiter() != null),
                figures,
                isExact ? together : null,
                isExact ? Chain.of(all.inChains()) : List.of(),
                // All countries together, less those that are told, would give back what is protected of the last one.
                isExact || mine.size() == 1 ? comparisons(wave, all, mine, isExact) : List.of(),
                isExact || mine.size() == 1 ? relations(all.inChains()) : Map.of(),
                weights(all, mine));
    }

    private ChainCases cases(WaveId wave, Collection<CountryCode> countries) {
        var snapshot = live.snapshot(wave);
        var referrals = coupons.hasChains(wave)
                ? coupons.referrals(wave, ChainCases.ids(snapshot))
                : Map.<InterviewId, Referral>of();
        return ChainCases.of(definitions.study(), snapshot, referrals).in(countries);
    }

    private Map<CountryCode, CouponCount> counts(WaveId wave) {
        var counts = closed.coupons(wave);
        coupons.counts(wave).forEach((country, count) -> counts.merge(country, count, CouponCount::plus));
        return counts;
    }

    /** @param isExact whether single pairs are told */
    private List<ChainReport.Comparison> comparisons(
            WaveId wave, ChainCases cases, Collection<CountryCode> countries, boolean isExact) {
        return cases.variables().stream()
                .map(variable -> comparison(wave, cases, countries, variable))
                .map(one -> isExact ? one : one.withoutTable())
                .toList();
    }

    private ChainReport.Comparison comparison(
            WaveId wave, ChainCases cases, Collection<CountryCode> countries, Variable variable) {
        var homophily = Homophily.of(cases.inChains(), variable.name());
        var kept = closed.pairs(wave, variable.name());
        var pairs = countries.stream()
                .map(country -> kept.getOrDefault(country, Homophily.Pairs.NONE))
                .reduce(homophily.pairs(), Homophily.Pairs::plus);
        var chains = Chain.of(cases.inChains());
        var rho = IntraChainCorrelation.of(chains.stream()
                .map(chain -> valid(chain.cases(), variable.name()).toList())
                .toList());
        var size = ChainFigures.of(cases.inChains(), cases.size(), CouponCount.NONE)
                .meanSize();
        return new ChainReport.Comparison(
                variable,
                homophily,
                pairs,
                rho,
                rho.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(IntraChainCorrelation.designEffect(size, rho.getAsDouble())));
    }

    private static Stream<Integer> valid(List<ChainCase> cases, String variable) {
        return cases.stream()
                .map(one -> one.valid(variable))
                .filter(code -> code.isPresent())
                .map(code -> code.getAsInt());
    }

    private static Map<Relation, Long> relations(List<ChainCase> cases) {
        var counts = new EnumMap<Relation, Long>(Relation.class);
        Arrays.stream(Relation.values()).forEach(relation -> counts.put(relation, 0L));
        cases.stream()
                .map(one -> one.told().relation())
                .filter(Objects::nonNull)
                .forEach(relation -> counts.merge(relation, 1L, Long::sum));
        return counts;
    }

    private static Map<CountryCode, ChainReport.Weights> weights(ChainCases all, Collection<CountryCode> countries) {
        var weights = new LinkedHashMap<CountryCode, ChainReport.Weights>();
        countries.forEach(country -> weights.put(country, weights(all.in(List.of(country)))));
        return weights;
    }

    private static ChainReport.Weights weights(ChainCases cases) {
        var known = cases.inChains().stream()
                .filter(one -> one.told().degree() != null)
                .toList();
        var figures = ChainFigures.of(cases.inChains(), cases.size(), CouponCount.NONE);
        var use = VolzHeckathorn.use(known.size(), figures.cases(), figures.deepest());
        if (use != VolzHeckathorn.Use.ALLOWED) {
            return new ChainReport.Weights(use, Map.of());
        }
        return new ChainReport.Weights(
                use,
                cases.names()
                        .collect(Collectors.toMap(
                                Function.identity(), variable -> VolzHeckathorn.shares(degrees(known, variable)))));
    }

    private static List<VolzHeckathorn.Degree> degrees(List<ChainCase> cases, String variable) {
        return cases.stream()
                .filter(one -> one.valid(variable).isPresent())
                .map(one -> new VolzHeckathorn.Degree(
                        one.valid(variable).getAsInt(),
                        Objects.requireNonNull(one.told().degree())))
                .toList();
    }

    /** Whether the user may take chains away as files. */
    public boolean mayExport() {
        return user.get()
                .filter(one -> one.may(Permission.SEE_REFERRALS) && one.may(Permission.EXPORT))
                .isPresent();
    }

    /**
     * The chains of a wave for tools of respondent-driven sampling, with random ids.
     *
     * @param chosen of the user's countries; others are left out
     */
    public byte[] files(WaveId wave, Collection<CountryCode> chosen) {
        user.require(Permission.SEE_REFERRALS);
        user.require(Permission.EXPORT);
        var mine = countries().stream().filter(chosen::contains).toList();
        var cases = cases(wave, mine);
        var ids = cases.inChains().stream().map(one -> one.id().value()).toList();
        var states = coupons.all(wave, ids).stream()
                .filter(one -> mine.contains(one.country()))
                .toList();
        var random = new SecureRandom();
        var made = new RdsFiles(cases.inChains(), cases.names().toList(), random).zip(states, random);
        audit.record(AuditAction.EXPORTED, wave + ", rds, " + mine);
        return made;
    }
}
