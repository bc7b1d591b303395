package org.ovoz.ui;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells those who have something to show in a demonstration that this is one. */
@Component
class DemonstrationStarter {

    private final DemonstrationBanner demonstration;
    private final ApplicationEventPublisher listeners;

    DemonstrationStarter(DemonstrationBanner demonstration, ApplicationEventPublisher listeners) {
        this.demonstration = demonstration;
        this.listeners = listeners;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void tell() {
        if (demonstration.isOn()) {
            listeners.publishEvent(new DemonstrationStart());
        }
    }
}
