package org.ovoz.access;

/** Keyed hashes by a key that outlives the process: the study's key, which is in no database. */
public interface KeyedHash {

    /** The keyed hash of a text, for a purpose: hashes of different purposes never meet. */
    byte[] hash(String purpose, String text);
}
