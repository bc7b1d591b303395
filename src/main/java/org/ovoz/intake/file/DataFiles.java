package org.ovoz.intake.file;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.ovoz.intake.file.csv.CsvDetection;
import org.ovoz.intake.file.csv.CsvShape;
import org.ovoz.intake.file.csv.CsvTable;
import org.ovoz.intake.file.sav.SavFile;

/** Reads a file by what it is, not by what it is called. */
public final class DataFiles {

    private DataFiles() {}

    /**
     * The columns of a file.
     *
     * @param content at most {@link Limits#FILE} bytes
     * @param shape how to take a CSV apart, or null to find out
     * @throws UnreadableFile if it cannot be read, or is larger than {@link Limits} allows
     */
    public static SourceFile read(byte[] content, @Nullable CsvShape shape) {
        return read(content, shape, Set.of());
    }

    /**
     * The columns of a file.
     *
     * @param taken keys of columns that are taken although they may tell who somebody is; those that certainly do are not
     * @throws UnreadableFile if it cannot be read, or is larger than {@link Limits} allows
     */
    public static SourceFile read(byte[] content, @Nullable CsvShape shape, Set<String> taken) {
        if (content.length > Limits.FILE) {
            throw new UnreadableFile(UnreadableFile.Reason.TOO_LARGE, Limits.FILE / 1024 / 1024);
        }
        if (content.length == 0) {
            throw new UnreadableFile(UnreadableFile.Reason.EMPTY);
        }
        if (begins(content, "$FL2") || begins(content, "$FL3")) {
            return SavFile.read(content, taken, DigestUtils.sha256Hex(content));
        }
        var foreign = ForeignFormat.of(content);
        if (foreign.isPresent()) {
            throw new UnreadableFile(foreign.get());
        }
        return CsvTable.read(content, shape == null ? detect(content) : shape, taken, DigestUtils.sha256Hex(content));
    }

    /** How a CSV looks as if it had to be taken apart, also where that fails later. */
    public static CsvShape detect(byte[] content) {
        return CsvDetection.detect(content);
    }

    static boolean begins(byte[] content, String magic) {
        var bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= bytes.length
                && java.util.Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
    }
}
