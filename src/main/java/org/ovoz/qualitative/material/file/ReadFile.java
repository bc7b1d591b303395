package org.ovoz.qualitative.material.file;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file as text.
 *
 * @param encoding of a plain file, or nothing
 * @param text as it is kept: one kind of line end, no marks of direction
 * @param voices names that the file itself marks as speakers
 */
public record ReadFile(Format format, @Nullable Encoding encoding, String text, Set<String> voices, List<Told> told) {

    public ReadFile {
        voices = Set.copyOf(voices);
        told = List.copyOf(told);
    }

    /** What kind of file. */
    public enum Format {
        PASTED,
        TXT,
        DOCX,
        ODT,
        SRT,
        VTT
    }

    @Override
    public String toString() {
        return "ReadFile[" + format + "]";
    }
}
