package org.ovoz.report;

import java.util.List;
import java.util.Optional;

/**
 * Who made a report, as its first page says.
 *
 * @param logo over the title
 * @param organization that publishes it; empty: none is named
 * @param authors by name, in their order
 */
public record Cover(Optional<Logo> logo, String organization, List<String> authors) {

    /** The cover of a study that says nothing of its makers. */
    public static final Cover NONE = new Cover(Optional.empty(), "", List.of());

    /**
     * A picture in a file.
     *
     * @param type its media type: {@code image/png} or {@code image/jpeg}
     * @param base64 its bytes
     */
    public record Logo(String type, String base64, int width, int height) {}

    public Cover {
        authors = List.copyOf(authors);
    }
}
