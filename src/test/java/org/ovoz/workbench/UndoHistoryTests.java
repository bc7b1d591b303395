package org.ovoz.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ovoz.testing.Tiny;

class UndoHistoryTests {

    private static final Analysis FIRST = Analysis.of(Tiny.WAVE);

    @Test
    void takesStepsBackAndAgain() {
        var steps = new UndoHistory(FIRST);
        steps.go(FIRST.withK(4));
        steps.go(FIRST.withK(5));
        assertThat(steps.undo()).hasValue(FIRST.withK(4));
        assertThat(steps.undo()).hasValue(FIRST);
        assertThat(steps.undo()).isEmpty();
        assertThat(steps.now()).isEqualTo(FIRST);
        assertThat(steps.redo()).hasValue(FIRST.withK(4));
        assertThat(steps.go(FIRST.withK(9))).isTrue();
        assertThat(steps.canRedo()).isFalse();
    }

    @Test
    void makesNoStepOfTheSame() {
        var steps = new UndoHistory(FIRST);
        assertThat(steps.go(FIRST)).isFalse();
        assertThat(steps.canUndo()).isFalse();
    }

    @Test
    void comesBackToTheBeginningFromAnywhere() {
        var random = new Random(31);
        for (int round = 0; round < 50; round++) {
            var steps = new UndoHistory(FIRST);
            var gone = new ArrayList<Analysis>();
            gone.add(FIRST);
            for (int step = 0; step < 30; step++) {
                if (steps.go(FIRST.withK(1 + random.nextInt(20)))) {
                    gone.add(steps.now());
                }
            }
            while (steps.canUndo()) {
                gone.removeLast();
                assertThat(steps.undo()).hasValue(gone.getLast());
            }
            assertThat(gone).containsExactly(FIRST);
        }
    }
}
