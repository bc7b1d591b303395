package org.ovoz.study.setup;

import java.util.Optional;
import org.ovoz.access.FirstPage;
import org.ovoz.access.User;
import org.ovoz.study.WaveService;
import org.ovoz.study.store.SetUpStore;
import org.springframework.stereotype.Component;

/** Leads whoever can set a new installation up to the page for it, as long as no wave was ever opened here. */
@Component
class SetUpFirst implements FirstPage {

    private final WaveService waves;
    private final SetUpStore store;

    SetUpFirst(WaveService waves, SetUpStore store) {
        this.waves = waves;
        this.store = store;
    }

    @Override
    public Optional<String> of(User user) {
        return SetUp.setsUp(user) && waves.current().isEmpty() && !store.isUsed()
                ? Optional.of("setup")
                : Optional.empty();
    }
}
