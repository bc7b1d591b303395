package org.ovoz.access.web;

import java.time.Instant;

/**
 * A link by which a person sets a password, once. Whoever opens it uses nothing up; only a password does.
 *
 * @param userName whose password it sets
 * @param secret to be shown once; it is not kept
 * @param until when it can be used
 */
public record OneTimeLink(String userName, String secret, Instant until) {

    /** The address within the site. The secret is its fragment, which browsers do not send to servers. */
    public String path() {
        return path(secret);
    }

    static String path(String secret) {
        return "/welcome#" + secret;
    }
}
