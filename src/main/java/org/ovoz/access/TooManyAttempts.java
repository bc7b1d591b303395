package org.ovoz.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A password was not looked at, because too many wrong ones came before. */
class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("too many attempts");
        this.wait = wait;
    }

    /** Whole seconds to wait, at least 1. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
