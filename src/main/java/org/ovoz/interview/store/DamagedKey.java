package org.ovoz.interview.store;

import java.io.IOException;
import java.nio.file.Path;

/** The key file is there but is no key; making a new one would void every respondent's code. */
final class DamagedKey extends IOException {

    DamagedKey(Path file) {
        super("The key of respondents' codes is damaged: " + file.toAbsolutePath());
    }
}
