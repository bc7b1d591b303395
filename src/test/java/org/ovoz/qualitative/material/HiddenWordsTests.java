package org.ovoz.qualitative.material;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words of an earlier version that a mask hides now. */
class HiddenWordsTests {

    @Test
    void onlyWordsAreToldThatTheNewestVersionHasToo() {
        assertThat(HiddenWords.hide("Мария Иванова просила денег 🙂, да!", "[имя 1] ПРОСИЛА денег. Да."))
                .isEqualTo("█ █ просила денег 🙂, да!");
        assertThat(HiddenWords.hide("+7 701 123-45-67", "[телефон 1]")).isEqualTo("+█ █ █-█-█");
        assertThat(HiddenWords.hide("cafe\u0301 $1", "cafe 2")).isEqualTo("█ $█");
    }
}
