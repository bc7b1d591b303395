package org.ovoz.questionnaire;

import java.util.Map;

/**
 * What is known of the population of each country, from registries for example: {@code config/study/margins.yaml}. Tables
 * can be raked to it, as a sensitivity view only.
 *
 * @param waves by wave and country, for each single choice the share of every code; the shares of a choice sum to 1
 */
public record PopulationMargins(Map<WaveId, Map<CountryCode, Map<String, Map<Integer, Double>>>> waves) {

    /** Nothing is known of the population. */
    public static final PopulationMargins NONE = new PopulationMargins(Map.of());

    public PopulationMargins {
        waves = Map.copyOf(waves);
    }

    /** The margins of a country, by variable; none where the file does not name it. */
    public Map<String, Map<Integer, Double>> of(WaveId wave, CountryCode country) {
        return waves.getOrDefault(wave, Map.of()).getOrDefault(country, Map.of());
    }
}
