package org.ovoz.export;

import java.io.IOException;
import org.ovoz.interview.CodedInterview;

/** Writes interviews one after the other. Closing ends the file and leaves the stream below open. */
interface DataWriter extends AutoCloseable {

    void write(CodedInterview interview) throws IOException;

    @Override
    void close() throws IOException;
}
