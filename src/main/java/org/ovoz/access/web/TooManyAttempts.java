package org.ovoz.access.web;

import org.springframework.security.core.AuthenticationException;

/** A password was not looked at, because too many ask at this moment. */
class TooManyAttempts extends AuthenticationException {

    /** After so long it is worth trying again. */
    static final int SECONDS = 5;

    TooManyAttempts() {
        super("too many attempts");
    }
}
