package org.ovoz.export.spss;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ovoz.export.Codebook;
import org.ovoz.export.Export;
import org.ovoz.export.ProgramNames;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.Missing;

/** A program for SPSS and PSPP that reads the CSV and labels it. It is run in the folder of the data. */
public final class SpssSyntax {

    private final Export export;
    private final Codebook codebook;
    private final ProgramNames names;
    private final StringBuilder syntax = new StringBuilder();

    public SpssSyntax(Export export) {
        this.export = export;
        this.codebook = export.codebook();
        this.names = ProgramNames.spss(codebook);
    }

    public String of(String dataFile) {
        line("* " + codebook.title().replaceAll("\\s+", " ").replaceAll("\\.+$", "") + ".");
        line("* Encoding: UTF-8.");
        line("* Run this file in the folder of the data.");
        line("GET DATA");
        line("  /TYPE=TXT");
        line("  /FILE=" + quoted(dataFile));
        line("  /ENCODING='UTF8'");
        line("  /ARRANGEMENT=DELIMITED");
        line("  /FIRSTCASE=2");
        line("  /DELIMITERS=','");
        line("  /QUALIFIER='\"'");
        line("  /VARIABLES=");
        codebook.columns().forEach(column -> line("    " + names.of(column.name()) + " " + format(column)));
        line("  .");
        codebook.columns().forEach(this::labels);
        missing();
        levels();
        sets();
        line("EXECUTE.");
        return syntax.toString();
    }

    private String format(Codebook.Column column) {
        return switch (column.storage()) {
            case NUMBER -> column.values().isEmpty() || column.isWide() ? "F8." + column.decimals() : "F4.0";
            case DAY -> "SDATE10";
            case TEXT ->
                "A" + Math.clamp(export.counted().widths().getOrDefault(column.name(), 1), 1, SavLayout.LONGEST);
        };
    }

    private void labels(Codebook.Column column) {
        var name = names.of(column.name());
        line("VARIABLE LABELS " + name);
        line("  " + quoted(SavLabels.shortened(column.label(), SavLabels.VARIABLE)) + ".");
        var values = column.allValues();
        if (!values.isEmpty()) {
            line("VALUE LABELS " + name);
            line(values.entrySet().stream().map(SpssSyntax::value).collect(Collectors.joining("\n")) + ".");
        }
        note(column);
    }

    /** What SPSS keeps with a variable beside its label. */
    private void note(Codebook.Column column) {
        var note = codebook.notes().get(column.name());
        if (note != null) {
            line("VARIABLE ATTRIBUTE VARIABLES=" + names.of(column.name()));
            line("  ATTRIBUTE=" + SavLabels.NOTE + "(" + quoted(note) + ").");
        }
    }

    private static String value(Map.Entry<Integer, String> value) {
        return "  " + value.getKey() + " " + quoted(SavLabels.shortened(value.getValue(), SavLabels.VALUE));
    }

    private void missing() {
        list(
                "MISSING VALUES",
                codebook.columns().stream()
                        .filter(column -> !column.missing().isEmpty())
                        .toList(),
                " (" + Missing.NO_ANSWER.code() + " THRU " + Missing.NOT_ASKED.code() + ")");
    }

    private void levels() {
        for (var level : Level.values()) {
            list(
                    "VARIABLE LEVEL",
                    codebook.columns().stream()
                            .filter(column -> column.level() == level)
                            .toList(),
                    " (" + level.name() + ")");
        }
    }

    private void list(String command, List<Codebook.Column> columns, String end) {
        if (!columns.isEmpty()) {
            line(command);
            columns.forEach(column -> line("  " + names.of(column.name())));
            line("  " + end.strip() + ".");
        }
    }

    private void sets() {
        for (var set : codebook.sets()) {
            line("MRSETS /MDGROUP NAME=$" + SavLabels.shortened(set.name(), SavLabels.NAME - 1));
            line("  LABEL=" + quoted(SavLabels.shortened(set.label(), SavLabels.VARIABLE)));
            line("  VARIABLES=");
            set.columns().forEach(column -> line("    " + names.of(column)));
            line("  VALUE=1.");
        }
    }

    private void line(String line) {
        syntax.append(line).append('\n');
    }

    private static String quoted(String text) {
        return "'" + text.replaceAll("\\s+", " ").replace("'", "''") + "'";
    }
}
