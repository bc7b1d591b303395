package org.ovoz.qualitative.material.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.ovoz.qualitative.material.file.Unreadable.Why;

/**
 * The wanted parts of a zip file, in memory: nothing is written to a place that it names, and no more is unpacked than a
 * document can need. The rules are those of archives of questionnaires.
 */
final class ZipParts {

    private static final int MOST_ENTRIES = 4_000;
    private static final int LARGEST_PART = 40_000_000;
    private static final long MOST_UNPACKED = 120_000_000;

    private final Map<String, byte[]> parts = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    private ZipParts() {}

    static ZipParts read(byte[] zip, Set<String> wanted) {
        var read = new ZipParts();
        var unpacked = 0L;
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                var name = entry.getName();
                read.names.add(name);
                if (read.names.size() > MOST_ENTRIES || isOutside(name)) {
                    throw new Unreadable(Why.HOSTILE);
                }
                if (wanted.contains(name)) {
                    var content = stream.readNBytes(LARGEST_PART + 1);
                    unpacked += content.length;
                    if (content.length > LARGEST_PART || read.parts.put(name, content) != null) {
                        throw new Unreadable(Why.HOSTILE);
                    }
                } else {
                    unpacked += skip(stream, MOST_UNPACKED - unpacked);
                }
                if (unpacked > MOST_UNPACKED) {
                    throw new Unreadable(Why.HOSTILE);
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            throw new Unreadable(Why.DAMAGED);
        }
        return read;
    }

    /** Goes past an entry, but no further than a limit. */
    private static long skip(InputStream stream, long limit) throws IOException {
        var buffer = new byte[65_536];
        var skipped = 0L;
        for (int read = stream.read(buffer); read >= 0 && skipped <= limit; read = stream.read(buffer)) {
            skipped += read;
        }
        return skipped;
    }

    private static boolean isOutside(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/")).contains("..");
    }

    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** Whether any part is called so. */
    boolean hasNamed(String beginning, String end) {
        return names.stream().anyMatch(name -> name.startsWith(beginning) && name.endsWith(end));
    }
}
