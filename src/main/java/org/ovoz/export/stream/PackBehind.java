package org.ovoz.export.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * A buffer whose bytes a second thread packs and sends while the first one fills another: packing takes longer than
 * writing.
 */
public final class PackBehind extends OutputStream {

    /** Bytes at once: threads that wait for each other every few would do nothing else. */
    private static final int SIZE = 1 << 20;

    private final OutputStream out;
    private final SecondThread second = new SecondThread();
    private byte[] filling = new byte[SIZE];
    private byte[] packing = new byte[SIZE];
    private int length;

    public PackBehind(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int single) throws IOException {
        if (length == SIZE) {
            handOver();
        }
        filling[length++] = (byte) single;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        for (var done = 0; done < count; ) {
            if (length == SIZE) {
                handOver();
            }
            var now = Math.min(count - done, SIZE - length);
            System.arraycopy(bytes, from + done, filling, length, now);
            length += now;
            done += now;
        }
    }

    private void handOver() throws IOException {
        var full = filling;
        var bytes = length;
        unwrapped(() -> second.begin(() -> pack(full, bytes)));
        filling = packing;
        packing = full;
        length = 0;
    }

    private void pack(byte[] full, int bytes) {
        try {
            out.write(full, 0, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns when all is packed. */
    @Override
    public void flush() throws IOException {
        handOver();
        unwrapped(second::await);
        out.flush();
    }

    /** What fails in the second thread is a failure of this stream. */
    private static void unwrapped(Runnable step) throws IOException {
        try {
            step.run();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** Ends the second thread; what was not flushed is lost, and the stream behind stays open. */
    @Override
    public void close() {
        second.close();
    }
}
