package org.ovoz;

import org.ovoz.ui.DemonstrationBanner;
import org.ovoz.ui.site.PublicAddress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the address when the server can be used. */
@Component
class Announcement {

    private final PublicAddress site;
    private final DemonstrationBanner demonstration;

    Announcement(PublicAddress site, DemonstrationBanner demonstration) {
        this.site = site;
        this.demonstration = demonstration;
    }

    @EventListener
    @Order(-1)
    void announce(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            var local = "http://localhost:" + web.getWebServer().getPort() + site.path();
            System.out.printf("%nOvoz is running: %s/ (Ctrl+C ends it)%n", local);
            if (!PublicAddress.isLoopback(site.named().orElse(local))) {
                System.out.printf("Links and QR codes say %s%n", site.named().orElseThrow());
            } else if (!demonstration.isOn()) {
                System.out.println("Links that are made under this address work on this computer only."
                        + " OVOZ_PUBLIC_ADDRESS names the one that people use.");
            }
        }
    }
}
