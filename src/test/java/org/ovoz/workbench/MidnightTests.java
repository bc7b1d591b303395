package org.ovoz.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ovoz.testing.AtMidnight;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.springframework.beans.factory.annotation.Autowired;

@Slow
class MidnightTests extends AtMidnight {

    @Autowired
    private NamedDefinitions tables;

    @Test
    void aNamedTableWasMadeOnTheStudysDay() throws UnusableName {
        assertThat(tables.save(NamedDefinition.Kind.TABLE, "Ночная", Address.line(Analysis.of(Tiny.WAVE)))
                        .madeOn())
                .isEqualTo("2026-11-30");
    }
}
