package org.ovoz.ui.list;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of a list as CSV that Excel reads in every language: UTF-8 with a mark, semicolons, everything quoted. */
final class LinesFile {

    private LinesFile() {}

    static <T> String write(List<ListColumn<T>> columns, Collection<T> lines) {
        var file = new StringBuilder("\uFEFF");
        file.append(line(columns.stream().map(ListColumn::heading).toList()));
        lines.forEach(line -> file.append(
                line(columns.stream().map(column -> column.text().apply(line)).toList())));
        return file.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(LinesFile::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    /** A text that a table program would take for a formula gets an apostrophe, as such programs write it themselves. */
    private static String cell(String text) {
        var plain = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
