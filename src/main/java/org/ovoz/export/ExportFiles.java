package org.ovoz.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ovoz.export.ddi.DdiCodebook;
import org.ovoz.export.spss.SavWriter;
import org.ovoz.export.spss.SpssSyntax;
import org.ovoz.export.stream.DataWriter;
import org.ovoz.export.stream.PackBehind;
import org.ovoz.export.xlsx.XlsxWriter;
import org.ovoz.interview.sent.CodedInterview;
import tools.jackson.core.exc.JacksonIOException;

/** The files of an export: the data, and what describes them. */
final class ExportFiles {

    private final Export export;
    private final String name;

    ExportFiles(Export export) {
        this.export = export;
        this.name = export.request().name();
    }

    /** Writes the file that is downloaded: the data file where it describes itself, otherwise a ZIP. */
    void write(OutputStream out) throws IOException {
        if (export.request().format().isWhole()) {
            data(out);
        } else {
            zip(out);
        }
    }

    /** Finished only when all is in it: a ZIP without its directory opens nowhere, so a part is never taken for a whole. */
    private void zip(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(entry(dataFile()));
        data(zip);
        zip.closeEntry();
        for (var file : besides().entrySet()) {
            zip.putNextEntry(entry(file.getKey()));
            zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.close();
    }

    /** A ZIP tells times without a zone; these are the study's. */
    private ZipEntry entry(String file) {
        var entry = new ZipEntry(file);
        entry.setTimeLocal(export.made());
        return entry;
    }

    /** Writes the data file alone. */
    void data(OutputStream out) throws IOException {
        try (var packed = new PackBehind(out)) {
            stream(packed);
            packed.flush();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        } catch (JacksonIOException broken) {
            throw broken.getCause();
        }
    }

    private void stream(OutputStream out) throws IOException {
        var codebook = export.codebook();
        var counted = export.counted();
        var request = export.request();
        switch (request.format()) {
            case SAV -> {
                export.measure();
                var writer =
                        new SavWriter(codebook, counted.widths(), counted.cases(), fileLabel(), export.made(), out);
                export.write(interview -> write(writer, interview));
                writer.end();
            }
            case CSV_CODES, CSV_LABELS -> {
                var labels = request.format() == Format.CSV_LABELS;
                one(new CsvWriter(codebook, labels, request.reading(), out));
            }
            case CSV_SYNTAX -> one(new OneLineTexts(new CsvWriter(codebook, false, CsvReading.PROGRAM, out)));
            case DDI -> tallied(new CsvWriter(codebook, false, CsvReading.PROGRAM, out));
            case TRIPLE_S -> one(new TripleSWriter(new TripleSLayout(codebook), out));
            case JSON -> one(new JsonWriter(export, out));
            case XLSX -> tallied(new XlsxWriter(export, out));
        }
    }

    /** One pass, in which widths and cases are learnt too. */
    private void one(DataWriter writer) throws IOException {
        export.write(interview -> {
            export.counted().see(interview);
            write(writer, interview);
        });
        writer.end();
    }

    /** One pass, in which frequencies are learnt as well. */
    private void tallied(DataWriter writer) throws IOException {
        export.write(interview -> {
            export.counted().see(interview);
            export.tallies().see(interview);
            write(writer, interview);
        });
        writer.end();
    }

    private static void write(DataWriter writer, CodedInterview interview) {
        try {
            writer.write(interview);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String dataFile() {
        return name + "." + export.request().format().extension();
    }

    private String fileLabel() {
        var title = export.codebook().title();
        return export.counted().synthetic() > 0 ? export.words().of("codebook.fileLabelSynthetic", title) : title;
    }

    /** What describes the data, by file name; asked for when the data are written. */
    private Map<String, String> besides() throws IOException {
        var files = new LinkedHashMap<String, String>();
        switch (export.request().format()) {
            case CSV_SYNTAX -> {
                files.put(name + ".sps", new SpssSyntax(export).of(dataFile()));
                files.put(name + ".do", new StataSyntax(export).of(dataFile()));
                files.put(name + ".R", new RSyntax(export).of(dataFile()));
            }
            case DDI -> files.put(name + ".xml", new DdiCodebook(export).of(dataFile()));
            case TRIPLE_S -> files.put(name + ".xml", new TripleS(export).of(dataFile()));
            case SAV, XLSX, CSV_CODES, CSV_LABELS, JSON -> {}
        }
        files.put(name + "-codebook.html", new CodebookPage(export).html());
        return files;
    }
}
