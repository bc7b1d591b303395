package org.ovoz.access.web;

import java.util.Optional;
import org.ovoz.access.Secrets;
import org.ovoz.access.store.LinkStore;
import org.ovoz.access.store.UserStore;
import org.ovoz.ui.site.PublicAddress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * As long as there is no user, prints a one-time link by which the first admin sets a name and password. Printed, not
 * logged: a log is kept and copied, and is no place for codes.
 */
@Component
class StartupLink {

    private final UserStore users;
    private final LinkStore links;
    private final Environment environment;
    private final PublicAddress site;

    StartupLink(UserStore users, LinkStore links, Environment environment, PublicAddress site) {
        this.users = users;
        this.links = links;
        this.environment = environment;
        this.site = site;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    @Transactional
    void print() {
        var port = environment.getProperty("local.server.port", "8080");
        var address = site.named().orElse("http://localhost:" + port + site.path());
        make().ifPresent(secret -> System.out.printf(
                "%nNobody can sign in yet. The first administrator sets a name and password here (works once):%n"
                        + "  %s%s%n",
                address, OneTimeLink.path(secret)));
    }

    /** A new link that voids the one of an earlier start; none once there is a user. */
    @Transactional
    Optional<String> make() {
        if (!users.isEmpty()) {
            return Optional.empty();
        }
        var secret = Secrets.random();
        links.put(Secrets.hash(secret), null, null);
        return Optional.of(secret);
    }
}
