package org.ovoz.intake.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ovoz.testing.Rscript;

/** What R's haven finds in system files, beside what we find. */
public final class HavenComparison {

    private static final String BLANK = "\\N";

    /** Says of every file its size, and of every column its name, label, value labels, missing values and cells. */
    private static final String PROGRAM = """
        suppressMessages(library(haven))
        esc <- function(x) {
          x <- gsub("\\\\", "\\\\\\\\", enc2utf8(as.character(x)), fixed = TRUE)
          gsub("\\r", "\\\\r", gsub("\\n", "\\\\n", gsub("\\t", "\\\\t", x, fixed = TRUE), fixed = TRUE), fixed = TRUE)
        }
        say <- function(...) cat(paste(c(...), collapse = "\\t"), "\\n", sep = "")
        text <- function(x) {
          if (inherits(x, "Date")) format(x, "%Y-%m-%d")
          else if (inherits(x, "POSIXct")) format(x, "%Y-%m-%d", tz = "UTC")
          else if (startsWith(paste0(attr(x, "format.spss"), " "), "YMDHMS"))
            format(as.Date(as.numeric(unclass(x)) / 86400, origin = "1582-10-14"), "%Y-%m-%d")
          else if (is.numeric(unclass(x))) sprintf("%.17g", as.numeric(unclass(x)))
          else as.character(unclass(x))
        }
        for (file in list.files(".", "\\\\.z?sav$", ignore.case = TRUE)) {
          d <- tryCatch(read_sav(file, user_na = TRUE), error = function(e) NULL)
          if (is.null(d)) { say("E", esc(file)); next }
          say("F", esc(file), nrow(d), ncol(d))
          for (name in names(d)) {
            x <- d[[name]]
            label <- attr(x, "label", exact = TRUE)
            say("N", esc(name), esc(if (is.null(label)) "" else label))
            labels <- attr(x, "labels", exact = TRUE)
            for (i in seq_along(labels)) say("L", esc(text(unname(labels[i]))), esc(names(labels)[i]))
            raw <- text(x)
            blank <- is.na(unclass(x)) | raw == ""
            declared <- trimws(text(attr(x, "na_values", exact = TRUE)))
            for (value in unique(raw[!blank & (is.na(x) | trimws(raw) %in% declared)])) say("M", esc(value))
            raw <- esc(raw)
            raw[blank] <- "\\\\N"
            say("V", raw)
          }
        }
        """;

    /** A column as haven sees it. */
    private static final class Seen {
        private final String name;
        private final String label;
        private final Map<String, String> labels = new TreeMap<>();
        private final Set<String> missing = new TreeSet<>();
        private List<String> cells = List.of();

        Seen(String name, String label) {
            this.name = name;
            this.label = label;
        }
    }

    /** A file as haven sees it; without columns where haven cannot read it. */
    private record SeenFile(int rows, boolean isRead, List<Seen> columns) {}

    private HavenComparison() {}

    /** Everything that is not equal, by file; a file that is equal has an empty list. */
    public static Map<String, List<String>> of(Path folder) throws IOException {
        var result = new TreeMap<String, List<String>>();
        for (var file : read(folder).entrySet()) {
            var content = Files.readAllBytes(folder.resolve(file.getKey()));
            result.put(file.getKey(), differences(file.getValue(), content));
        }
        return result;
    }

    private static Map<String, SeenFile> read(Path folder) {
        var files = new LinkedHashMap<String, SeenFile>();
        var columns = new ArrayList<Seen>();
        for (var line : Rscript.run(folder, PROGRAM)) {
            var words = line.split("\t", -1);
            switch (words[0]) {
                case "E" -> files.put(words[1], new SeenFile(0, false, List.of()));
                case "F" -> {
                    columns = new ArrayList<>();
                    files.put(words[1], new SeenFile(Integer.parseInt(words[2]), true, columns));
                }
                case "N" -> columns.add(new Seen(plain(words[1]), plain(words[2])));
                case "L" -> columns.getLast().labels.put(value(words[1]), plain(words[2]));
                case "M" -> columns.getLast().missing.add(value(words[1]));
                case "V" ->
                    columns.getLast().cells = List.of(words).subList(1, words.length).stream()
                            .map(HavenComparison::value)
                            .toList();
                default -> {
                    // What the library under haven says of headers, such as a time of day that is blank.
                }
            }
        }
        return files;
    }

    private static String plain(String escaped) {
        return escaped.translateEscapes().strip();
    }

    private static String value(String escaped) {
        return escaped.equals(BLANK) ? BLANK : number(plain(escaped));
    }

    /** One spelling of each number. */
    private static String number(String text) {
        try {
            return Double.toString(Double.parseDouble(text));
        } catch (NumberFormatException _) {
            return text;
        }
    }

    private static List<String> differences(SeenFile seen, byte[] content) {
        SourceFile file;
        try {
            file = DataFiles.read(content, null);
        } catch (UnreadableFile refused) {
            var isEqual = !seen.isRead() || seen.rows() == 0 && refused.reason() == UnreadableFile.Reason.NO_ROWS;
            return isEqual ? List.of() : List.of("refused: " + refused.reason());
        }
        var all = new ArrayList<Column>(file.columns());
        if (file.identity() != null) {
            all.add(file.identity());
        }
        var found = new ArrayList<String>();
        compare(found, "rows", seen.rows(), file.rows());
        compare(
                found,
                "columns",
                seen.columns().size(),
                file.columns().stream()
                                .filter(column -> column.choice().isEmpty())
                                .count()
                        + file.leftOut().size());
        for (var column : seen.columns()) {
            var ours = all.stream()
                    .filter(one ->
                            one.name().equals(column.name) && one.choice().isEmpty())
                    .findFirst();
            if (ours.isPresent()) {
                compare(found, column, ours.get(), file.rows());
            } else if (file.leftOut().stream().noneMatch(one -> one.heading().equals(column.name))) {
                found.add("no column " + column.name);
            }
        }
        return found;
    }

    private static void compare(List<String> found, Seen seen, Column ours, int rows) {
        compare(found, seen.name + " label", seen.label.isEmpty() ? seen.name : seen.label, ours.question());
        var labels = new TreeMap<String, String>();
        ours.labels().forEach((value, label) -> labels.put(number(value), label));
        compare(found, seen.name + " value labels", seen.labels, labels);
        var missing = new TreeSet<String>();
        ours.missing().forEach(value -> missing.add(number(value)));
        compare(found, seen.name + " missing", seen.missing, missing);
        var different = new LinkedHashSet<String>();
        for (int row = 0; row < Math.min(rows, seen.cells.size()); row++) {
            var value = ours.value(row);
            var own = value == null ? BLANK : number(value);
            if (!own.equals(seen.cells.get(row))) {
                different.add("row " + (row + 1) + ": " + seen.cells.get(row) + " / " + own);
            }
        }
        if (!different.isEmpty()) {
            found.add(seen.name + " " + different);
        }
    }

    private static void compare(List<String> found, String what, Object seen, Object ours) {
        if (!Objects.equals(String.valueOf(seen), String.valueOf(ours))) {
            found.add(what + ": " + seen + " / " + ours);
        }
    }
}
