package org.ovoz;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the address when the server can be used. */
@Component
class Announcement {

    @EventListener
    @Order(0)
    void announce(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.printf(
                    "%nOvoz is running: http://localhost:%d/ (Ctrl+C ends it)%n",
                    web.getWebServer().getPort());
        }
    }
}
