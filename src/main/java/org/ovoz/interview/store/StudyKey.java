package org.ovoz.interview.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key of all keyed hashes: a file of 32 random bytes in the data folder, made at the first start and readable by its
 * owner only. It is not in the database, so that a copy of the database alone tells nothing about codes.
 */
@Component
public class StudyKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 32;

    private final SecretKeySpec key;
    private final Path file;

    StudyKey(@Value("${ovoz.data}") Path folder) throws IOException {
        Files.createDirectories(folder);
        this.file = folder.resolve("study.key");
        this.key = new SecretKeySpec(readOrCreate(file), ALGORITHM);
    }

    private static byte[] readOrCreate(Path file) throws IOException {
        var fresh = new byte[LENGTH];
        new SecureRandom().nextBytes(fresh);
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.write(file, fresh);
        } catch (FileAlreadyExistsException _) {
            // A key is there: every later start uses it.
        }
        return Files.readAllBytes(file);
    }

    /** The keyed hash of a text, for a purpose: hashes of different purposes never meet. */
    public byte[] hash(String purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("HmacSHA256 is part of every Java", fault);
        }
    }

    /** The key file, for backups. */
    public Path file() {
        return file;
    }
}
