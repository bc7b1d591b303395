package org.ovoz.study;

import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.study.store.WaveStore;
import org.ovoz.ui.DemonstrationStart;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the counts of 2018 as targets in the demonstration, where nobody has set any. */
@Component
class DemonstrationTargets {

    private final Definitions definitions;
    private final WaveStore store;

    DemonstrationTargets(Definitions definitions, WaveStore store) {
        this.definitions = definitions;
        this.store = store;
    }

    @EventListener(DemonstrationStart.class)
    @Order(5)
    @Transactional
    void set() {
        for (var wave : definitions.study().everyWave().toList()) {
            if (store.targets(wave.id()).isEmpty()) {
                wave.reference().forEach((country, modes) -> {
                    for (var mode : Mode.values()) {
                        if (modes.containsKey(mode.key())) {
                            store.setTarget(
                                    wave.id(), new WaveStore.Target(country, mode.code(), modes.get(mode.key())));
                        }
                    }
                });
            }
        }
    }
}
