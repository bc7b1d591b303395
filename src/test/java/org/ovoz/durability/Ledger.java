package org.ovoz.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What clients were told is saved, one line each, kept outside the process that is killed:
 *
 * <pre>
 * started   id
 * answered  id variable=code …
 * typed     id variable text
 * code      id resume-code
 * sent      id receipt-code
 * leaving   id              a withdrawal that may or may not have happened
 * withdrawn id
 * staff     what was done, to what; see {@link Staff}
 * </pre>
 */
final class Ledger {

    /** What one interview must hold. */
    static final class Entry {
        final Map<String, Integer> codes = new HashMap<>();
        final Map<String, String> texts = new HashMap<>();

        @Nullable
        String resume;

        @Nullable
        String receipt;

        boolean isLeaving;
        boolean isWithdrawn;
    }

    private final Map<UUID, Entry> entries = new LinkedHashMap<>();

    static Ledger read(Path file) throws IOException {
        var ledger = new Ledger();
        if (Files.exists(file)) {
            try (var lines = Files.lines(file)) {
                lines.forEach(ledger::take);
            }
        }
        return ledger;
    }

    Map<UUID, Entry> entries() {
        return entries;
    }

    private void take(String line) {
        var parts = line.split("\t");
        if (parts[0].equals("staff")) {
            return;
        }
        var entry = entries.computeIfAbsent(UUID.fromString(parts[1]), id -> new Entry());
        switch (parts[0]) {
            case "started" -> {}
            case "answered" -> {
                for (int i = 2; i < parts.length; i++) {
                    var answer = parts[i].split("=");
                    entry.codes.put(answer[0], Integer.valueOf(answer[1]));
                }
            }
            case "typed" -> entry.texts.put(parts[2], parts[3]);
            case "code" -> entry.resume = parts[2];
            case "sent" -> entry.receipt = parts[2];
            case "leaving" -> entry.isLeaving = true;
            case "withdrawn" -> entry.isWithdrawn = true;
            default -> throw new IllegalArgumentException("no line of a ledger: " + parts[0]);
        }
    }
}
