package org.ovoz.qualitative.material.redaction;

/** Kinds of words by which somebody can be recognised. Each has a text and a mask {@code material.mask.<name>}. */
public enum Secret {
    NAME,
    PLACE,
    PHONE,
    EMAIL,
    LINK,
    ORGANIZATION,
    /** What a person asked for. */
    OTHER
}
