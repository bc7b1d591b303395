package org.ovoz.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Reads what {@code report.yaml} says of a report's cover: logo, organization, authors. */
record CoverReader(Function<String, Optional<byte[]>> files, List<String> faults) {

    private static final List<String> KNOWN = List.of("logo", "organization", "authors");
    private static final Map<String, String> TYPES =
            Map.of("png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg");

    /** A larger logo would make every report as large. */
    private static final int LARGEST = 500_000;

    Cover read(@Nullable Object read) {
        if (read == null) {
            return Cover.NONE;
        }
        if (!(read instanceof Map<?, ?> fields)) {
            faults.add("cover: 'key: value' lines are expected");
            return Cover.NONE;
        }
        fields.keySet().stream()
                .filter(key -> !KNOWN.contains(String.valueOf(key)))
                .forEach(key -> faults.add("cover: '" + key + "' is not known here; use " + KNOWN));
        return new Cover(logo(fields.get("logo")), organization(fields.get("organization")), authors(fields));
    }

    private String organization(@Nullable Object read) {
        if (read == null) {
            return "";
        }
        if (read instanceof String name && !name.isBlank()) {
            return name.strip();
        }
        faults.add("cover: 'organization' takes a name");
        return "";
    }

    private List<String> authors(Map<?, ?> fields) {
        @Nullable Object read = fields.get("authors");
        if (read == null) {
            return List.of();
        }
        if (read instanceof List<?> names && names.stream().allMatch(name -> name instanceof String)) {
            return names.stream().map(String.class::cast).map(String::strip).toList();
        }
        faults.add("cover: 'authors' takes a list of names: [A. Name, B. Name]");
        return List.of();
    }

    private Optional<Cover.Logo> logo(@Nullable Object read) {
        if (read == null) {
            return Optional.empty();
        }
        var name = String.valueOf(read);
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (type == null || name.contains("/") || name.contains("\\")) {
            faults.add("cover: 'logo' takes the name of a .png or .jpg file that lies beside report.yaml");
            return Optional.empty();
        }
        var file = files.apply(name);
        if (file.isEmpty()) {
            faults.add("cover: there is no file '" + name + "' beside report.yaml");
            return Optional.empty();
        }
        return picture(name, type, file.get());
    }

    private Optional<Cover.Logo> picture(String name, String type, byte[] content) {
        try {
            var picture = content.length > LARGEST ? null : ImageIO.read(new ByteArrayInputStream(content));
            if (picture != null) {
                return Optional.of(new Cover.Logo(
                        type, Base64.getEncoder().encodeToString(content), picture.getWidth(), picture.getHeight()));
            }
        } catch (IOException unreadable) {
            // The fault below says so.
        }
        faults.add("cover: '" + name + "' is no picture that can be read, or larger than 500 KB");
        return Optional.empty();
    }
}
