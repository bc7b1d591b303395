package org.ovoz.disclosure.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * The style sheet of the shared results, which have no bundle: the plain elements of every page, the frame of this one and
 * the tables of the room, joined from the files in which each rule stands once.
 */
final class ResultsStyle {

    private static final List<String> FILES = List.of("base.css", "page.css", "disclosure.css");

    private ResultsStyle() {}

    /** The sheet without comments and indentation. */
    static String sheet() {
        return FILES.stream()
                .map(ResultsStyle::read)
                .collect(Collectors.joining())
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s*\\n\\s*", "\n");
    }

    private static String read(String file) {
        try {
            return new ClassPathResource("results/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
