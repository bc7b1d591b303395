package org.ovoz.report;

import java.util.Locale;

/** The patterns of narrative sentences; each has texts {@code report.sentence.<name>.1} to {@code .3}. */
public enum Sentence {
    IDENTIFY,
    OCCUPATION,
    /** Has {@code .yes} and {@code .no} instead: it tells the more frequent of the two. */
    WEBSITE,
    ACCOUNT,
    USE,
    CHECK,
    MEDIA,
    EFFECT,
    OPTIMISM,
    FUTURE,
    POLITICS,
    /** For any other question. */
    ANSWER;

    /**
     * Whether the sentence names the answers as things, such as a network that somebody uses: then "none of them" cannot
     * stand in it.
     */
    public boolean namesThings() {
        return this == ACCOUNT || this == USE || this == CHECK;
    }

    String key() {
        return "report.sentence." + name().toLowerCase(Locale.ROOT);
    }
}
