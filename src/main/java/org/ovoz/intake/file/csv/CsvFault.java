package org.ovoz.intake.file.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.regex.Pattern;
import org.ovoz.intake.file.Limits;
import org.ovoz.intake.file.UnreadableFile;

/** Says in which line a CSV cannot be taken apart, and why. */
final class CsvFault {

    private static final Pattern LINE = Pattern.compile("(?i)record start(?:ing|ed) (?:at|in) line (\\d+)");

    private CsvFault() {}

    /**
     * @param linesBefore the text that was parsed
     * @param last the line of the last record that could be read
     */
    static UnreadableFile of(CsvParseException fault, int linesBefore, long last) {
        var message = String.valueOf(fault.getMessage());
        var found = LINE.matcher(message);
        var line = found.find() ? Long.parseLong(found.group(1)) + linesBefore : last + 1;
        if (message.contains("limit of") && message.contains("fields")) {
            return new UnreadableFile(UnreadableFile.Reason.TOO_MANY_COLUMNS, Limits.COLUMNS);
        }
        if (message.startsWith("Unexpected character after closing quote")) {
            return new UnreadableFile(UnreadableFile.Reason.STRAY_QUOTE, line);
        }
        // What is left is a quotation mark without an end, or a cell that fills the buffer because it has none.
        return new UnreadableFile(UnreadableFile.Reason.UNCLOSED_QUOTE, line);
    }
}
