package org.ovoz.qualitative.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.material.Version.Reason;

/** What masks hide is found by holding versions against each other. */
class EarlierMasksTests {

    private static final DocumentId ID = DocumentId.random();

    private final List<EarlierMasks.Step> steps = new ArrayList<>();

    private EarlierMasksTests then(Reason reason, String text) {
        steps.add(new EarlierMasks.Step(new DocumentText(ID, steps.size() + 1, text, List.of()), reason));
        return this;
    }

    private List<String> found() {
        var text = steps.getLast().text();
        var found = EarlierMasks.in(steps).present();
        assertThat(found).allSatisfy(mask -> assertThat(text.cut(mask.span())).isEqualTo(mask.mask()));
        return found.stream().map(mask -> mask.mask() + " " + mask.hidden()).toList();
    }

    @Test
    void everyMaskIsFoundInItsPlace() {
        then(Reason.TAKEN_IN, "И: Кто?\nАйгуль: Я 🙂 Айгуль Сатпаева.\nИ: Где?\nАйгуль: В Караганде, с Маратом.");
        then(Reason.REDACTED, "И: Кто?\n[имя 1]: Я 🙂 [имя 1].\nИ: Где?\n[имя 1]: В [место 1], с [имя 2].");
        assertThat(found())
                .containsExactly(
                        "[имя 1] Айгуль",
                        "[имя 1] Айгуль Сатпаева",
                        "[имя 1] Айгуль",
                        "[место 1] Караганде",
                        "[имя 2] Маратом");
    }

    @Test
    void masksAreFollowedThroughLaterVersions() {
        then(Reason.TAKEN_IN, "Марат сказал: да.\nАйгуль тоже. Ещё Айгуль.\nОсман ушёл.");
        then(Reason.REDACTED, "[имя 1] сказал: да.\n[имя 2] тоже. Ещё [имя 2].\nОсман ушёл.");
        then(Reason.CORRECTED, "Сначала 🙂 [имя 1] сказал: нет.\n[имя 2] тоже. Ещё [имя 2].\nОсман ушёл.");
        then(Reason.REDACTED, "Сначала 🙂 [имя 1] сказал: нет.\n[имя 2] тоже. Ещё [имя 2].\n[имя 3] ушёл.");
        then(Reason.CORRECTED, "Сначала 🙂 [имя 1] сказал: нет.\n[имя 2] тоже.\n[имя 3] ушёл.");
        assertThat(found()).containsExactly("[имя 1] Марат", "[имя 2] Айгуль", "[имя 3] Осман");
        assertThat(EarlierMasks.in(steps).ever())
                .as("the one that a correction took out too")
                .hasSize(4);
    }

    @Test
    void whatNothingShowsIsNotGuessed() {
        then(Reason.TAKEN_IN, "Айгуль Сатпаева Каскелен, и Марат.");
        then(Reason.REDACTED, "[имя 1] [место 1], и [имя 2].");
        assertThat(found()).as("where the first ends is not sure").containsExactly("[имя 2] Марат");
        assertThat(EarlierMasks.in(steps).ever()).hasSize(3);
    }

    @Test
    void aMissingVersionOrOneOfOtherWordsEndsTheSearch() {
        then(Reason.TAKEN_IN, "Марат пришёл.");
        then(Reason.REDACTED, "[имя 1] ушёл.");
        assertThat(found()).as("somebody changed words too").isEmpty();
        steps.clear();
        then(Reason.TAKEN_IN, "Марат пришёл.");
        then(Reason.REDACTED, "[имя 1] пришёл.");
        then(Reason.CORRECTED, "[имя 1] пришёл рано.");
        steps.remove(1);
        assertThat(found()).isEmpty();
        steps.clear();
        assertThat(EarlierMasks.in(steps).present()).isEmpty();
    }

    @Test
    void aMaskOverAMaskHidesTheWordsOfBoth() {
        then(Reason.TAKEN_IN, "Спросите Марата в Караганде.");
        then(Reason.REDACTED, "Спросите [имя 1] в Караганде.");
        then(Reason.REDACTED, "Спросите [место 1].");
        assertThat(found()).containsExactly("[место 1] Марата в Караганде");
    }
}
