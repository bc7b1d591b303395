package org.ovoz.access;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A program that showed a token with this request.
 *
 * @param mayExport whether the token was made for exports; otherwise they are refused whatever the user's role says
 */
record TokenHolder(User user, boolean mayExport) implements AuthenticatedPrincipal {

    boolean may(Permission permission) {
        return user.may(permission) && (permission != Permission.EXPORT || mayExport);
    }

    @Override
    public String getName() {
        return user.name();
    }
}
