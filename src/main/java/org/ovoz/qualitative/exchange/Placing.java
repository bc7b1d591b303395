package org.ovoz.qualitative.exchange;

import java.util.Optional;
import org.ovoz.qualitative.Span;

/** Where parts of one text are in another, where they are there at all. */
public interface Placing {

    Optional<Span> place(Span span);

    /** Compares two texts. */
    interface Between {
        Placing of(String before, String after);
    }
}
