package org.ovoz.storage;

/**
 * Sees to it that deleted rows are gone from the files of the database too, not only from its tables: both databases leave
 * them where they lay until something else is written there. See docs/decisions/0022.
 */
public interface Erasure {

    /** Called within the transaction that deletes what a person wants to be gone: the files follow within minutes. */
    void due();

    /** Whether something that was deleted is still in the files because there is no room to write them anew. */
    boolean isHeldUp();
}
