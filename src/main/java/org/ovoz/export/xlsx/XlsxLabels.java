package org.ovoz.export.xlsx;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ovoz.export.Codebook;
import org.ovoz.export.CodebookNotes;
import org.ovoz.export.Export;
import org.ovoz.export.FileTexts;

/** The sheets that describe the data: value labels, variables and sets, notes. */
final class XlsxLabels {

    private final Export export;
    private final Codebook codebook;
    private final FileTexts words;
    private final Workbook workbook;

    XlsxLabels(Export export, Workbook workbook) {
        this.export = export;
        this.codebook = export.codebook();
        this.words = export.words();
        this.workbook = workbook;
    }

    void write() throws IOException {
        labels();
        codebook();
    }

    private void labels() throws IOException {
        var sheet = sheet("xlsx.labels", List.of("codebook.name", "xlsx.code", "codebook.label", "xlsx.missing"));
        var row = 1;
        for (var column : codebook.columns()) {
            for (var value : column.allValues().entrySet()) {
                sheet.inlineString(row, 0, column.name());
                sheet.value(row, 1, value.getKey());
                sheet.inlineString(row, 2, XlsxWriter.cell(value.getValue()));
                if (column.missing().containsKey(value.getKey())) {
                    sheet.inlineString(row, 3, words.of("xlsx.missing"));
                }
                row++;
            }
        }
        sheet.finish();
    }

    private void codebook() throws IOException {
        var sheet = sheet("xlsx.codebook", List.of("codebook.name", "codebook.label", "codebook.level", "xlsx.set"));
        sheet.width(1, 80);
        var row = 1;
        for (var column : codebook.columns()) {
            sheet.inlineString(row, 0, column.name());
            sheet.inlineString(row, 1, XlsxWriter.cell(column.label()));
            sheet.style(row, 1).wrapText(true).set();
            sheet.inlineString(row, 2, level(column));
            var set = setOf(column);
            if (!set.isEmpty()) {
                sheet.inlineString(row, 3, "$" + set);
            }
            row++;
        }
        row++;
        for (var note : new CodebookNotes(export).all()) {
            sheet.inlineString(row, 1, XlsxWriter.cell(note));
            sheet.style(row, 1).wrapText(true).set();
            row++;
        }
        sheet.finish();
    }

    private String level(Codebook.Column column) {
        return words.of(
                column.storage() == Codebook.Storage.NUMBER
                        ? "level." + column.level()
                        : "storage." + column.storage());
    }

    private String setOf(Codebook.Column column) {
        return codebook.sets().stream()
                .filter(set -> set.columns().contains(column.name()))
                .map(Codebook.ResponseSet::name)
                .findFirst()
                .orElse("");
    }

    private Worksheet sheet(String name, List<String> headings) {
        var sheet = workbook.newWorksheet(words.of(name));
        sheet.freezePane(0, 1);
        for (int column = 0; column < headings.size(); column++) {
            sheet.inlineString(0, column, words.of(headings.get(column)));
            sheet.style(0, column).bold().set();
        }
        sheet.width(0, 28);
        sheet.width(1, 12);
        sheet.width(2, 60);
        sheet.width(3, 24);
        return sheet;
    }
}
