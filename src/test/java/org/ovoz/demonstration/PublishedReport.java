package org.ovoz.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ovoz.questionnaire.CountryCode;

/** Every figure of the report of 2018, the corrected forms of its nine wrong tables, and the codes of its labels. */
final class PublishedReport {

    static final Map<String, CountryCode> COUNTRIES = Map.of(
            "Kazakhstan",
            new CountryCode("KZ"),
            "Kyrgyzstan",
            new CountryCode("KG"),
            "Tajikistan",
            new CountryCode("TJ"),
            "Uzbekistan",
            new CountryCode("UZ"));

    /** Lines about a table, by country and variable. */
    record Table(CountryCode country, String variable) {}

    private final Map<String, Map<String, Integer>> codes = new LinkedHashMap<>();
    private final List<NamedCsvRecord> figures = lines("published.csv").stream()
            .filter(line -> COUNTRIES.containsKey(line.getField("country")))
            .toList();

    PublishedReport() {
        for (var line : lines("labels.csv")) {
            codes.computeIfAbsent(line.getField("variable"), _ -> new LinkedHashMap<>())
                    .put(line.getField("label"), Integer.parseInt(line.getField("code")));
        }
    }

    /** All lines about the countries, as they stand in the file. */
    List<NamedCsvRecord> figures() {
        return figures;
    }

    /** Lines of the printed frequency tables, Total included, without rows that belong to another table. */
    Map<Table, List<NamedCsvRecord>> printedTables() {
        var tables = new LinkedHashMap<Table, List<NamedCsvRecord>>();
        figures.stream()
                .filter(line -> line.getField("kind").equals("table") && codes.containsKey(variable(line)))
                .filter(line -> !line.getField("percent").isEmpty())
                .filter(line -> !line.getField("note").startsWith("FOREIGN ROW"))
                .forEach(line -> add(tables, new Table(country(line), variable(line)), line));
        correctedTables().keySet().forEach(tables::remove);
        return tables;
    }

    /** Lines of the tables as they should have been printed. */
    Map<Table, List<NamedCsvRecord>> correctedTables() {
        var tables = new LinkedHashMap<Table, List<NamedCsvRecord>>();
        lines("corrected.csv")
                .forEach(line -> add(
                        tables, new Table(new CountryCode(line.getField("country")), line.getField("variable")), line));
        return tables;
    }

    boolean isSingleChoice(String variable) {
        return codes.containsKey(variable);
    }

    /** The code behind a printed label, empty for "Total". */
    Optional<Integer> code(String variable, String label) {
        return Optional.ofNullable(codes.get(variable).get(label));
    }

    static CountryCode country(NamedCsvRecord line) {
        return Objects.requireNonNull(COUNTRIES.get(line.getField("country")));
    }

    static String variable(NamedCsvRecord line) {
        return line.getField("question_variable");
    }

    private static void add(Map<Table, List<NamedCsvRecord>> tables, Table table, NamedCsvRecord line) {
        tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(line);
    }

    private static List<NamedCsvRecord> lines(String file) {
        var stream = Objects.requireNonNull(PublishedReport.class.getResourceAsStream("/published/" + file));
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
