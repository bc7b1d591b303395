package org.ovoz.interview.store;

import java.nio.file.Path;

/** A key in OVOZ_STUDY_KEY with which the server must not start. What the setting says is never repeated. */
final class UnusableKey extends RuntimeException {

    private final String remedy;

    private UnusableKey(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    static UnusableKey malformed() {
        return new UnusableKey(
                "OVOZ_STUDY_KEY is no key.",
                "Give all servers the same 32 random bytes in Base64: of a new study 'openssl rand -base64 32', of one"
                        + " that has a data folder 'base64 < data/study.key' (docs/operation.md).");
    }

    static UnusableKey differs(Path file) {
        return new UnusableKey(
                "OVOZ_STUDY_KEY is another key than " + file.toAbsolutePath() + ".",
                "Only one of them is that of the database: 'base64 < study.key' tells what the file holds. Take the other"
                        + " one away, and keep it until codes have been seen to work.");
    }

    String remedy() {
        return remedy;
    }
}
