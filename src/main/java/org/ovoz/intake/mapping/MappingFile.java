package org.ovoz.intake.mapping;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.ovoz.intake.file.SourceFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A mapping as a JSON file, for the next file of the same form. */
public final class MappingFile {

    /** Larger files are no mappings. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private static final int VERSION = 1;

    /** What stands in the file; a null code is a value that means nothing. */
    private record Saved(
            int version,
            String wave,
            SequencedMap<String, String> columns,
            Map<String, Map<String, Integer>> values,
            Map<String, String> fixed) {}

    private MappingFile() {}

    public static byte[] write(Mapping mapping, String wave) {
        var values = new LinkedHashMap<String, Map<String, Integer>>();
        mapping.codes().forEach((column, codes) -> {
            var own = new LinkedHashMap<String, Integer>();
            codes.forEach((value, code) -> own.put(value, code == Mapping.BLANK ? null : code));
            values.put(column, own);
        });
        var saved = new Saved(VERSION, wave, mapping.targets(), values, mapping.fixed());
        return JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(saved)
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a mapping and keeps of it what fits a file and the variables of a wave.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Mapping read(byte[] content, SourceFile file, Targets targets) {
        if (content.length > LARGEST) {
            throw new IllegalArgumentException("too large for a mapping");
        }
        @Nullable Saved saved;
        try {
            saved = JsonMapper.shared().readValue(content, Saved.class);
        } catch (JacksonException _) {
            throw new IllegalArgumentException("not a mapping");
        }
        if (saved == null
                || saved.version() != VERSION
                || saved.columns() == null
                || saved.values() == null
                || saved.fixed() == null) {
            throw new IllegalArgumentException("not a mapping");
        }
        return fitting(saved, file, targets);
    }

    private static Mapping fitting(Saved saved, SourceFile file, Targets targets) {
        var mapping = new Mapping(new LinkedHashMap<>(), Map.of(), Map.of());
        for (var column : file.columns()) {
            var target = saved.columns().get(column.key());
            if (target != null && targets.has(target)) {
                mapping = mapping.with(column.key(), target);
                var codes = new HashMap<String, Integer>();
                java.util.Objects.requireNonNullElse(saved.values().get(column.key()), Map.<String, Integer>of())
                        .forEach((value, code) -> {
                            if (value != null && (code == null || targets.accepts(target, code))) {
                                codes.put(value, code == null ? Mapping.BLANK : code);
                            }
                        });
                for (var code : codes.entrySet()) {
                    mapping = mapping.withCode(column.key(), code.getKey(), code.getValue());
                }
            }
        }
        for (var fixed : saved.fixed().entrySet()) {
            if (fixed.getValue() != null && targets.has(fixed.getKey())) {
                mapping = mapping.withFixed(fixed.getKey(), fixed.getValue());
            }
        }
        return mapping;
    }
}
