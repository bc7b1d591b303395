package org.ovoz.qualitative.exchange;

/** For whom a table of quotations is. */
public enum Audience {
    /** The team: everything that its members may read. */
    TEAM,
    /**
     * Others: no quotation of whoever allows nothing to be said of them; of the rest only what each allows; coders by number, no
     * days.
     */
    OUTSIDERS
}
