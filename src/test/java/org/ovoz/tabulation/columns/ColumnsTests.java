package org.ovoz.tabulation.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ovoz.tabulation.TinyStudy.KZ;
import static org.ovoz.tabulation.TinyStudy.id;
import static org.ovoz.tabulation.TinyStudy.kz;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ovoz.tabulation.TinyStudy;

class ColumnsTests {

    private static final int CASES = 3 * Block.CAPACITY + 17;

    @Test
    void countsWhatIsLeftAfterManyInsertionsReplacementsAndRemovals() {
        var columns = new Columns(TinyStudy.VARIABLES);
        var expected = new HashMap<Integer, Integer>();
        var random = new Random(1);
        for (int round = 0; round < 5; round++) {
            columns.change(editor -> {
                for (int i = 0; i < CASES; i++) {
                    var number = random.nextInt(CASES);
                    if (random.nextInt(3) == 0) {
                        editor.remove(id(number));
                        expected.remove(number);
                    } else {
                        var code = 1 + random.nextInt(3);
                        editor.put(id(number), 1, kz("work", code));
                        expected.put(number, code);
                    }
                }
            });
        }
        var counts = columns.snapshot().all().counts("work", KZ);
        assertThat(columns.snapshot().size()).isEqualTo(expected.size());
        for (int code = 1; code <= 3; code++) {
            var wanted = code;
            assertThat(counts.of(code)).isEqualTo((int)
                    expected.values().stream().filter(value -> value == wanted).count());
        }
    }

    @Test
    void keepsASnapshotAsItWas() {
        var columns = TinyStudy.columns(kz("work", 1), kz("work", 2));
        var before = columns.snapshot();
        columns.change(editor -> {
            editor.put(id(0), 1, kz("work", 3));
            editor.remove(id(1));
        });
        assertThat(before.all().counts("work", KZ).byCode()).isEqualTo(Map.of(1, 1, 2, 1));
        assertThat(columns.snapshot().all().counts("work", KZ).byCode()).isEqualTo(Map.of(3, 1));
        assertThat(columns.snapshot().revision()).isGreaterThan(before.revision());
    }

    @Test
    void widensAColumnForLargeNumbers() {
        var cases = TinyStudy.cases(kz("members", 5), kz("members", 300), kz("members", 70_000), kz("members", -9));
        assertThat(cases.counts("members", KZ).byCode()).isEqualTo(Map.of(5, 1, 300, 1, 70_000, 1, -9, 1));
    }

    @Test
    void selectsByCodesAndDates() {
        var snapshot = TinyStudy.columns(
                        kz("work", 1), TinyStudy.with(kz("work", 2), "mode", 2), kz("work", 3), kz("work", 2))
                .snapshot();
        var online = Selection.ALL.with("mode", Set.of(1));
        var day = LocalDate.ofEpochDay(TinyStudy.DAY);
        assertThat(snapshot.select(online).counts("work", KZ).byCode()).isEqualTo(Map.of(1, 1, 2, 1, 3, 1));
        assertThat(snapshot.select(online.between(day.plusDays(1), day.plusDays(2)))
                        .counts("work", KZ)
                        .byCode())
                .isEqualTo(Map.of(3, 1));
        assertThat(snapshot.select(Selection.ALL.between(day.plusDays(3), null)).size())
                .isEqualTo(1);
        assertThat(snapshot.select(online.with("mode", Set.of())).size()).isEqualTo(4);
    }

    @Test
    void refusesCasesThatDoNotFit() {
        var columns = new Columns(TinyStudy.VARIABLES);
        assertThatThrownBy(() -> columns.change(editor -> editor.put(id(1), 1, new int[3])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> columns.change(editor -> editor.put(id(1), 1, kz("country", -1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> columns.snapshot().select(Selection.ALL.with("colour", Set.of(1))))
                .isInstanceOf(UnknownVariable.class);
        assertThat(columns.snapshot().size()).isZero();
    }
}
