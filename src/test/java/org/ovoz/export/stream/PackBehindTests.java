package org.ovoz.export.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bytes that a second thread sends. */
class PackBehindTests {

    private static final int SEVERAL_BUFFERS = 5_000_000;

    @Test
    void sendsEveryByteInItsPlace() throws IOException {
        var random = new Random(20);
        var bytes = new byte[SEVERAL_BUFFERS];
        random.nextBytes(bytes);
        var sent = new ByteArrayOutputStream();
        try (var stream = new PackBehind(sent)) {
            for (int from = 0; from < bytes.length; ) {
                var count = Math.min(bytes.length - from, random.nextInt(100_000));
                if (count == 1) {
                    stream.write(bytes[from]);
                } else {
                    stream.write(bytes, from, count);
                }
                from += count;
            }
            stream.write(7);
            stream.flush();
        }
        assertThat(sent.size()).isEqualTo(SEVERAL_BUFFERS + 1);
        assertThat(sent.toByteArray()).startsWith(bytes).endsWith(7);
    }

    @Test
    void tellsTheWriterThatTheReceiverIsGone() throws IOException {
        var gone = new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException("gone");
            }
        };
        try (var stream = new PackBehind(gone)) {
            stream.write(1);
            assertThatThrownBy(stream::flush).isInstanceOf(IOException.class).hasMessage("gone");
        }
        try (var stream = new PackBehind(gone)) {
            assertThatThrownBy(() -> stream.write(new byte[SEVERAL_BUFFERS])).hasMessage("gone");
        }
    }
}
