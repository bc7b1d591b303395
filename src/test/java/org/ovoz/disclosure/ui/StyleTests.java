package org.ovoz.disclosure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The shared page has no bundle: its style is joined from the files of the others, in which each rule stands once. */
class StyleTests {

    /** What the sheet weighed when it was a copy by hand. */
    private static final int LIMIT = 5555;

    private static final Pattern RULE = Pattern.compile("^[^{}@]+\\{[^{}]+}", Pattern.MULTILINE);

    @Test
    void isJoinedFromTheHouseAndTheRoomAndNoHeavierThanTheCopyWas() throws IOException {
        var style = ResultsStyle.sheet();
        for (var file : new String[] {"base.css", "disclosure.css"}) {
            assertThat(rulesOf(Path.of("frontend", file)))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(rule -> assertThat(style).contains(rule));
        }
        assertThat(style).contains("justify-content: space-between").doesNotContain("/*", "@import");
        assertThat(style.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(LIMIT);
    }

    @Test
    void repeatsNoRule() throws IOException {
        var all = new ArrayList<>(rulesOf(Path.of("src/main/resources/results/page.css")));
        for (var file : new String[] {"base.css", "ovoz.css", "disclosure.css"}) {
            all.addAll(rulesOf(Path.of("frontend", file)));
        }
        assertThat(all).doesNotHaveDuplicates();
    }

    private static List<String> rulesOf(Path file) throws IOException {
        var sheet = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
        return RULE.matcher(sheet)
                .results()
                .map(rule -> rule.group().strip().replaceAll("\\s*\\n\\s*", "\n"))
                .toList();
    }
}
