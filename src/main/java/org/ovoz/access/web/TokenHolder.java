package org.ovoz.access.web;

import org.ovoz.access.Permission;
import org.ovoz.access.User;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A program that showed a token with this request.
 *
 * @param mayExport whether the token was made for exports; otherwise they are refused whatever the user's role says
 */
public record TokenHolder(User user, boolean mayExport) implements AuthenticatedPrincipal {

    public boolean may(Permission permission) {
        return user.may(permission) && (permission != Permission.EXPORT || mayExport);
    }

    @Override
    public String getName() {
        return user.name();
    }
}
