package org.ovoz.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.testing.AtMidnight;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@Slow
class MidnightTests extends AtMidnight {

    private static final CountryCode TJ = new CountryCode("TJ");

    @Autowired
    private BeanFactory product;

    @Autowired
    private OverviewService overview;

    private int today() {
        return overview.of(Tiny.WAVE).rows().stream()
                .filter(row -> row.country().equals(TJ) && row.mode() == 0)
                .mapToInt(Overview.Row::today)
                .sum();
    }

    @Test
    void todayOfACountryIsTheDayOfThatCountry() {
        var before = today();
        InterviewScenario.in("TJ", product).consented().send();
        assertThat(today()).isEqualTo(before + 1);
        itIs("2026-11-29T18:59:59Z");
        assertThat(today()).isEqualTo(before + 1);
        itIs("2026-11-29T19:00:00Z");
        assertThat(today()).isZero();
    }
}
