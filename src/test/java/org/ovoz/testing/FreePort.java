package org.ovoz.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for servers that are told theirs before they start. */
public final class FreePort {

    /** Below those that systems give to whoever asks for any: nobody is given one of these meanwhile. */
    private static final int FIRST = 15_000;

    private static final int LAST = 32_000;
    private static final int MOST_TRIES = 200;

    private FreePort() {}

    /** A port that nobody listens on now, nor soon. */
    public static int any() throws IOException {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try (var free = new ServerSocket()) {
                free.bind(new InetSocketAddress(port));
                return port;
            } catch (IOException taken) {
                // Another one then.
            }
        }
        throw new IOException("no port is free");
    }
}
