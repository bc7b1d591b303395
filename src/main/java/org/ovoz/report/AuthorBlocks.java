package org.ovoz.report;

import java.util.ArrayList;
import java.util.List;

/** An author's plain text as blocks: an empty line ends a paragraph, lines that begin with "- " are a list. */
public final class AuthorBlocks {

    private final List<ReportBlock> blocks = new ArrayList<>();
    private final List<String> paragraph = new ArrayList<>();
    private final List<ReportBlock.Entry> list = new ArrayList<>();

    private AuthorBlocks() {}

    /** The blocks of a text. */
    public static List<ReportBlock> of(String text) {
        var author = new AuthorBlocks();
        text.lines().map(String::strip).forEach(author::line);
        author.endParagraph();
        author.endList();
        return List.copyOf(author.blocks);
    }

    private void line(String line) {
        if (line.startsWith("- ")) {
            endParagraph();
            list.add(new ReportBlock.Entry("", line.substring(2).strip()));
            return;
        }
        endList();
        if (line.isEmpty()) {
            endParagraph();
        } else {
            paragraph.add(line);
        }
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            blocks.add(new ReportBlock.Paragraph(ReportBlock.Voice.AUTHOR, String.join(" ", paragraph)));
            paragraph.clear();
        }
    }

    private void endList() {
        if (!list.isEmpty()) {
            blocks.add(new ReportBlock.Listing(ReportBlock.Voice.AUTHOR, "", false, list));
            list.clear();
        }
    }
}
