package org.ovoz.access;

/** Uses a token as a program does. */
public final class TokenUse {

    private TokenUse() {}

    public static void of(ApiTokens tokens, String secret) {
        tokens.holder(secret).orElseThrow();
    }
}
