package org.ovoz.qualitative;

/** What a speaker allows to be said of them beside a quotation, from the least to the most. */
public enum Attribution {
    /** Nothing of the speaker: neither kind, place nor pseudonym; and no quotation leaves the team. */
    NOTHING,
    /** What the speaker is, such as "expert, Kazakhstan", but no name. */
    ROLE,
    /** The name too, or whatever stands in the document for it. */
    NAME
}
