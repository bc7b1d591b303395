package org.ovoz.study;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.QualityThresholds;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.store.QuotaStore;
import org.springframework.stereotype.Component;

/** What is to be told of a wave that runs, for notices. It asks for no right: who is told what is decided by the caller. */
@Component
public class WaveWatch {

    /** A target with as many interviews sent. */
    public record Reached(CountryCode country, Mode mode, int number) {}

    private final WaveService waves;
    private final QuotaStore quotas;
    private final QualityThresholds thresholds;
    private final List<WaveEnd> ends;

    WaveWatch(WaveService waves, QuotaStore quotas, QualityThresholds thresholds, List<WaveEnd> ends) {
        this.waves = waves;
        this.quotas = quotas;
        this.thresholds = thresholds;
        this.ends = ends;
    }

    public boolean isOpen(WaveId wave) {
        return waves.isOpen(wave);
    }

    /** The last day of the wave: the end of field work that the checks of quality know, or an earlier one that was set. */
    public Optional<LocalDate> end(WaveId wave) {
        return Stream.concat(
                        Stream.ofNullable(thresholds.fieldEnd().get(wave)),
                        ends.stream().flatMap(end -> end.of(wave).stream()))
                .min(Comparator.naturalOrder());
    }

    /** The targets of the wave that are reached. */
    public List<Reached> reached(WaveId wave) {
        return quotas.reached(wave).stream()
                .map(target -> new Reached(target.country(), Mode.ofCode(target.mode()), target.target()))
                .toList();
    }
}
