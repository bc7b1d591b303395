package org.ovoz.study.questions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/**
 * The folder of a questionnaire in a zip file, read in memory: nothing is ever written to a place that the archive names,
 * and no more is unpacked than a questionnaire can need.
 */
public final class QuestionnaireArchive {

    /** The largest archive, in bytes. */
    public static final int LARGEST = 1_000_000;

    private static final int LARGEST_FILE = 900_000;
    private static final int MOST_ENTRIES = 200;
    private static final String MAIN = "questionnaire.yaml";
    private static final Pattern NAME = Pattern.compile("questionnaire\\.yaml|text\\.[a-zA-Z0-9-]{2,20}\\.yaml");
    private static final Pattern ID_LINE = Pattern.compile("(?m)^id:\\s*[\"']?([a-z0-9][a-z0-9-]{0,63})[\"']?\\s*(#.*)?$");

    /** Why an archive cannot be read. */
    public enum Reason {
        /** It is no zip file, or is damaged or encrypted. */
        NO_ZIP,
        TOO_LARGE,
        TOO_MANY,
        /** A name leads out of the archive. */
        PLACE,
        UNKNOWN_FILE,
        TWICE,
        NOT_UTF8,
        NO_QUESTIONNAIRE,
        /** It says no id that can be a name. */
        NO_ID
    }

    /**
     * A fault of the archive.
     *
     * @param file the name in the archive, shortened; empty where it is the archive itself
     */
    public record Fault(Reason reason, String file) {}

    /**
     * What was read.
     *
     * @param id of the questionnaire
     * @param files by name as in {@code config/}, the questionnaire before its translations; empty with faults
     */
    public record Read(String id, SequencedMap<String, String> files, List<Fault> faults) {}

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> texts = new TreeMap<>();
    private int unpacked;

    private QuestionnaireArchive() {}

    /** Reads an archive; all its faults are told together. */
    public static Read read(byte[] zip) {
        var archive = new QuestionnaireArchive();
        if (zip.length > LARGEST) {
            archive.fault(Reason.TOO_LARGE, "");
        } else {
            archive.unpack(zip);
        }
        return archive.result();
    }

    private void unpack(byte[] zip) {
        var entries = 0;
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    fault(Reason.TOO_MANY, "");
                    return;
                }
                var name = entry.getName();
                if (isOutside(name)) {
                    fault(Reason.PLACE, name);
                } else if (!entry.isDirectory() && !isOfASystem(name) && !take(name, stream)) {
                    return;
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            fault(Reason.NO_ZIP, "");
            return;
        }
        if (entries == 0) {
            fault(Reason.NO_ZIP, "");
        }
    }

    private static boolean isOutside(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/")).contains("..");
    }

    /** What packing programs add by themselves. */
    private static boolean isOfASystem(String name) {
        var last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/") || last.equals(".DS_Store") || last.equalsIgnoreCase("Thumbs.db");
    }

    /** @return false if reading has to end here */
    private boolean take(String name, ZipInputStream stream) throws IOException {
        var content = stream.readNBytes(LARGEST_FILE + 1);
        unpacked += content.length;
        if (content.length > LARGEST_FILE || unpacked > 6 * LARGEST_FILE) {
            fault(Reason.TOO_LARGE, name);
            return false;
        }
        var last = name.substring(name.lastIndexOf('/') + 1);
        if (!NAME.matcher(last).matches()) {
            fault(Reason.UNKNOWN_FILE, name);
        } else if (texts.containsKey(last)) {
            fault(Reason.TWICE, name);
        } else {
            texts.put(last, text(name, content));
        }
        return true;
    }

    private String text(String name, byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                fault(Reason.NOT_UTF8, name);
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            fault(Reason.NOT_UTF8, name);
            return "";
        }
    }

    private Read result() {
        if (faults.isEmpty() && !texts.containsKey(MAIN)) {
            fault(Reason.NO_QUESTIONNAIRE, "");
        }
        var id = ID_LINE.matcher(texts.getOrDefault(MAIN, ""));
        var found = id.find();
        if (faults.isEmpty() && !found) {
            fault(Reason.NO_ID, MAIN);
        }
        var files = new LinkedHashMap<String, String>();
        if (faults.isEmpty()) {
            var folder = "questionnaire/" + id.group(1) + "/";
            texts.forEach((name, text) -> files.put(folder + name, text));
        }
        return new Read(found ? id.group(1) : "", files, List.copyOf(faults));
    }

    private void fault(Reason reason, String file) {
        faults.add(new Fault(reason, file.length() > 80 ? file.substring(0, 80) + "…" : file));
    }
}
