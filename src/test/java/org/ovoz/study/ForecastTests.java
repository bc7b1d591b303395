package org.ovoz.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ovoz.study.Forecast.Outlook;

class ForecastTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    /** So many on each of the days before today, the nearest first. */
    private static NavigableMap<LocalDate, Integer> sent(int... numbers) {
        var byDay = new TreeMap<LocalDate, Integer>();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] > 0) {
                byDay.put(TODAY.minusDays(i + 1L), numbers[i]);
            }
        }
        return byDay;
    }

    @Test
    void dividesWhatIsMissingByTheMeanOfTheDaysSinceTheFirst() {
        // 3 in 3 days are 1 a day; 7 are missing.
        assertThat(Forecast.of(sent(2, 0, 1), 10, TODAY))
                .isEqualTo(new Forecast(Outlook.REACHED_ON, 1, TODAY.plusDays(7)));
    }

    @Test
    void looksBackFourteenDaysAndNotAtToday() {
        var byDay = sent(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 100);
        byDay.put(TODAY, 50);
        // 14 in 14 days; 164 were sent.
        assertThat(Forecast.of(byDay, 170, TODAY)).isEqualTo(new Forecast(Outlook.REACHED_ON, 1, TODAY.plusDays(6)));
    }

    @Test
    void saysWhereThereIsNone() {
        assertThat(Forecast.of(sent(1), 0, TODAY).outlook()).isEqualTo(Outlook.NO_TARGET);
        assertThat(Forecast.of(sent(5), 5, TODAY).outlook()).isEqualTo(Outlook.REACHED);
        assertThat(Forecast.of(sent(), 5, TODAY).outlook()).isEqualTo(Outlook.TOO_EARLY);
        var today = new TreeMap<LocalDate, Integer>();
        today.put(TODAY, 3);
        assertThat(Forecast.of(today, 5, TODAY).outlook()).isEqualTo(Outlook.TOO_EARLY);
        assertThat(Forecast.of(sent(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), 5, TODAY)
                        .outlook())
                .isEqualTo(Outlook.STANDS_STILL);
        assertThat(Forecast.of(sent(1), 50_000, TODAY).outlook()).isEqualTo(Outlook.STANDS_STILL);
    }
}
