package org.ovoz.interview.store;

import java.nio.file.Path;

/** The database has codes that were made with another key than that of this data folder: none of them would be good here. */
final class ForeignKey extends RuntimeException {

    ForeignKey(Path file) {
        super("The database belongs to another study.key than " + file.toAbsolutePath() + ".");
    }
}
