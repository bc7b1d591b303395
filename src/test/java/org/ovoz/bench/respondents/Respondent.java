package org.ovoz.bench.respondents;

import java.io.IOException;

/** Somebody who answers one whole interview on the real pages, or a part of it and stays there. */
interface Respondent extends AutoCloseable {

    /**
     * Goes on until so many answers were given, or until the interview is sent.
     *
     * @throws IOException if the pages lead nowhere
     */
    void walk(int answers) throws IOException;

    /** What was done so far. */
    Walked walked();

    @Override
    void close() throws IOException;
}
