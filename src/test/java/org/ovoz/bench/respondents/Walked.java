package org.ovoz.bench.respondents;

import java.util.Arrays;

/** What a respondent did and how long the server took to acknowledge answers. */
final class Walked {

    private long[] nanos = new long[128];
    private int saves;
    private int answers;
    private int requests;
    private boolean sent;

    /** So many answers were acknowledged by one request. */
    void acknowledged(int given, long took) {
        if (saves == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * saves);
        }
        nanos[saves++] = took;
        answers += given;
    }

    void requested(int total) {
        requests = total;
    }

    void send() {
        sent = true;
    }

    /** How long each request took that brought answers. */
    long[] nanos() {
        return Arrays.copyOf(nanos, saves);
    }

    int answers() {
        return answers;
    }

    int requests() {
        return requests;
    }

    boolean isSent() {
        return sent;
    }
}
