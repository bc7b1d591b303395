package org.ovoz.interview.store;

import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sees to it that all servers of a database have the same key: with another one, codes that were given out elsewhere would
 * be unknown here. The database keeps a keyed hash of a fixed text; it says whether a key is the same, and nothing else.
 */
@Component
class KeyFingerprint {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFingerprint.class);

    private final JdbcClient jdbc;

    /** @param renew whether the former key is lost for good, and with it all codes that were given out */
    KeyFingerprint(StudyKey key, JdbcClient jdbc, @Value("${ovoz.new-study-key:false}") boolean renew) {
        this.jdbc = jdbc;
        var own = HexFormat.of().formatHex(key.hash("fingerprint", "of the study key"));
        if (known().isEmpty()) {
            jdbc.sql("insert into study_key (id, fingerprint) values (1, :own) on conflict do nothing")
                    .param("own", own)
                    .update();
        }
        if (!known().orElseThrow().equals(own)) {
            if (!renew) {
                throw new ForeignKey(key.source());
            }
            jdbc.sql("update study_key set fingerprint = :own where id = 1")
                    .param("own", own)
                    .update();
            LOG.warn("The database has a new study.key. Codes that were given out before are void.");
        }
    }

    private Optional<String> known() {
        return jdbc.sql("select fingerprint from study_key where id = 1")
                .query(String.class)
                .optional();
    }
}
