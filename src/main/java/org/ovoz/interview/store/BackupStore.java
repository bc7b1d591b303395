package org.ovoz.interview.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Copies the running embedded database, consistently, into a zip file, with the key of respondents' codes beside it:
 * without the key no resume or receipt code would be good after a restoration. So a backup is as secret as the data
 * folder itself.
 */
@Repository
public class BackupStore {

    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final StudyKey key;

    BackupStore(JdbcClient jdbc, Dialect dialect, StudyKey key) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.key = key;
    }

    /** Whether this database can be copied here; a PostgreSQL is copied with its own tools. */
    public boolean isPossible() {
        return dialect.isEmbedded();
    }

    /**
     * Writes the copy, readable by its owner only; the file appears under its name when it is whole and on disk.
     *
     * @throws IOException if the file cannot be written, or is there already
     */
    public void write(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        var part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        create(part);
        try {
            jdbc.sql("backup to '" + part.toString().replace("'", "''") + "'").update();
            try (var zip = FileSystems.newFileSystem(part, Map.of())) {
                Files.copy(key.file(), zip.getPath("study.key"));
            }
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void create(Path file) throws IOException {
        Files.createFile(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
