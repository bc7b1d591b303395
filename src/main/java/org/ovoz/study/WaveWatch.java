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
import org.ovoz.study.store.SetUpStore;
import org.springframework.stereotype.Component;

/** What is to be told of a wave that runs, for notices. It asks for no right: who is told what is decided by the caller. */
@Component
public class WaveWatch {

    /** A target with as many interviews sent. */
    public record Reached(CountryCode country, Mode mode, int number) {}

    private final WaveService waves;
    private final QuotaStore quotas;
    private final QualityThresholds thresholds;
    private final SetUpStore days;

    WaveWatch(WaveService waves, QuotaStore quotas, QualityThresholds thresholds, SetUpStore days) {
        this.waves = waves;
        this.quotas = quotas;
        this.thresholds = thresholds;
        this.days = days;
    }

    public boolean isOpen(WaveId wave) {
        return waves.isOpen(wave);
    }

    /** The last day of the wave: the end of field work that the checks of quality know, or the day of closing if it is earlier. */
    public Optional<LocalDate> end(WaveId wave) {
        return Stream.concat(
                        Stream.ofNullable(thresholds.fieldEnd().get(wave)),
                        days.days().stream()
                                .filter(day ->
                                        day.wave().equals(wave) && day.what().equals(WavePlans.CLOSES))
                                .map(SetUpStore.Day::day))
                .min(Comparator.naturalOrder());
    }

    /** The targets of the wave that are reached. */
    public List<Reached> reached(WaveId wave) {
        return quotas.reached(wave).stream()
                .map(target -> new Reached(target.country(), Mode.ofCode(target.mode()), target.target()))
                .toList();
    }
}
