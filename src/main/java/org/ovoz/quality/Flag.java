package org.ovoz.quality;

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

    private final String key;

    Flag(String key) {
        this.key = key;
    }

    /** The name in analysis.md, section 8, and of its texts. */
    public String key() {
        return key;
    }
}
