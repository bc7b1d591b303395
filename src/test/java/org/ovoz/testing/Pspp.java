package org.ovoz.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** PSPP, the free program for the files and tables of SPSS: a judge that nobody here wrote. */
public final class Pspp {

    /** A table that PSPP printed: its title and its lines of cells. */
    public record Table(String title, List<List<String>> lines) {}

    private Pspp() {}

    /** Runs a syntax and returns the tables that it prints, in order; the test is skipped where PSPP is missing. */
    public static List<Table> run(Path folder, String syntax) {
        try {
            var file = Files.writeString(folder.resolve("syntax.sps"), syntax);
            var output = folder.resolve("output.csv");
            var process = start(file, output);
            var said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new AssertionError("PSPP refused: " + said + Files.readString(output));
            }
            return tables(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process start(Path syntax, Path output) {
        try {
            return new ProcessBuilder("pspp", "-O", "format=csv", "-o", output.toString(), syntax.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            return Assumptions.abort("PSPP is not installed; ./test installs it where it can.");
        }
    }

    private static List<Table> tables(Path output) throws IOException {
        var tables = new ArrayList<Table>();
        try (var reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(output)) {
            for (CsvRecord record : reader) {
                var first = record.getField(0);
                if (record.getFieldCount() == 1 && first.startsWith("Table: ")) {
                    tables.add(new Table(first.substring("Table: ".length()), new ArrayList<>()));
                } else if (!tables.isEmpty() && !(record.getFieldCount() == 1 && first.isEmpty())) {
                    tables.getLast().lines().add(List.copyOf(record.getFields()));
                }
            }
        }
        return tables;
    }
}
