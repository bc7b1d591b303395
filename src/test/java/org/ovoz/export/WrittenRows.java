package org.ovoz.export;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ovoz.intake.file.DataFiles;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a written file, as somebody reads them who has nothing but the file. */
public final class WrittenRows {

    private WrittenRows() {}

    public static List<Map<String, String>> of(byte[] file, Format format) throws IOException {
        return switch (format) {
            case CSV_CODES, CSV_LABELS, CSV_SYNTAX, DDI, TRIPLE_S -> csv(file);
            case JSON -> json(file);
            case XLSX -> workbook(file);
            case SAV -> sav(file);
        };
    }

    private static List<Map<String, String>> csv(byte[] file) {
        return CsvReader.builder().ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8)).stream()
                .map(record -> record.getFieldsAsMap())
                .toList();
    }

    private static List<Map<String, String>> json(byte[] file) {
        var rows = new ArrayList<Map<String, String>>();
        for (var interview : JsonMapper.shared().readTree(file).get("interviews")) {
            var row = new HashMap<String, String>();
            interview
                    .properties()
                    .forEach(cell -> row.put(cell.getKey(), cell.getValue().asString()));
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, String>> sav(byte[] file) {
        var read = DataFiles.read(file, null);
        var rows = new ArrayList<Map<String, String>>();
        for (int line = 0; line < read.rows(); line++) {
            var row = new HashMap<String, String>();
            for (var column : read.columns()) {
                row.put(column.name(), column.value(line));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, String>> workbook(byte[] file) throws IOException {
        var rows = new ArrayList<Map<String, String>>();
        var cells = new DataFormatter();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = workbook.getSheetAt(0);
            for (int line = 1; line <= sheet.getLastRowNum(); line++) {
                var row = new HashMap<String, String>();
                for (var heading : sheet.getRow(0)) {
                    var cell = sheet.getRow(line).getCell(heading.getColumnIndex());
                    row.put(heading.getStringCellValue(), cells.formatCellValue(cell));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
