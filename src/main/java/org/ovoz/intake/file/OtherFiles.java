package org.ovoz.intake.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ovoz.intake.file.UnreadableFile.Reason;

/** Recognises what SPSS writes beside data, and data that it locked, so that people are told what they chose. */
final class OtherFiles {

    private static final int LOOK_AT = 16 * 1024;

    /** Where the wrapper of a file with a password says what is in it, and where a portable file says what it is. */
    private static final int WRAPPER = 8;

    private static final int PORTABLE = 600;
    private static final int ENTRY_NAME = 30;

    /** "$FL2" in the encoding of mainframes. */
    private static final byte[] MAINFRAME = HexFormat.of().parseHex("5bc6d3f2");

    /** The directory of SPSS/PC+: two, zero, and the first record behind 256 bytes. */
    private static final byte[] DOS = HexFormat.of().parseHex("020000000000000000010000");

    private static final Pattern COMMAND = Pattern.compile(
            "(?im)^\\s*(data list|get\\s+file\\s*=|get\\s+data\\s*/|variable labels?\\s|value labels?\\s|missing"
                + " values?\\s"
                + "|save\\s+outfile\\s*=|frequencies\\s|crosstabs\\s|compute\\s+\\S+\\s*=|recode\\s+\\S+\\s*\\(|execute\\s*\\.|begin"
                + " data|mrsets\\s*/|dataset\\s+(name|activate)|weight by\\s)[^\\t\\r\\n]*$");
    private static final int COMMANDS = 2;

    private OtherFiles() {}

    static Optional<Reason> recognise(byte[] content) {
        var beginning = new String(content, 0, Math.min(content.length, LOOK_AT), StandardCharsets.ISO_8859_1);
        if (beginning.startsWith("ENCRYPTED", WRAPPER)) {
            return Optional.of(Reason.PASSWORD);
        }
        if (isPortable(beginning) || begins(content, MAINFRAME) || begins(content, DOS)) {
            return Optional.of(Reason.OLD_SPSS);
        }
        if (beginning.startsWith("PK\u0003\u0004") && isOutput(beginning)) {
            return Optional.of(Reason.OUTPUT);
        }
        return isSyntax(beginning) ? Optional.of(Reason.SYNTAX) : Optional.empty();
    }

    /** A portable file repeats what it is in its own alphabet, broken into lines of 80. */
    private static boolean isPortable(String beginning) {
        return beginning
                .substring(0, Math.min(beginning.length(), PORTABLE))
                .replaceAll("[\\r\\n]", "")
                .contains("SPSSPORT");
    }

    /** A viewer file is a ZIP file that begins with its manifest and whose parts are of the viewer. */
    private static boolean isOutput(String beginning) {
        return beginning.startsWith("META-INF/MANIFEST.MF", ENTRY_NAME)
                || beginning.contains("outputViewer")
                || beginning.contains("lightTableData");
    }

    private static boolean isSyntax(String beginning) {
        return beginning.indexOf(0) < 0
                && COMMAND.matcher(beginning).results().limit(COMMANDS).count() == COMMANDS
                && beginning
                                .lines()
                                .filter(line -> line.stripTrailing().endsWith("."))
                                .count()
                        > 1;
    }

    private static boolean begins(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }
}
