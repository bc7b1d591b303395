package org.ovoz.export.stream;

import java.io.IOException;
import org.ovoz.interview.sent.CodedInterview;

/** Writes interviews one after the other, and leaves the stream below open. */
public interface DataWriter {

    void write(CodedInterview interview) throws IOException;

    /**
     * Ends the file. It is not called when an export breaks off, so that a part never has the end of a whole file; that
     * is why this is no {@link AutoCloseable}.
     */
    void end() throws IOException;
}
