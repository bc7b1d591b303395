package org.ovoz.export.spss;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SavLabelsTests {

    @Test
    void keepsWhatFits() {
        var label = "ы".repeat(60);
        assertThat(SavLabels.within(label, 120)).isEqualTo(label.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shortensInTheMiddleAndNeverInsideACharacter() {
        for (var letters : new String[] {"ы", "a", "\uD83D\uDE00", "ы\uD83D\uDE00a"}) {
            for (int most = 10; most < 130; most++) {
                var bytes = SavLabels.within("<" + letters.repeat(200) + ">", most);
                assertThat(bytes.length).isBetween(most - 8, most);
                var text = new String(bytes, StandardCharsets.UTF_8);
                assertThat(text).startsWith("<").contains("…").endsWith(">").doesNotContain("\uFFFD");
            }
        }
    }

    @Test
    void aLabelOfAValueUsesWhatThereIs() {
        assertThat(SavLabels.shortened("ж".repeat(100), SavLabels.VALUE).getBytes(StandardCharsets.UTF_8).length)
                .isBetween(112, 120);
    }
}
