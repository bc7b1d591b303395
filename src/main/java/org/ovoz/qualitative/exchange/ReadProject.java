package org.ovoz.qualitative.exchange;

import java.util.List;
import org.ovoz.qualitative.DocumentId;

/**
 * What a file holds, and what of it cannot come.
 *
 * @param missing texts that the file names but does not hold; their codings are not in the project
 */
public record ReadProject(Project project, List<Remark> remarks, List<MissingText> missing) {

    /**
     * A text that the file names only.
     *
     * @param id by which it is given afterwards
     * @param file the name that it had, without the folders in which it was
     * @param codings how many codings wait for it
     * @param isFormattedOnly whether the file holds an edition with formatting, whose places nobody can know
     */
    public record MissingText(DocumentId id, String title, String file, int codings, boolean isFormattedOnly) {}
}
