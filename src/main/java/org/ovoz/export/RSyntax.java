package org.ovoz.export;

import java.util.Map;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.Missing;

/**
 * A program for R that reads the CSV into the data frame {@code data} with the labels, missing ranges and classes that
 * {@code haven::read_sav} gives. It is run in the folder of the data and needs the package haven.
 */
final class RSyntax {

    private final Codebook codebook;
    private final StringBuilder syntax = new StringBuilder();

    RSyntax(Export export) {
        this.codebook = export.codebook();
    }

    String of(String dataFile) {
        line("# " + codebook.title().replaceAll("\\s+", " "));
        line("# Run this file in the folder of the data: source(\"...\", encoding = \"UTF-8\").");
        line("if (!requireNamespace(\"haven\", quietly = TRUE)) stop(\"Please run install.packages('haven') first.\")");
        line("data <- utils::read.csv(" + quoted(dataFile)
                + ", fileEncoding = \"UTF-8\", encoding = \"UTF-8\", check.names = FALSE,");
        line("  na.strings = character(), colClasses = c(");
        line(codebook.columns().stream()
                .map(column -> "    " + quoted(column.name()) + " = " + quoted(type(column)))
                .collect(Collectors.joining(",\n")));
        line("  ))");
        codebook.columns().forEach(this::column);
        return syntax.toString();
    }

    private static String type(Codebook.Column column) {
        return switch (column.storage()) {
            case NUMBER -> "numeric";
            case DAY -> "Date";
            case TEXT -> "character";
        };
    }

    private void column(Codebook.Column column) {
        labels(column);
        var note = codebook.notes().get(column.name());
        if (note != null) {
            line("attr(data[[" + quoted(column.name()) + "]], \"note\") <- " + quoted(note));
        }
    }

    private void labels(Codebook.Column column) {
        var place = "data[[" + quoted(column.name()) + "]]";
        if (column.allValues().isEmpty()) {
            line("attr(" + place + ", \"label\") <- " + quoted(column.label()));
            return;
        }
        line(place + " <- haven::labelled_spss(" + place + ",");
        line("  labels = c(");
        line(column.allValues().entrySet().stream().map(RSyntax::value).collect(Collectors.joining(",\n")));
        line("  ),");
        if (!column.missing().isEmpty()) {
            line("  na_range = c(" + Missing.NO_ANSWER.code() + ", " + Missing.NOT_ASKED.code() + "),");
        }
        line("  label = " + quoted(column.label()) + ")");
    }

    private static String value(Map.Entry<Integer, String> value) {
        return "    " + quoted(value.getValue()) + " = " + value.getKey();
    }

    private void line(String line) {
        syntax.append(line).append('\n');
    }

    private static String quoted(String text) {
        return "\"" + text.replaceAll("\\s+", " ").replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
