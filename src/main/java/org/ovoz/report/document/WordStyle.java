package org.ovoz.report.document;

/** The paragraph styles of the Word document: their look, from which pages are reckoned too. */
enum WordStyle {
    BODY("Normal", "Normal", 9, Colour.INK, false, 0, 80),
    TITLE("Title", "Title", 24, Colour.INK, true, 0, 160),
    SUBTITLE("Subtitle", "Subtitle", 11, Colour.INK, false, 0, 80),
    CHAPTER("Heading1", "heading 1", 16, Colour.ACCENT, true, 0, 140),
    QUESTION("Heading2", "heading 2", 11, Colour.INK, true, 200, 80),
    PART("Heading3", "heading 3", 9, Colour.INK, true, 120, 60),
    NOTE("Note", "Note", 7, Colour.SOFT, false, 40, 60),
    WARNING("Warning", "Warning", 9, Colour.INK, false, 0, 80),
    LIST_TITLE("ListTitle", "List Title", 8.5, Colour.INK, true, 60, 40),
    ENTRY("ListEntry", "List Entry", 8.5, Colour.INK, false, 0, 20),
    CAPTION("Caption", "caption", 8, Colour.INK, true, 60, 40),
    CELL("Cell", "Cell", 7.5, Colour.INK, false, 14, 14),
    SMALL_CELL("SmallCell", "Small Cell", 6.5, Colour.INK, false, 8, 8),
    TINY_CELL("TinyCell", "Tiny Cell", 5.5, Colour.INK, false, 8, 8),
    CHART("Chart", "Chart", 7, Colour.INK, false, 0, 40),
    /** Ends a table, after which Word wants a paragraph. */
    GAP("Gap", "Gap", 2, Colour.INK, false, 0, 20),
    CONTENTS_TITLE("ContentsTitle", "Contents Title", 16, Colour.ACCENT, true, 0, 140),
    CONTENTS("TOC1", "toc 1", 9, Colour.INK, true, 60, 20),
    CONTENTS_PART("TOC2", "toc 2", 8, Colour.INK, false, 0, 0),
    HEADER("Header", "header", 7, Colour.SOFT, false, 0, 0),
    FOOTER("Footer", "footer", 7, Colour.SOFT, false, 0, 0);

    /** Colours of letters. */
    private static final class Colour {
        static final String INK = "1F2423";
        static final String SOFT = "565D5B";
        static final String ACCENT = "00696F";
    }

    private static final double TWIPS = 20;

    final String id;
    final String label;
    final double points;
    final String colour;
    final boolean isBold;
    final int before;
    final int after;

    WordStyle(String id, String label, double points, String colour, boolean isBold, int before, int after) {
        this.id = id;
        this.label = label;
        this.points = points;
        this.colour = colour;
        this.isBold = isBold;
        this.before = before;
        this.after = after;
    }

    static WordStyle heading(int level) {
        return switch (level) {
            case 1 -> CHAPTER;
            case 2 -> QUESTION;
            default -> PART;
        };
    }

    /** The height of so many lines with the spaces around them, in points. */
    double height(int lines) {
        return before / TWIPS + after / TWIPS + lines * points * Fonts.LINE;
    }

    /** The height of a text in a column of so many points. */
    double height(String text, double column) {
        return height(Fonts.lines(text, column, points, isBold));
    }
}
