package org.ovoz.interview.coupon;

import java.util.Arrays;
import java.util.Optional;

/** How somebody knows the person who passed the coupon on. Codes never change. */
public enum Relation {
    /** In the same organization or initiative. */
    ORGANIZATION(1),
    /** By common work, events or networks. */
    WORK(2),
    /** Friends, family, neighbours. */
    PERSONAL(3),
    /** On the internet alone. */
    ONLINE(4),
    /** Hardly or not at all. */
    STRANGER(5);

    private final int code;

    Relation(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** The one with a code, or none. */
    public static Optional<Relation> ofCode(int code) {
        return Arrays.stream(values()).filter(one -> one.code == code).findFirst();
    }

    /** As a form sends it; none for what is no code. */
    public static Optional<Relation> read(String code) {
        return Arrays.stream(values())
                .filter(one -> Integer.toString(one.code).equals(code.strip()))
                .findFirst();
    }

    /** Names its words: {@code interview.coupon.relation.1}. */
    public String key() {
        return "coupon.relation." + code;
    }
}
