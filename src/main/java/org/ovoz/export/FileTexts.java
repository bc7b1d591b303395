package org.ovoz.export;

/** The texts of a file, in its language, by the keys of this room's message files. */
@FunctionalInterface
public interface FileTexts {

    /** The text {@code export.<key>} with its arguments. */
    String of(String key, Object... arguments);
}
