package org.ovoz.interview.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PackedPagesTests {

    private final PackedPages pages = new PackedPages();

    private static byte[] page(int lines) {
        var text = new StringBuilder();
        for (int line = 0; line < lines; line++) {
            text.append("Қазақстандағы ұйымдар ").append(line).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsPackedIsReadAsItWasOnePageAfterTheOther() throws IOException {
        for (var lines : new int[] {100, 1, 5_000, 0, 100}) {
            var page = page(lines);
            var packed = pages.packed(page);
            try (var read = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                assertThat(read.readAllBytes()).isEqualTo(page);
            }
        }
    }

    @Test
    void onlyWhoNamesItGetsIt() {
        assertThat(PackedPages.isWanted("gzip, deflate, br")).isTrue();
        assertThat(PackedPages.isWanted("br,GZIP")).isTrue();
        assertThat(PackedPages.isWanted("gzip;q=0")).isFalse();
        assertThat(PackedPages.isWanted("identity")).isFalse();
        assertThat(PackedPages.isWanted(null)).isFalse();
    }
}
