package org.ovoz.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ovoz.interview.Visits;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;

/** Who counts as a visitor of the first page. */
class VisitorTests {

    private static final WaveId WAVE = new WaveId("cso-2026");
    private static final CountryCode KZ = new CountryCode("KZ");
    private static final CountryCode TJ = new CountryCode("TJ");

    private final Numbers numbers = new Numbers();
    private final Visitor visitor = new Visitor(numbers);

    /** Numbers by wave and country, in memory. */
    private static final class Numbers implements Visits {

        private final Map<String, Integer> counts = new HashMap<>();

        @Override
        public void add(WaveId wave, @Nullable CountryCode country) {
            counts.merge(wave + " " + country, 1, Integer::sum);
        }

        @Override
        public void takeBack(WaveId wave, @Nullable CountryCode country) {
            counts.computeIfPresent(wave + " " + country, (_, count) -> count == 1 ? null : count - 1);
        }

        @Override
        public Visitors of(WaveId wave) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void isCountedOnceHoweverOftenThePageIsShown() {
        visitor.arrives(WAVE, KZ);
        visitor.arrives(WAVE, KZ);
        visitor.arrives(WAVE, null);
        visitor.begins(WAVE, KZ);
        visitor.arrives(WAVE, KZ);
        assertThat(numbers.counts).isEqualTo(Map.of("cso-2026 KZ", 1));
    }

    @Test
    void isCountedOnceThoughTheSessionWasLostBeforeAnInterviewWasBegun() {
        visitor.arrives(WAVE, KZ);
        var again = new Visitor(numbers);
        again.arrives(WAVE, KZ);
        again.isKnown();
        again.begins(WAVE, KZ);
        assertThat(numbers.counts).isEqualTo(Map.of("cso-2026 KZ", 1));
    }

    @Test
    void isCountedForEveryWave() {
        visitor.arrives(WAVE, KZ);
        visitor.arrives(new WaveId("cso-2028"), KZ);
        assertThat(numbers.counts).isEqualTo(Map.of("cso-2026 KZ", 1, "cso-2028 KZ", 1));
    }

    @Test
    void belongsToTheCountryThatWasChosen() {
        visitor.arrives(WAVE, null);
        assertThat(numbers.counts).isEqualTo(Map.of("cso-2026 null", 1));
        visitor.begins(WAVE, TJ);
        assertThat(numbers.counts).isEqualTo(Map.of("cso-2026 TJ", 1));
    }

    @Test
    void isAnotherOneForEveryFurtherInterview() {
        visitor.arrives(WAVE, KZ);
        visitor.begins(WAVE, KZ);
        visitor.arrives(WAVE, KZ);
        visitor.begins(WAVE, TJ);
        assertThat(numbers.counts).isEqualTo(Map.of("cso-2026 KZ", 1, "cso-2026 TJ", 1));
    }

    @Test
    void isNoNewOneWhoGoesOnWithACode() {
        visitor.arrives(WAVE, KZ);
        visitor.returns();
        visitor.returns();
        assertThat(numbers.counts).isEmpty();
        visitor.begins(WAVE, KZ);
        assertThat(numbers.counts).isEqualTo(Map.of("cso-2026 KZ", 1));
    }
}
