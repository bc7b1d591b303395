package org.ovoz.intake.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ovoz.intake.file.UnreadableFile.Reason;

/** Recognises files that are neither SPSS system files nor text, whatever they are called. */
final class ForeignFormat {

    private static final int LOOK_AT = 1024;
    private static final Pattern MARKUP =
            Pattern.compile("<(\\?xml|!doctype|html|table|head|body|meta)\\b.*", Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile("(\\{|\\[\\s*\\{)\\s*\"[^\"]*\"\\s*:.*", Pattern.DOTALL);

    private ForeignFormat() {}

    /** Why it is refused, if it is none of ours. */
    static Optional<Reason> of(byte[] content) {
        if (begins(content, "PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1")) {
            return Optional.of(Reason.SPREADSHEET);
        }
        if (begins(content, "\u001F\u008B\u0008", "7z\u00BC\u00AF", "Rar!", "BZh9", "\u00FD7zXZ", "PK\u0005\u0006")) {
            return Optional.of(Reason.ARCHIVE);
        }
        if (begins(content, "<stata_dta>", "RDX", "HEADER RECORD*******LIBRARY", "SAS     ")
                || beginning(content).contains("SPSS PORT FILE")) {
            return Optional.of(Reason.STATISTICS);
        }
        var text = beginning(content).strip().toLowerCase(Locale.ROOT);
        if (begins(content, "%PDF", "{\\rtf")
                || MARKUP.matcher(text).matches()
                || JSON.matcher(text).matches()) {
            return Optional.of(Reason.DOCUMENT);
        }
        return Optional.empty();
    }

    private static boolean begins(byte[] content, String... magics) {
        for (var magic : magics) {
            if (DataFiles.begins(content, magic)) {
                return true;
            }
        }
        return false;
    }

    private static String beginning(byte[] content) {
        var text = new String(content, 0, Math.min(content.length, LOOK_AT), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
