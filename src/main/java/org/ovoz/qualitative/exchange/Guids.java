package org.ovoz.qualitative.exchange;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids as files write them: with or without braces, in either case, and now and then no UUIDs at all. */
final class Guids {

    private Guids() {}

    /** The id that a file means; what is no UUID always gives the same one. */
    static UUID of(String written) {
        var bare = written.strip();
        if (bare.startsWith("{") && bare.endsWith("}")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        try {
            return UUID.fromString(bare);
        } catch (IllegalArgumentException _) {
            return derived("guid", bare);
        }
    }

    /** The id of something that files give none, the same every time. */
    static UUID derived(Object... of) {
        var joined = new StringBuilder("ovoz");
        for (var part : of) {
            joined.append('\u001F').append(part);
        }
        return UUID.nameUUIDFromBytes(joined.toString().getBytes(StandardCharsets.UTF_8));
    }
}
