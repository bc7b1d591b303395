package org.ovoz.quality;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What can be remarkable in a sent interview, in the order in which it is listed. */
public enum Flag {
    /** Much quicker than others of the same country, mode and language. */
    SPEEDER("speeder"),
    /** The same answer in every row of a grid. */
    STRAIGHTLINE("straightline"),
    /** Many core questions without a valid answer. */
    MISSING20("missing20"),
    /** Nearly all answers identical with another interview of the country. */
    DUP_ANSWERS("dup_answers"),
    /** "None" together with something else. */
    NONE_CONFLICT("none_conflict"),
    /** No website, but answers about it. */
    SITE_CONFLICT("site_conflict"),
    /** A typed text that is no text. */
    OPEN_GIBBERISH("open_gibberish"),
    /** Very short for an interview with an interviewer, or too many of one interviewer on a day. */
    IV_GAP("iv_gap"),
    /** Sent after the end of field work. */
    LATE("late");

    private static final List<Set<Flag>> SETS = IntStream.range(0, 1 << values().length)
            .mapToObj(bits -> Arrays.stream(values())
                    .filter(flag -> (bits & flag.bit()) != 0)
                    .collect(Collectors.toUnmodifiableSet()))
            .toList();

    private final String key;

    Flag(String key) {
        this.key = key;
    }

    /** The name in analysis.md, section 8, and of its texts. */
    public String key() {
        return key;
    }

    /** The flag in a number that holds several. */
    int bit() {
        return 1 << ordinal();
    }

    static int bits(Collection<Flag> flags) {
        var bits = 0;
        for (var flag : flags) {
            bits |= flag.bit();
        }
        return bits;
    }

    /** The flags that a number holds. */
    static Set<Flag> of(int bits) {
        return SETS.get(bits);
    }
}
