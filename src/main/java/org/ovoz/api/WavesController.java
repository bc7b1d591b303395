package org.ovoz.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.WaveService;
import org.ovoz.tabulation.live.LiveTables;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The waves of the study and how many interviews each has. */
@RestController
class WavesController {

    /** A wave; titles by language. */
    record WaveJson(
            String id,
            int number,
            Map<String, String> title,
            String state,
            String questionnaire,
            int version,
            List<String> languages) {}

    /** Sent interviews of a wave that count, by country and mode. */
    record CountsJson(String wave, int total, List<CountryJson> countries) {}

    record CountryJson(String country, int complete, Map<String, Integer> byMode, Map<String, Integer> byChannel) {}

    private final Definitions definitions;
    private final Addressed addressed;
    private final WaveService waves;
    private final LiveTables live;
    private final CurrentUser user;

    WavesController(Definitions definitions, WaveService waves, LiveTables live, CurrentUser user) {
        this.definitions = definitions;
        this.addressed = new Addressed(definitions);
        this.waves = waves;
        this.live = live;
        this.user = user;
    }

    @GetMapping("/api/v1/waves")
    List<WaveJson> waves() {
        user.require(Permission.SEE_OVERVIEW);
        return definitions.waves().stream().map(this::json).toList();
    }

    @GetMapping("/api/v1/waves/{wave}/counts")
    CountsJson counts(@PathVariable String wave) {
        user.require(Permission.SEE_OVERVIEW);
        var id = addressed.wave(wave);
        var countries = new ArrayList<CountryJson>();
        var codes = definitions.study().countryCodes();
        user.countries(codes).forEach(country -> countries.add(counts(id, country)));
        return new CountsJson(
                id.value(), countries.stream().mapToInt(CountryJson::complete).sum(), countries);
    }

    private CountryJson counts(WaveId wave, CountryCode country) {
        var complete = live.snapshot(wave).all().counts("mode", country).valid();
        return new CountryJson(country.iso(), complete, by("mode", wave, country), by("channel", wave, country));
    }

    /** Counts by the names of a case fact's values; none where the study does not have it. */
    private Map<String, Integer> by(String name, WaveId wave, CountryCode country) {
        var counted = new TreeMap<String, Integer>();
        definitions.questionnaire(wave).caseFacts().stream()
                .filter(fact -> fact.name().equals(name))
                .forEach(fact -> {
                    var counts = live.snapshot(wave).all().counts(name, country);
                    fact.values().forEach(option -> counted.put(option.name(), counts.of(option.code())));
                });
        return counted;
    }

    private WaveJson json(Study.Wave wave) {
        var questionnaire = definitions.questionnaire(wave.id());
        return new WaveJson(
                wave.id().value(),
                wave.number(),
                titles(wave.title()),
                waves.state(wave.id()).name().toLowerCase(Locale.ROOT),
                questionnaire.id(),
                questionnaire.version(),
                questionnaire.languages().stream()
                        .map(status -> status.language().tag())
                        .toList());
    }

    private static Map<String, String> titles(Text title) {
        var titles = new TreeMap<String, String>();
        title.master().forEach((Language language, String wording) -> titles.put(language.tag(), wording));
        return titles;
    }
}
