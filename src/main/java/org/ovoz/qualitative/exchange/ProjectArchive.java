package org.ovoz.qualitative.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.ovoz.qualitative.Composed;
import org.ovoz.qualitative.exchange.UnreadableFile.Reason;

/**
 * A {@code .qdpx} file in memory: its description, its plain texts, and the names of what else it holds. Nothing is ever written
 * to a place that the archive names, and of pictures and recordings nothing is kept.
 */
final class ProjectArchive {

    /** The largest archive, in bytes. */
    static final int LARGEST = 40_000_000;

    private static final int LARGEST_DESCRIPTION = 20_000_000;
    private static final int LARGEST_TEXT = 12_000_000;
    private static final long MOST_OF_TEXTS = 60_000_000;
    private static final long MOST_UNPACKED = 400_000_000;
    private static final int MOST_ENTRIES = 5_000;
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");

    private final Map<String, byte[]> texts = new TreeMap<>();
    private final List<String> others = new ArrayList<>();
    private byte[] description = {};
    private long unpacked;
    private long unpackedTexts;

    private ProjectArchive() {}

    static ProjectArchive read(byte[] zip) throws UnreadableFile {
        if (zip.length > LARGEST) {
            throw new UnreadableFile(Reason.TOO_LARGE, "");
        }
        var archive = new ProjectArchive();
        archive.unpack(zip);
        if (archive.description.length == 0) {
            throw new UnreadableFile(Reason.NO_PROJECT, "");
        }
        return archive;
    }

    byte[] description() {
        return description;
    }

    /** Names of what is neither the description nor a plain text. */
    List<String> others() {
        return others;
    }

    /** Names of the plain texts. */
    List<String> textNames() {
        return List.copyOf(texts.keySet());
    }

    /**
     * A plain text by the path that the description gives it, however that is written: {@code internal://a.txt}, with or without
     * the folder, in other capitals, with letters composed otherwise, with escaped signs, or as the place of a file on the computer that it came from. Of several
     * with one name in different folders, the one whose place is the most alike.
     */
    Optional<Map.Entry<String, byte[]>> text(String path) {
        var place = Composed.key(path.replace('\\', '/'));
        var decoded = Composed.key(decoded(place));
        return texts.entrySet().stream()
                .filter(entry -> {
                    var own = Composed.key(lastOf(entry.getKey()));
                    return own.equals(lastOf(place)) || own.equals(lastOf(decoded));
                })
                .min(Comparator.comparingInt(entry -> -alike(Composed.key(entry.getKey()), decoded)));
    }

    /** How many signs at the end are the same. */
    private static int alike(String one, String other) {
        var same = 0;
        while (same < Math.min(one.length(), other.length())
                && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
            same++;
        }
        return same;
    }

    /** The last part of a path; all of it that is shown, since folders are named after people. */
    static String lastOf(String path) {
        var slashes = path.replace('\\', '/');
        return slashes.substring(slashes.lastIndexOf('/') + 1);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return name;
        }
    }

    private void unpack(byte[] zip) throws UnreadableFile {
        var entries = 0;
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new UnreadableFile(Reason.TOO_MANY, "");
                }
                var name = entry.getName().replace('\\', '/');
                if (isOutside(name)) {
                    throw new UnreadableFile(Reason.PLACE, name);
                }
                if (!entry.isDirectory()) {
                    take(name, stream);
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            throw new UnreadableFile(Reason.NO_ZIP, "");
        }
        if (entries == 0) {
            throw new UnreadableFile(Reason.NO_ZIP, "");
        }
    }

    private static boolean isOutside(String name) {
        return name.startsWith("/")
                || DRIVE.matcher(name).matches()
                || List.of(name.split("/")).contains("..");
    }

    private void take(String name, ZipInputStream stream) throws IOException, UnreadableFile {
        var lower = name.toLowerCase(Locale.ROOT);
        if (isOfASystem(name)) {
            skip(name, stream);
        } else if (lower.endsWith(".qde")) {
            if (description.length > 0) {
                throw new UnreadableFile(Reason.TWICE, name);
            }
            description = content(name, stream, LARGEST_DESCRIPTION);
        } else if (lower.endsWith(".txt")) {
            var content = content(name, stream, LARGEST_TEXT);
            unpackedTexts += content.length;
            if (unpackedTexts > MOST_OF_TEXTS) {
                throw new UnreadableFile(Reason.TOO_LARGE, name);
            }
            if (texts.put(name, content) != null) {
                throw new UnreadableFile(Reason.TWICE, name);
            }
        } else {
            skip(name, stream);
            others.add(name);
        }
    }

    /** What packing programs add by themselves. */
    private static boolean isOfASystem(String name) {
        return name.startsWith("__MACOSX/")
                || lastOf(name).startsWith(".")
                || lastOf(name).equalsIgnoreCase("Thumbs.db");
    }

    private byte[] content(String name, ZipInputStream stream, int largest) throws IOException, UnreadableFile {
        var content = stream.readNBytes(largest + 1);
        count(name, content.length);
        if (content.length > largest) {
            throw new UnreadableFile(Reason.TOO_LARGE, name);
        }
        return content;
    }

    /** Reads without keeping, since a packed file cannot be jumped over; only so far. */
    private void skip(String name, ZipInputStream stream) throws IOException, UnreadableFile {
        var buffer = new byte[65_536];
        for (var read = stream.read(buffer); read > 0; read = stream.read(buffer)) {
            count(name, read);
        }
    }

    private void count(String name, int bytes) throws UnreadableFile {
        unpacked += bytes;
        if (unpacked > MOST_UNPACKED) {
            throw new UnreadableFile(Reason.TOO_LARGE, name);
        }
    }
}
