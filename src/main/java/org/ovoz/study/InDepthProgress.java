package org.ovoz.study;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.store.CountStore;
import org.ovoz.study.store.WaveStore;
import org.springframework.stereotype.Service;

/**
 * How many interviews in depth were sent, by guide, in the countries that the user may see. They are counted apart from those
 * of the survey, for the wave of the survey that they go with.
 */
@Service
public class InDepthProgress {

    /**
     * A country.
     *
     * @param sent by wave, in the order of the study
     * @param aim the targets of all guides together, or the reference where there is no target at all; 0 for neither
     * @param isTarget whether the aim is a target
     */
    public record Line(CountryCode country, SequencedMap<WaveId, Integer> sent, int aim, boolean isTarget) {

        public int all() {
            return sent.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private final Definitions definitions;
    private final CountStore counts;
    private final WaveStore targets;
    private final CurrentUser user;

    InDepthProgress(Definitions definitions, CountStore counts, WaveStore targets, CurrentUser user) {
        this.definitions = definitions;
        this.counts = counts;
        this.targets = targets;
        this.user = user;
    }

    /** The waves of interviews in depth that go with a wave of the survey. */
    public List<Study.Wave> beside(Study.Wave survey) {
        return definitions.inDepth().stream()
                .filter(wave -> wave.number() == survey.number())
                .toList();
    }

    /** Where the interviews in depth stand that go with a wave of the survey. */
    public List<Line> of(Study.Wave survey) {
        user.require(Permission.SEE_OVERVIEW);
        var waves = beside(survey);
        var sent = new LinkedHashMap<WaveId, Map<CountryCode, Integer>>();
        waves.forEach(wave -> sent.put(wave.id(), counts.sent(wave.id())));
        var aimed = new HashMap<CountryCode, Integer>();
        waves.forEach(wave -> targets.targets(wave.id())
                .forEach(target -> aimed.merge(target.country(), target.target(), Integer::sum)));
        return user.countries(definitions.study().countryCodes()).stream()
                .map(country -> {
                    var here = new LinkedHashMap<WaveId, Integer>();
                    sent.forEach((wave, some) -> here.put(wave, some.getOrDefault(country, 0)));
                    return aimed.isEmpty()
                            ? new Line(country, here, reference(waves, country), false)
                            : new Line(country, here, aimed.getOrDefault(country, 0), true);
                })
                .toList();
    }

    private static int reference(List<Study.Wave> waves, CountryCode country) {
        return waves.stream()
                .flatMap(wave -> wave.reference().getOrDefault(country, Map.of()).values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }
}
