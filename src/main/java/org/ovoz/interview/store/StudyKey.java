package org.ovoz.interview.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ovoz.access.KeyedHash;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key of all keyed hashes: a file of 32 random bytes in the data folder, made at the first start and readable by its
 * owner only. It is not in the database, so that a copy of the database alone tells nothing about codes. Several servers
 * get the same one by a setting instead, and write it nowhere.
 */
@Component
public class StudyKey implements KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 32;

    private final SecretKeySpec key;
    private final Path file;
    private final boolean isGiven;

    /** Holds the key and nothing else; a copy of it makes one hash. Every request of the light edition asks for some. */
    private final Mac ready;

    StudyKey(Path folder) throws IOException {
        this(folder, "");
    }

    /** @param given the key in Base64, as OVOZ_STUDY_KEY names it; empty where the data folder has it */
    @Autowired
    StudyKey(@Value("${ovoz.data}") Path folder, @Value("${ovoz.study-key:}") String given) throws IOException {
        var isNew = !Files.exists(folder);
        Files.createDirectories(folder);
        this.file = folder.resolve("study.key");
        this.isGiven = !given.isBlank();
        this.key = new SecretKeySpec(isGiven ? given(given.strip(), isNew) : readOrCreate(file), ALGORITHM);
        this.ready = ready(key);
    }

    private static Mac ready(SecretKeySpec key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("HmacSHA256 is part of every Java", fault);
        }
    }

    private byte[] given(String text, boolean isNew) throws IOException {
        var bytes = decoded(text);
        if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), bytes)) {
            throw UnusableKey.differs(file);
        }
        if (isNew) {
            restrict(file.toAbsolutePath().getParent());
        }
        return bytes;
    }

    private static byte[] decoded(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (bytes.length == LENGTH) {
                return bytes;
            }
        } catch (IllegalArgumentException noBase64) {
            // What it says is a secret, also where it is wrong.
        }
        throw UnusableKey.malformed();
    }

    private static byte[] readOrCreate(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        var bytes = Files.readAllBytes(file);
        if (bytes.length != LENGTH) {
            throw new DamagedKey(file);
        }
        return bytes;
    }

    /** The key appears whole and on disk, or not at all: a code that was given out would be lost with half a key. */
    private static void create(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        var part = Files.createTempFile(folder, "study", ".key");
        var fresh = new byte[LENGTH];
        new SecureRandom().nextBytes(fresh);
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(fresh));
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        restrict(folder);
    }

    /** At the first start the data folder becomes its owner's alone, the database in it too; later the owner decides. */
    private static void restrict(Path folder) {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException | UnsupportedOperationException _) {
            // A folder of somebody else, such as a mounted one: who may read it was decided there.
        }
    }

    @Override
    public byte[] hash(String purpose, String text) {
        try {
            var mac = (Mac) ready.clone();
            return mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException fault) {
            throw new IllegalStateException("HmacSHA256 of the JDK can be copied", fault);
        }
    }

    /** The key itself, for backups. */
    byte[] bytes() {
        return key.getEncoded();
    }

    /** Where the key's file is, or would be. */
    Path file() {
        return file;
    }

    /** Where the key comes from, for whoever has to look. */
    String source() {
        return isGiven ? "OVOZ_STUDY_KEY" : file.toAbsolutePath().toString();
    }
}
