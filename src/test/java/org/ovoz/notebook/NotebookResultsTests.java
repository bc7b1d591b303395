package org.ovoz.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ovoz.fieldwork.contact.Contact;
import org.ovoz.fieldwork.contact.Result;

/** What can be recorded without a network is what can be recorded with one. */
class NotebookResultsTests {

    private static final Pattern LINE = Pattern.compile("(?m)^  ([A-Z_]+): \\[(.*)],?$");

    @Test
    void theNotebookHasTheResultsAndReasonsOfTheServer() throws IOException {
        var source = Files.readString(Path.of("frontend/notebook/vault/results.ts"));
        var found = new LinkedHashMap<String, List<String>>();
        var lines = LINE.matcher(source);
        while (lines.find()) {
            found.put(
                    lines.group(1),
                    Arrays.stream(lines.group(2).replace("'", "").split(",\\s*"))
                            .filter(reason -> !reason.isEmpty())
                            .toList());
        }
        var expected = new LinkedHashMap<String, List<String>>();
        for (var result : Result.values()) {
            expected.put(
                    result.name(), result.reasons().stream().map(Enum::name).toList());
        }
        assertThat(found).isEqualTo(expected);
        assertThat(source).contains("LONGEST_NOTE = " + Contact.LONGEST_NOTE + ";");
        for (var result : Result.values()) {
            assertThat(source.contains("=== '" + result + "'"))
                    .as(result.name())
                    .isEqualTo(result.isOpen());
        }
    }
}
