package org.ovoz.fieldwork.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Keys that are made of the study's key, by test vectors of those who defined them. */
class ArrivalKeysTests {

    /** RFC 8032, 7.1, test 1. */
    private static final String SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    private static final String SIGNATURE =
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
                    + "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";

    private static ArrivalKeys keys(String seed) throws Exception {
        return new ArrivalKeys((purpose, text) -> HexFormat.of().parseHex(seed));
    }

    @Test
    void theReceiptKeyAndItsSignaturesAreThoseOfTheRfc() throws Exception {
        var keys = keys(SEED);
        assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(keys.receiptKey())))
                .isEqualTo(PUBLIC);
        assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(keys.sign(""))))
                .isEqualTo(SIGNATURE);
    }

    @Test
    void theSameStudyKeyMakesTheSameKeysAndAnotherOneOthers() throws Exception {
        assertThat(keys(SEED).recipient()).isEqualTo(keys(SEED).recipient()).startsWith("age1");
        assertThat(keys(SEED).study()).isEqualTo(keys(SEED).study()).hasSize(16);
        assertThat(keys(PUBLIC).recipient()).isNotEqualTo(keys(SEED).recipient());
    }

    @Test
    void whatIsNoAgeFileIsNotOpened() throws Exception {
        for (var bytes : new byte[][] {new byte[0], "age-encryption.org/v1\n".getBytes(), new byte[500]}) {
            assertThat(keys(SEED).open(bytes)).isEmpty();
        }
    }
}
