package org.ovoz.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** What tests of exports share: the files of a downloaded ZIP, and words without a user interface. */
public final class ExportTest {

    /** The keys themselves, so that tests see where each text goes. */
    public static final FileTexts KEYS =
            (key, arguments) -> key + (arguments.length == 0 ? "" : " " + String.join(" ", strings(arguments)));

    private ExportTest() {}

    /** The files in a ZIP by name; a format without a ZIP is one file. */
    static Map<String, byte[]> files(ExportService exports, ExportRequest request) throws IOException {
        var out = new ByteArrayOutputStream();
        exports.write(request, KEYS, new ExportProgress(0), out);
        var files = new TreeMap<String, byte[]>();
        if (request.format().isWhole()) {
            return Map.of(request.downloadName(), out.toByteArray());
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** The content of a file as text; of a workbook its parts one after the other. */
    static String content(String name, byte[] file) {
        if (!name.endsWith(".xlsx")) {
            return new String(file, StandardCharsets.UTF_8);
        }
        var text = new StringBuilder();
        try {
            // A stream would not do: the workbook tells the sizes of its parts at its end only.
            var copy = Files.write(Files.createTempFile("workbook", ".xlsx"), file);
            try (var zip = new ZipFile(copy.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String[] strings(Object[] arguments) {
        var strings = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            strings[i] = arguments[i].toString();
        }
        return strings;
    }
}
