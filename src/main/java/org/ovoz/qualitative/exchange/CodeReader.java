package org.ovoz.qualitative.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Composed;

/** Reads the codes of a codebook or project, nested as they are. */
final class CodeReader {

    /** For codes that have none; told apart also by people who see red and green alike. */
    private static final List<String> COLOURS = List.of(
            "#1f77b4", "#b35900", "#2c7a2c", "#a83232", "#6b4ba1", "#7a4b3a", "#b0407f", "#5f5f5f", "#7a7a12",
            "#0e7f8c");

    /** Longer than people name codes, and short enough for every list of what was done. */
    private static final int LONGEST_NAME = 400;

    private final Remarks remarks;
    private final List<Code> codes = new ArrayList<>();
    private final Set<CodeId> ids = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    CodeReader(Remarks remarks) {
        this.remarks = remarks;
    }

    /** @param codebooks elements that hold {@code Codes} */
    List<Code> read(List<Tag> codebooks) {
        var position = 0;
        for (var codebook : codebooks) {
            for (var code : codebook.all("Codes", "Code").toList()) {
                read(code, null, position++);
            }
        }
        return codes;
    }

    private void read(Tag tag, @Nullable Code parent, int position) {
        var written = tag.written("guid");
        var id = new CodeId(
                written.isBlank()
                        ? Guids.derived("code", parent == null ? "" : parent.id(), tag.written("name"))
                        : Guids.of(written));
        if (!ids.add(id)) {
            remarks.add(Remark.Kind.SAME_ID, tag.written("name"));
            id = new CodeId(Guids.derived(id, tag.written("name"), codes.size()));
            ids.add(id);
        }
        var code = new Code(
                id,
                parent == null ? null : parent.id(),
                position,
                name(tag, parent),
                colour(tag.written("color")),
                CodeWords.read(tag.textOf("Description")),
                tag.written("isCodable").equals("false")
                        || tag.written("isCodable").equals("0"));
        codes.add(code);
        var place = 0;
        for (var child : tag.all("Code").toList()) {
            read(child, code, place++);
        }
    }

    /** Names are unique here; elsewhere two branches may have the same. */
    private String name(Tag tag, @Nullable Code parent) {
        var written = Composed.name(tag.written("name")).replaceAll("\\s+", " ");
        var name = written.isEmpty() ? "?" : remarks.fitting(written, LONGEST_NAME);
        if (!names.add(Composed.key(name))) {
            remarks.add(Remark.Kind.SAME_NAME, name);
            var above = parent == null ? name : Remarks.shortened(parent.name(), LONGEST_NAME) + " / " + name;
            name = above;
            for (int number = 2; !names.add(Composed.key(name)); number++) {
                name = above + " (" + number + ")";
            }
        }
        return name;
    }

    private String colour(String written) {
        if (written.matches("#[0-9a-fA-F]{6}")) {
            return written.toLowerCase(Locale.ROOT);
        }
        if (written.matches("#[0-9a-fA-F]{3}")) {
            return "#" + written.substring(1).toLowerCase(Locale.ROOT).replaceAll("(.)", "$1$1");
        }
        return COLOURS.get(codes.size() % COLOURS.size());
    }
}
