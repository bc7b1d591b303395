package org.ovoz.qualitative;

/**
 * Words that masks hide. Whatever writes something that leaves the team beside the words of texts asks here first; it asks for no
 * right.
 */
public interface MaskedWords {

    /** By the masks that there are now. */
    Outgoing outgoing();
}
