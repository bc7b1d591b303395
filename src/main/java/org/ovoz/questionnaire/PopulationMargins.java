package org.ovoz.questionnaire;

import java.util.Map;
import java.util.Optional;

/**
 * What is known of the population of each country, from registries for example: {@code config/study/margins.yaml}. Tables
 * can be raked to it, as a sensitivity view only.
 *
 * @param waves by wave and country
 */
public record PopulationMargins(Map<WaveId, Map<CountryCode, Population>> waves) {

    /**
     * The population of a country.
     *
     * @param source where its figures come from, as the study wrote it
     * @param margins for each single choice the share of every code; the shares of a choice sum to 1
     */
    public record Population(String source, Map<String, Map<Integer, Double>> margins) {}

    /** Nothing is known of the population. */
    public static final PopulationMargins NONE = new PopulationMargins(Map.of());

    public PopulationMargins {
        waves = Map.copyOf(waves);
    }

    /** What is known of a country; empty where the file does not name it. */
    public Optional<Population> of(WaveId wave, CountryCode country) {
        return Optional.ofNullable(waves.getOrDefault(wave, Map.of()).get(country));
    }
}
