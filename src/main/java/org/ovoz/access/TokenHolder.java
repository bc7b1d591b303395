package org.ovoz.access;

import org.springframework.security.core.AuthenticatedPrincipal;

/** A program that showed a token with this request. */
record TokenHolder(User user) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return user.name();
    }
}
