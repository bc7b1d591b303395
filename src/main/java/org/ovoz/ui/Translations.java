package org.ovoz.ui;

import java.io.IOException;
import java.util.Locale;

/** The texts of all rooms for what is not a page: documents and the API. */
@FunctionalInterface
public interface Translations {

    /**
     * The text of a key with its arguments put in.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    String text(Locale locale, String key, Object... arguments);

    /** The texts as they lie in the class path. */
    static Translations read() throws IOException {
        return new Messages();
    }
}
