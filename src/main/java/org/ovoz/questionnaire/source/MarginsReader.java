package org.ovoz.questionnaire.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.PopulationMargins;
import org.ovoz.questionnaire.PopulationMargins.Population;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;

/** Reads study/margins.yaml: counts or shares of the population, and their source. A study without the file knows none. */
public final class MarginsReader {

    private static final String FILE = "study/margins.yaml";
    private static final String WRITE_SOURCE = "Say where the figures come from: which registry, of which day";
    private static final String WRITE_MARGINS =
            "Write for one or more single choices how many there are of each option";

    private final Definitions definitions;
    private final Errors errors = new Errors();

    private MarginsReader(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * Reads the margins of a folder of definitions.
     *
     * @throws InvalidDefinition with all faults of the file
     */
    public static PopulationMargins read(Path folder, Definitions definitions) {
        if (!Files.exists(folder.resolve(FILE))) {
            return PopulationMargins.NONE;
        }
        var reader = new MarginsReader(definitions);
        var margins = reader.waves(Yaml.read(folder, FILE, reader.errors));
        reader.errors.throwIfAny();
        return margins;
    }

    private PopulationMargins waves(Yaml top) {
        top.allow(Set.of("waves"));
        var waves = new HashMap<WaveId, Map<CountryCode, Population>>();
        for (var entry : top.require("waves", "List the margins by wave").entries()) {
            known(
                            entry,
                            "wave",
                            definitions.waves().stream().map(Study.Wave::id).map(WaveId::value))
                    .ifPresent(id -> waves.put(new WaveId(id), countries(entry.value(), new WaveId(id))));
        }
        return new PopulationMargins(waves);
    }

    private Map<CountryCode, Population> countries(Yaml place, WaveId wave) {
        var countries = new HashMap<CountryCode, Population>();
        for (var entry : place.entries()) {
            known(
                            entry,
                            "country",
                            definitions.study().countries().stream()
                                    .map(country -> country.code().iso()))
                    .ifPresent(iso -> countries.put(new CountryCode(iso), population(entry.value(), wave)));
        }
        return countries;
    }

    private Population population(Yaml place, WaveId wave) {
        place.allow(Set.of("source", "margins"));
        var source = place.require("source", WRITE_SOURCE);
        var text = source.isThere() ? source.scalar().strip() : "";
        if (source.isThere() && text.isEmpty()) {
            errors.add(source, "the source is empty", WRITE_SOURCE);
        }
        var margins = place.require("margins", WRITE_MARGINS);
        if (margins.isThere() && margins.entries().isEmpty()) {
            errors.add(margins, "there is no margin", WRITE_MARGINS);
        }
        return new Population(text, variables(margins, wave));
    }

    private Map<String, Map<Integer, Double>> variables(Yaml place, WaveId wave) {
        var choices = definitions
                .questionnaire(wave)
                .items()
                .flatMap(item -> item instanceof Item.SingleChoice choice ? Stream.of(choice) : Stream.empty())
                .collect(Collectors.toMap(Item::id, choice -> choice));
        var variables = new LinkedHashMap<String, Map<Integer, Double>>();
        for (var entry : place.entries()) {
            known(entry, "single choice", choices.keySet().stream())
                    .ifPresent(id -> variables.put(id, shares(entry.value(), choices.get(id))));
        }
        return variables;
    }

    private Map<Integer, Double> shares(Yaml place, Item.SingleChoice choice) {
        var shares = new LinkedHashMap<Integer, Double>();
        for (var entry : place.entries()) {
            var codes = choice.options().stream().map(option -> Integer.toString(option.code()));
            known(entry, "option of '" + choice.id() + "'", codes)
                    .ifPresent(code -> shares.put(Integer.valueOf(code), number(entry.value())));
        }
        var sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        if (shares.size() < 2 || sum <= 0) {
            errors.add(place, "a margin needs at least two options", "Write one count or share for each option");
            return Map.of();
        }
        shares.replaceAll((_, share) -> share / sum);
        return shares;
    }

    private double number(Yaml place) {
        if (place.scalar().matches("\\d{1,9}(\\.\\d{1,6})?")) {
            return Double.parseDouble(place.scalar());
        }
        errors.add(place, "a count or share is expected", "Write a number such as 812 or 48.2");
        return 0;
    }

    private Optional<String> known(Yaml.Entry entry, String what, Stream<String> names) {
        var all = names.sorted().toList();
        if (all.contains(entry.key())) {
            return Optional.of(entry.key());
        }
        errors.add(entry.value(), "there is no " + what + " '" + entry.key() + "'", Errors.suggest(entry.key(), all));
        return Optional.empty();
    }
}
