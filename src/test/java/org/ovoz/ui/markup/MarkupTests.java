package org.ovoz.ui.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** One writer for everything that is HTML or XML; jsoup, which nobody here wrote, reads it again. */
class MarkupTests {

    /** What somebody may type, with everything that means something in HTML, and letters beyond 16 bits. */
    private static final String AWKWARD = "</td><script>alert(1)</script> & &amp; \"one\" 'two' ұғқ 🙂";

    @Test
    void givesTextsAndAttributesBackAsTheyWere() {
        var markup = new Markup().open("p", "title", AWKWARD).text(AWKWARD).close();
        for (var parser : new Parser[] {Parser.htmlParser(), Parser.xmlParser()}) {
            var read = Jsoup.parse(markup.toString(), "", parser).selectFirst("p");
            assertThat(read.wholeText()).isEqualTo(AWKWARD);
            assertThat(read.attr("title")).isEqualTo(AWKWARD);
            assertThat(read.children()).isEmpty();
        }
    }

    @Test
    void leavesOutWhatXmlDoesNotKnow() {
        assertThat(new Markup().element("b", "a\u0000\u001b\uffffb\ud800c\td\n", "id", "e\u0008f"))
                .hasToString("<b id=\"ef\">abc\td\n</b>");
        assertThat(Markup.printable("\u0007Ұ🙂")).isEqualTo("Ұ🙂");
    }

    @Test
    void closesWhatWasOpened() {
        var open = new Markup().open("table").open("tr").element("td", "1").empty("br");
        assertThatThrownBy(open::toString).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Markup().add(open)).isInstanceOf(IllegalStateException.class);
        assertThat(open.close().close()).hasToString("<table><tr><td>1</td><br/></tr></table>");
    }

    @Test
    void refusesAnAttributeWithoutAValueAndAStyleThatIsNone() {
        var markup = new Markup();
        assertThatThrownBy(() -> markup.open("p", "class")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> markup.style("</style><script>")).isInstanceOf(IllegalArgumentException.class);
        assertThat(markup.style("a > b { content: 'x' }")).hasToString("<style>a > b { content: 'x' }</style>");
    }

    @Test
    void beginsFiles() {
        assertThat(new Markup().element("html", "").toPage()).isEqualTo("<!DOCTYPE html>\n<html></html>");
        assertThat(Markup.xml().open("a").element("b", "").close())
                .hasToString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\n<b></b></a>");
    }

    /** Nobody else writes tags or escapes what stands between them. */
    @Test
    void isTheOnlyWriterOfMarkup() throws IOException {
        var tag = Pattern.compile(
                "\"</?[a-z:-]+[ >\"/]|'<'|&(amp|lt|quot|#39);|HtmlUtils|<[a-z:-]+( [a-z:-]+=\\\\?\"|>).*\"\"\"");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("ui/markup/Markup.java"))
                            .filter(file -> tag.matcher(read(file)).find()))
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
