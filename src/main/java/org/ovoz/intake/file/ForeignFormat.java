package org.ovoz.intake.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ovoz.intake.file.UnreadableFile.Reason;

/**
 * Recognises files that are neither SPSS system files nor tables as text, whatever they are called, so that people are told
 * what they chose: what SPSS writes beside data, data that it locked, and what other programs write.
 */
final class ForeignFormat {

    private static final int LOOK_AT = 16 * 1024;

    /** Where the wrapper of a file with a password says what is in it, and where a portable file says what it is. */
    private static final int WRAPPER = 8;

    private static final int PORTABLE = 600;
    private static final int ENTRY_NAME = 30;
    private static final String ZIP = "PK\u0003\u0004";

    /** "$FL2" in the encoding of mainframes. */
    private static final byte[] MAINFRAME = HexFormat.of().parseHex("5bc6d3f2");

    /** The directory of SPSS/PC+: two, zero, and the first record behind 256 bytes. */
    private static final byte[] DOS = HexFormat.of().parseHex("020000000000000000010000");

    private static final Pattern MARKUP =
            Pattern.compile("<(\\?xml|!doctype|html|table|head|body|meta)\\b.*", Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile("(\\{|\\[\\s*\\{)\\s*\"[^\"]*\"\\s*:.*", Pattern.DOTALL);

    private static final Pattern COMMAND = Pattern.compile(
            "(?im)^\\s*(data list|get\\s+file\\s*=|get\\s+data\\s*/|variable labels?\\s|value labels?\\s|missing"
                    + " values?\\s"
                    + "|save\\s+outfile\\s*=|frequencies\\s|crosstabs\\s|compute\\s+\\S+\\s*=|recode\\s+\\S+\\s*\\(|execute\\s*\\.|begin"
                    + " data|mrsets\\s*/|dataset\\s+(name|activate)|weight by\\s)[^\\t\\r\\n]*$");
    private static final int COMMANDS = 2;

    private final byte[] content;

    /** A byte is a character here. */
    private final String beginning;

    private ForeignFormat(byte[] content) {
        this.content = content;
        this.beginning = new String(content, 0, Math.min(content.length, LOOK_AT), StandardCharsets.ISO_8859_1);
    }

    /** Why it is refused, if it is none of ours. */
    static Optional<Reason> of(byte[] content) {
        return new ForeignFormat(content).reason();
    }

    private Optional<Reason> reason() {
        if (beginning.startsWith("ENCRYPTED", WRAPPER)) {
            return Optional.of(Reason.PASSWORD);
        }
        if (isPortable() || begins(MAINFRAME) || begins(DOS)) {
            return Optional.of(Reason.OLD_SPSS);
        }
        if (begins(ZIP) && isOutput()) {
            return Optional.of(Reason.OUTPUT);
        }
        if (begins(ZIP, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1")) {
            return Optional.of(Reason.SPREADSHEET);
        }
        if (begins("\u001F\u008B\u0008", "7z\u00BC\u00AF", "Rar!", "BZh9", "\u00FD7zXZ", "PK\u0005\u0006")) {
            return Optional.of(Reason.ARCHIVE);
        }
        if (begins("<stata_dta>", "RDX", "HEADER RECORD*******LIBRARY", "SAS     ")) {
            return Optional.of(Reason.STATISTICS);
        }
        if (begins("%PDF", "{\\rtf") || isMarkupOrJson()) {
            return Optional.of(Reason.DOCUMENT);
        }
        return isSyntax() ? Optional.of(Reason.SYNTAX) : Optional.empty();
    }

    /** A portable file says what it is in plain letters, and once more in its own alphabet, in lines of 80. */
    private boolean isPortable() {
        var head =
                beginning.substring(0, Math.min(beginning.length(), PORTABLE)).replaceAll("[\\r\\n]", "");
        return head.contains("SPSSPORT") || head.contains("SPSS PORT FILE");
    }

    /** A viewer file is a ZIP file that begins with its manifest and whose parts are of the viewer. */
    private boolean isOutput() {
        return beginning.startsWith("META-INF/MANIFEST.MF", ENTRY_NAME)
                || beginning.contains("outputViewer")
                || beginning.contains("lightTableData");
    }

    private boolean isMarkupOrJson() {
        var text = (begins("\u00EF\u00BB\u00BF") ? beginning.substring(3) : beginning)
                .strip()
                .toLowerCase(Locale.ROOT);
        return MARKUP.matcher(text).matches() || JSON.matcher(text).matches();
    }

    private boolean isSyntax() {
        return beginning.indexOf(0) < 0
                && COMMAND.matcher(beginning).results().limit(COMMANDS).count() == COMMANDS
                && beginning
                                .lines()
                                .filter(line -> line.stripTrailing().endsWith("."))
                                .count()
                        > 1;
    }

    private boolean begins(String... magics) {
        return Arrays.stream(magics).anyMatch(beginning::startsWith);
    }

    private boolean begins(byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }
}
