package org.ovoz.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PackedRepliesTests {

    private static final String LONG = "{\"execute\":[\""
            + "<label class=\"option\"><span>Затрудняюсь ответить 😀</span></label>".repeat(300) + "\"]}";

    @Test
    void unpacksWhatItHasPacked() {
        var packed = PackedReplies.packed(LONG);
        assertThat(packed.length()).isLessThan(LONG.length() / 10);
        assertThat(packed.chars()).as("a byte each").allMatch(character -> character < 256);
        assertThat(PackedReplies.unpacked(packed)).isEqualTo(LONG);
    }

    @Test
    void leavesAloneWhatIsNotOrAlreadyPacked() {
        assertThat(PackedReplies.unpacked(LONG)).isEqualTo(LONG);
        var packed = PackedReplies.packed(LONG);
        assertThat(PackedReplies.packed(packed)).isEqualTo(packed);
    }

    @Test
    void handsOutNoPartOfAReply() {
        var packed = PackedReplies.packed(LONG);
        assertThatThrownBy(() -> PackedReplies.unpacked(packed.substring(0, packed.length() / 2)))
                .hasMessageContaining("cannot be read");
    }
}
