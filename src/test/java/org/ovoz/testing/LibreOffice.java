package org.ovoz.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Assumptions;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** LibreOffice Calc, a spreadsheet that nobody here wrote: what it makes of the cells of a file in a language. */
public final class LibreOffice {

    /** The languages in which a file is opened, by their numbers in Windows. */
    public enum Locale {
        RUSSIAN(1049),
        ENGLISH(1033),
        KAZAKH(1087),
        KYRGYZ(1088),
        TAJIK(1064),
        UZBEK(1091);

        private final int number;

        Locale(int number) {
            this.number = number;
        }
    }

    /**
     * A cell as it is understood.
     *
     * @param kind as in ODF: string, float, date, boolean, percentage, currency, time
     * @param text as it is shown
     * @param value of a number
     */
    public record Cell(String kind, String text, String value) {}

    /** The kind of a cell in which nothing stands. */
    public static final String EMPTY = "empty";

    /** The empty cells at the end of a line reach to the end of the sheet. */
    private static final int WIDEST = 100;

    private LibreOffice() {}

    /** Opens a UTF-8 CSV as a double click does, with the recognition of dates that Excel always has. */
    public static List<List<Cell>> csv(Path file, char delimiter, Locale locale) {
        return open(
                file,
                "Text - txt - csv (StarCalc):" + (int) delimiter + ",34,76,1,," + locale.number + ",false,true,false");
    }

    /** Opens HTML as it comes from the clipboard, with the recognition of dates. */
    public static List<List<Cell>> html(Path file, Locale locale) {
        return open(file, "HTML (StarCalc):" + locale.number + " 1");
    }

    private static List<List<Cell>> open(Path file, String filter) {
        try {
            var folder = Files.createTempDirectory("calc");
            var process = start(file, filter, folder);
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            var name = file.getFileName().toString().replaceFirst("\\.[^.]*$", ".fods");
            var converted = folder.resolve(name);
            if (!Files.exists(converted)) {
                throw new AssertionError("LibreOffice refused: " + said);
            }
            return cells(converted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process start(Path file, String filter, Path folder) {
        try {
            return new ProcessBuilder(
                            "soffice",
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--headless",
                            "--infilter=" + filter,
                            "--convert-to",
                            "fods",
                            "--outdir",
                            folder.toString(),
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            return Assumptions.abort("LibreOffice is not installed: what it makes of the cells was not looked at.");
        }
    }

    private static List<List<Cell>> cells(Path fods) throws IOException {
        try {
            var rows = new ArrayList<List<Cell>>();
            var found = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(fods.toFile())
                    .getElementsByTagName("table:table-row");
            for (int y = 0; y < found.getLength(); y++) {
                var row = new ArrayList<Cell>();
                var cells = ((Element) found.item(y)).getElementsByTagName("table:table-cell");
                for (int x = 0; x < cells.getLength(); x++) {
                    var cell = (Element) cells.item(x);
                    var known = cell.hasAttribute("office:value-type");
                    var understood = new Cell(
                            known ? cell.getAttribute("office:value-type") : EMPTY,
                            text(cell),
                            cell.getAttribute("office:value"));
                    row.addAll(Collections.nCopies(Math.min(repeated(cell), WIDEST), understood));
                }
                if (row.stream().anyMatch(cell -> !cell.kind().equals(EMPTY))) {
                    rows.add(row);
                }
            }
            return rows;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int repeated(Element cell) {
        var columns = cell.getAttribute("table:number-columns-repeated");
        return columns.isEmpty() ? 1 : Integer.parseInt(columns);
    }

    /** The paragraphs of a cell; notes and drawings are not among them. */
    private static String text(Element cell) {
        var lines = new ArrayList<String>();
        for (var child = cell.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals("text:p")) {
                lines.add(element.getTextContent());
            }
        }
        return String.join("\n", lines);
    }
}
