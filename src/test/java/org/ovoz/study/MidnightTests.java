package org.ovoz.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ovoz.interview.Change;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.Sending;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.AtMidnight;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.springframework.beans.factory.annotation.Autowired;

@Slow
class MidnightTests extends AtMidnight {

    private static final CountryCode TJ = new CountryCode("TJ");

    @Autowired
    private InterviewService interviews;

    @Autowired
    private Sending sending;

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
        var id = interviews
                .start(new NewInterview(Tiny.WAVE, TJ, Mode.ONLINE, new Language("ru"), null, null, false))
                .id();
        interviews.answer(id, Change.ofCodes("consent", Map.of("consent", 1)));
        sending.send(id);
        assertThat(today()).isEqualTo(before + 1);
        itIs("2026-11-29T18:59:59Z");
        assertThat(today()).isEqualTo(before + 1);
        itIs("2026-11-29T19:00:00Z");
        assertThat(today()).isZero();
    }
}
