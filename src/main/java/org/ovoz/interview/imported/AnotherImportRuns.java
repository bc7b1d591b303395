package org.ovoz.interview.imported;

/** Another import into the same wave has not ended yet. */
public final class AnotherImportRuns extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnotherImportRuns() {
        super("Another import into this wave has not ended yet.");
    }
}
