package org.ovoz.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/** What tests of exports share: the files of a downloaded ZIP, and words without a user interface. */
final class ExportTest {

    /** The keys themselves, so that tests see where each text goes. */
    static final Words KEYS =
            (key, arguments) -> key + (arguments.length == 0 ? "" : " " + String.join(" ", strings(arguments)));

    private ExportTest() {}

    /** The files in a ZIP by name. */
    static Map<String, byte[]> files(ExportService exports, ExportRequest request) throws IOException {
        var out = new ByteArrayOutputStream();
        exports.write(request, KEYS, out);
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String[] strings(Object[] arguments) {
        var strings = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            strings[i] = arguments[i].toString();
        }
        return strings;
    }
}
