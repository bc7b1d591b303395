package org.ovoz.intake.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaysTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void readsDaysOfOneMeaningOnly() {
        assertThat(Days.read("2018-03-05T23:59:59+06:00", TODAY)).contains(LocalDate.of(2018, 3, 5));
        assertThat(Days.read("5.3.2018 10:21", TODAY)).contains(LocalDate.of(2018, 3, 5));
        for (var wrong : List.of("03/05/2018", "2018-02-30", "2099-01-01", "yesterday", "")) {
            assertThat(Days.read(wrong, TODAY)).as(wrong).isEmpty();
        }
    }
}
