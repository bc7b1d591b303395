package org.ovoz.margins;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.margins.MarginsProblem.Reason;
import org.ovoz.margins.store.MarginsStore;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.PopulationMargins;
import org.ovoz.questionnaire.PopulationMargins.Population;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of the population of a country at the time of a wave: what the team entered, or else what the file
 * {@code config/study/margins.yaml} has. Every change is a version with who and when; nothing is erased.
 */
@Service
public class KnownMargins {

    /** The longest source. */
    public static final int LONGEST_SOURCE = 500;

    /** How many decimals a percent has at most. */
    public static final int DECIMALS = 4;

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** What printed percents of a registry may miss to 100. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.2");

    private final PopulationMargins file;
    private final MarginsStore store;
    private final Definitions definitions;
    private final CurrentUser currentUser;
    private final StudyDays days;
    private final AuditTrail audit;

    KnownMargins(
            PopulationMargins file,
            MarginsStore store,
            Definitions definitions,
            CurrentUser currentUser,
            StudyDays days,
            AuditTrail audit) {
        this.file = file;
        this.store = store;
        this.definitions = definitions;
        this.currentUser = currentUser;
        this.days = days;
        this.audit = audit;
    }

    /** What tables are weighted by; categories that a newer questionnaire no longer has are left out with their question. */
    public Optional<Population> of(WaveId wave, CountryCode country) {
        var entered = store.newest(wave, country).map(MarginsVersion::margins).filter(margins -> !margins.isEmpty());
        return entered.isPresent() ? population(known(entered.get(), wave, country)) : file.of(wave, country);
    }

    /** Whether the user may enter margins. */
    public boolean mayChange() {
        return currentUser
                .get()
                .filter(user -> user.may(Permission.DEFINE_VARIABLES))
                .isPresent();
    }

    /** The countries whose margins the user may enter, in the order of the study. */
    public List<CountryCode> countries() {
        currentUser.require(Permission.DEFINE_VARIABLES);
        return List.copyOf(currentUser.countries(definitions.study().countryCodes()));
    }

    /** The single choices of which margins can be entered: asked in the country, with their options there. */
    public SequencedMap<Variable, List<Option>> choices(WaveId wave, CountryCode country) {
        var items = definitions
                .questionnaire(wave)
                .items()
                .filter(Item.SingleChoice.class::isInstance)
                .map(Item::id)
                .toList();
        var choices = new LinkedHashMap<Variable, List<Option>>();
        definitions.questionnaire(wave).variables().stream()
                .filter(variable -> items.contains(variable.name()) && variable.isAskedIn(country))
                .forEach(variable -> choices.put(
                        variable,
                        variable.values().stream()
                                .filter(option ->
                                        option.only().isEmpty() || option.only().contains(country))
                                .toList()));
        return choices;
    }

    /** The versions of a country, the newest first. */
    public List<MarginsVersion> history(WaveId wave, CountryCode country) {
        require(country);
        return store.all(wave, country);
    }

    /** Whether the file names the country. */
    public boolean isInFile(WaveId wave, CountryCode country) {
        return file.of(wave, country).isPresent();
    }

    /**
     * Keeps margins as a new version; none: the file holds again.
     *
     * @param version the one that was changed, or 0 where there was none
     * @throws UnusableMargins with all that is wrong; nothing is kept then
     */
    @Transactional
    public void save(WaveId wave, CountryCode country, SequencedMap<String, Margin> margins, int version)
            throws UnusableMargins {
        require(country);
        var problems = check(wave, country, margins, version);
        if (!problems.isEmpty()) {
            throw new UnusableMargins(problems);
        }
        var newest = store.newest(wave, country).map(MarginsVersion::margins);
        // A second click, or nothing that was changed, is no version of its own.
        if (newest.isEmpty() || !newest.get().equals(margins)) {
            keep(wave, country, margins, version);
        }
    }

    /** Takes back what was entered, so that the file holds again. */
    @Transactional
    public void takeBack(WaveId wave, CountryCode country, int version) throws UnusableMargins {
        require(country);
        if (version(wave, country) != version) {
            throw new UnusableMargins(List.of(new MarginsProblem(Reason.CHANGED, "")));
        }
        if (version > 0) {
            keep(wave, country, new LinkedHashMap<>(), version);
        }
    }

    private void keep(WaveId wave, CountryCode country, SequencedMap<String, Margin> margins, int version)
            throws UnusableMargins {
        var user = currentUser.require(Permission.DEFINE_VARIABLES);
        try {
            store.add(wave, country, new MarginsVersion(version + 1, margins, user.name(), days.today()));
        } catch (DuplicateKeyException _) {
            throw new UnusableMargins(List.of(new MarginsProblem(Reason.CHANGED, "")));
        }
        audit.record(
                AuditAction.MARGINS_CHANGED,
                wave + ", " + country + ", version " + (version + 1)
                        + (margins.isEmpty() ? "" : ": " + String.join(" ", margins.keySet())));
    }

    private List<MarginsProblem> check(
            WaveId wave, CountryCode country, SequencedMap<String, Margin> margins, int version) {
        var problems = new ArrayList<MarginsProblem>();
        if (version(wave, country) != version) {
            problems.add(new MarginsProblem(Reason.CHANGED, ""));
        }
        if (margins.isEmpty()) {
            problems.add(new MarginsProblem(Reason.NONE, ""));
        }
        var codes = codes(wave, country);
        margins.forEach((variable, margin) -> check(margin, codes.get(variable))
                .forEach(reason -> problems.add(new MarginsProblem(reason, variable))));
        return problems;
    }

    private static Stream<Reason> check(Margin margin, @Nullable List<Integer> codes) {
        if (codes == null) {
            return Stream.of(Reason.UNKNOWN);
        }
        var reasons = new ArrayList<Reason>();
        if (margin.source().isEmpty()) {
            reasons.add(Reason.SOURCE_MISSING);
        }
        if (margin.source().length() > LONGEST_SOURCE) {
            reasons.add(Reason.SOURCE_LONG);
        }
        if (!codes.containsAll(margin.percents().keySet())) {
            reasons.add(Reason.UNKNOWN_CATEGORY);
        }
        if (!margin.percents().values().stream().allMatch(KnownMargins::isPercent)) {
            reasons.add(Reason.NO_PERCENT);
        } else if (margin.percents().size() < 2) {
            reasons.add(Reason.TOO_FEW);
        } else if (margin.sum().subtract(HUNDRED).abs().compareTo(TOLERANCE) > 0) {
            reasons.add(Reason.NOT_100);
        }
        return reasons.stream();
    }

    private static boolean isPercent(BigDecimal percent) {
        return percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0 && percent.scale() <= DECIMALS;
    }

    private int version(WaveId wave, CountryCode country) {
        return store.newest(wave, country).map(MarginsVersion::number).orElse(0);
    }

    private Map<String, List<Integer>> codes(WaveId wave, CountryCode country) {
        return choices(wave, country).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().name(),
                        entry -> entry.getValue().stream().map(Option::code).toList()));
    }

    private SequencedMap<String, Margin> known(SequencedMap<String, Margin> margins, WaveId wave, CountryCode country) {
        var codes = codes(wave, country);
        var known = new LinkedHashMap<>(margins);
        known.entrySet()
                .removeIf(entry -> !codes.getOrDefault(entry.getKey(), List.of())
                        .containsAll(entry.getValue().percents().keySet()));
        return known;
    }

    private static Optional<Population> population(SequencedMap<String, Margin> margins) {
        if (margins.isEmpty()) {
            return Optional.empty();
        }
        var shares = new LinkedHashMap<String, Map<Integer, Double>>();
        margins.forEach((variable, margin) -> {
            var sum = margin.sum().doubleValue();
            var of = new LinkedHashMap<Integer, Double>();
            margin.percents().forEach((code, percent) -> of.put(code, percent.doubleValue() / sum));
            shares.put(variable, of);
        });
        var sources = margins.values().stream().map(Margin::source).distinct().toList();
        return Optional.of(new Population(
                sources.size() == 1
                        ? sources.getFirst()
                        : margins.entrySet().stream()
                                .map(entry -> entry.getKey() + " – "
                                        + entry.getValue().source())
                                .collect(Collectors.joining("; ")),
                shares));
    }

    private void require(CountryCode country) {
        currentUser.require(Permission.DEFINE_VARIABLES);
        currentUser.requireCountry(country);
    }
}
