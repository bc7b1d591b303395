package org.ovoz.tabulation.ui;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A table as it is shown, cell by cell: what is downloaded is what was seen. Cells that span several keep their text in
 * the first place and are empty in the others.
 *
 * @param caption over the table
 * @param rows all of equal length
 * @param notes under the table
 */
public record ShownTable(String caption, List<List<Cell>> rows, List<String> notes) {

    /** A cell that is withheld, in brackets or with a dagger. */
    private static final Pattern SMALL = Pattern.compile(">(–|\\[−?\\d[^<;–]*])<|†<");

    private static final Pattern NUMBER = Pattern.compile("−?\\d{1,18}([.,]\\d{1,18})?");

    /**
     * A cell.
     *
     * @param text as shown
     * @param isNumeric whether it stands in a column of figures
     * @param isHeading whether it heads a row or column
     */
    public record Cell(String text, boolean isNumeric, boolean isHeading) {

        static final Cell NONE = new Cell("", false, false);

        /** The figure it shows; empty for a dash, a bracketed percent or a text. */
        public Optional<BigDecimal> number() {
            return isNumeric && NUMBER.matcher(text).matches()
                    ? Optional.of(new BigDecimal(forPrograms().replace(',', '.')))
                    : Optional.empty();
        }

        /** The text with a hyphen for a minus, as programs read numbers. */
        String forPrograms() {
            return text.replace(Figures.MINUS, '-');
        }
    }

    public ShownTable {
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }

    /** Whether a figure of a table that was written is withheld, in brackets or with a dagger, which has to be explained. */
    public static boolean isOfFew(String markup) {
        return SMALL.matcher(markup).find();
    }

    /** Reads a table that was written with {@link org.ovoz.ui.markup.Markup}, which is well-formed. */
    public static ShownTable of(String markup, List<String> notes) {
        var table = parse(markup);
        var captions = table.getElementsByTagName("caption");
        var caption = captions.getLength() == 0 ? "" : captions.item(0).getTextContent();
        return new ShownTable(caption, square(table), notes);
    }

    private static List<List<Cell>> square(Element table) {
        var lines = new ArrayList<List<Cell>>();
        var rows = table.getElementsByTagName("tr");
        for (int y = 0; y < rows.getLength(); y++) {
            var x = 0;
            var cells = rows.item(y).getChildNodes();
            for (int i = 0; i < cells.getLength(); i++) {
                if (cells.item(i) instanceof Element cell) {
                    while (isTaken(lines, y, x)) {
                        x++;
                    }
                    place(lines, y, x, cell);
                }
            }
        }
        var width = lines.stream().mapToInt(List::size).max().orElse(0);
        lines.forEach(line -> {
            line.replaceAll(cell -> cell == null ? Cell.NONE : cell);
            while (line.size() < width) {
                line.add(Cell.NONE);
            }
        });
        return lines;
    }

    private static boolean isTaken(List<List<Cell>> lines, int y, int x) {
        return y < lines.size() && x < lines.get(y).size() && lines.get(y).get(x) != null;
    }

    private static void place(List<List<Cell>> lines, int y, int x, Element cell) {
        var kind = cell.getAttribute("class");
        var isNumeric =
                List.of(kind.split(" ")).contains("number") && cell.getTagName().equals("td");
        var shown = new Cell(
                cell.getTextContent().strip(), isNumeric, cell.getTagName().equals("th"));
        for (int dy = 0; dy < span(cell, "rowspan"); dy++) {
            for (int dx = 0; dx < span(cell, "colspan"); dx++) {
                put(lines, y + dy, x + dx, dy == 0 && dx == 0 ? shown : Cell.NONE);
            }
        }
    }

    private static void put(List<List<Cell>> lines, int y, int x, Cell cell) {
        while (lines.size() <= y) {
            lines.add(new ArrayList<>());
        }
        var line = lines.get(y);
        while (line.size() <= x) {
            line.add(null);
        }
        line.set(x, cell);
    }

    private static int span(Element cell, String name) {
        return cell.hasAttribute(name) ? Integer.parseInt(cell.getAttribute(name)) : 1;
    }

    private static Element parse(String markup) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(markup)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("not a table", e);
        }
    }
}
