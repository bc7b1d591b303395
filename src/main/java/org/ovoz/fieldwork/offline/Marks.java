package org.ovoz.fieldwork.offline;

import java.util.HexFormat;
import java.util.UUID;
import org.ovoz.access.KeyedHash;
import org.springframework.stereotype.Component;

/** Keyed hashes by which an interview is known again, and which lead to none without the study's key. */
@Component
class Marks {

    private final KeyedHash hash;

    Marks(KeyedHash hash) {
        this.hash = hash;
    }

    String finished(UUID interview) {
        return of("field finished", interview);
    }

    String sequence(UUID interview) {
        return of("field sequence", interview);
    }

    private String of(String purpose, UUID interview) {
        return HexFormat.of().formatHex(hash.hash(purpose, interview.toString()));
    }
}
