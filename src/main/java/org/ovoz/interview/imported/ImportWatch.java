package org.ovoz.interview.imported;

/** Sees how far an import is, and may stop it by an exception: then nothing is stored. */
@FunctionalInterface
public interface ImportWatch {

    /**
     * @param interviews stored so far, not visible yet
     */
    void stored(int interviews);
}
