package org.ovoz.access.web;

import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who a session belongs to. Role and countries are looked up anew, so that a change of them is felt at once.
 *
 * @param epoch of the user at sign-in; the session ends when the user's has grown
 */
public record SignedIn(UUID id, String name, int epoch) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return name;
    }
}
