package org.ovoz.export;

import java.util.Map;
import org.ovoz.questionnaire.Missing;

/**
 * A program for Stata 14 or later that reads the CSV and labels it. Missing codes become extended missing values:
 * −1 is {@code .a}, −2 {@code .b}, … −9 {@code .i}.
 */
final class StataSyntax {

    /** Longest variable label, in characters (Stata's help, limits). */
    private static final int LONGEST_LABEL = 80;

    private final Codebook codebook;
    private final ProgramNames names;
    private final StringBuilder syntax = new StringBuilder();

    StataSyntax(Export export) {
        this.codebook = export.codebook();
        this.names = ProgramNames.stata(codebook);
    }

    String of(String dataFile) {
        line("* " + codebook.title().replaceAll("\\s+", " "));
        line("* Run this file in the folder of the data.");
        line("version 14");
        line("clear");
        line("import delimited using " + quoted(dataFile) + ", delimiters(\",\") varnames(nonames) rowrange(2) ///");
        line("    encoding(\"utf-8\") bindquote(strict) maxquotedrows(unlimited)" + textColumns());
        var number = 0;
        for (var column : codebook.columns()) {
            line("rename v" + ++number + " " + names.of(column.name()));
        }
        codebook.columns().forEach(this::column);
        return syntax.toString();
    }

    /** Columns that stay text whatever is in them. */
    private String textColumns() {
        var numbers = new StringBuilder();
        for (int i = 0; i < codebook.columns().size(); i++) {
            if (codebook.columns().get(i).storage() != Codebook.Storage.NUMBER) {
                numbers.append(numbers.isEmpty() ? "" : " ").append(i + 1);
            }
        }
        return numbers.isEmpty() ? "" : " stringcols(" + numbers + ")";
    }

    private void column(Codebook.Column column) {
        var name = names.of(column.name());
        if (column.storage() == Codebook.Storage.DAY) {
            line("generate long day_ = daily(" + name + ", \"YMD\")");
            line("drop " + name);
            line("rename day_ " + name);
            line("format " + name + " %td");
        }
        line("label variable " + name + " " + quoted(shortened(column.label())));
        var note = codebook.notes().get(column.name());
        if (note != null) {
            line("notes " + name + ": "
                    + note.replaceAll("\\s+", " ").replace('`', '‘').replace("$", "\\$"));
        }
        if (!column.missing().isEmpty()) {
            line("recode " + name + recodes(column.missing()));
        }
        if (!column.allValues().isEmpty()) {
            line("label define " + name + labels(column));
            line("label values " + name + " " + name);
        }
    }

    private static String recodes(Map<Integer, String> missing) {
        var recodes = new StringBuilder();
        for (int code = Missing.NOT_ASKED.code(); code >= Missing.NO_ANSWER.code(); code--) {
            if (missing.containsKey(code)) {
                recodes.append(" (")
                        .append(code)
                        .append(" = ")
                        .append(extended(code))
                        .append(')');
            }
        }
        return recodes.toString();
    }

    private static String extended(int code) {
        return "." + (char) ('a' - 1 - code);
    }

    private static String labels(Codebook.Column column) {
        var labels = new StringBuilder();
        column.allValues()
                .forEach((code, label) -> labels.append(" ///\n    ")
                        .append(code < 0 ? extended(code) : code.toString())
                        .append(' ')
                        .append(quoted(label)));
        return labels.toString();
    }

    private static String shortened(String label) {
        var characters = label.codePointCount(0, label.length());
        if (characters <= LONGEST_LABEL) {
            return label;
        }
        var half = LONGEST_LABEL / 2;
        return label.substring(0, label.offsetByCodePoints(0, half - 1))
                + "…"
                + label.substring(label.offsetByCodePoints(label.length(), -half));
    }

    private void line(String line) {
        syntax.append(line).append('\n');
    }

    /** In Stata's compound quotes; its own marks inside a text are replaced by the typographical ones. */
    private static String quoted(String text) {
        return "`\""
                + text.replaceAll("\\s+", " ")
                        .replace('"', '”')
                        .replace('`', '‘')
                        .replace("$", "\\$") + "\"'";
    }
}
