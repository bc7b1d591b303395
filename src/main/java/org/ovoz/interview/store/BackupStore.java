package org.ovoz.interview.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Copies the running embedded database, consistently, into a zip file, with the key of respondents' codes beside it:
 * without the key no resume or receipt code would be good after a restoration. So a backup is as secret as the data
 * folder itself. The copy is written anew before it is packed: nothing that was deleted before is in it.
 */
@Repository
public class BackupStore {

    private static final String SUFFIX = ".mv.db";
    private static final String DATABASE = "ovoz" + SUFFIX;
    private static final String WORK = "backup.work";

    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final StudyKey key;
    private final String url;
    private final String user;
    private final String password;

    BackupStore(
            JdbcClient jdbc,
            Dialect dialect,
            StudyKey key,
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.key = key;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Whether this database can be copied here; a PostgreSQL is copied with its own tools. */
    public boolean isPossible() {
        return dialect.isEmbedded();
    }

    /** Where a copy is written until it is whole. */
    public static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    /** Removes what a server that was killed left of a copy in the data folder. */
    public void clean() throws IOException {
        remove(work());
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
        var part = part(target);
        Files.deleteIfExists(part);
        create(part);
        try {
            remove(work());
            Files.createDirectory(work());
            pack(compacted(), part);
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, target);
        } catch (SQLException fault) {
            throw new IOException(fault);
        } finally {
            Files.deleteIfExists(part);
            remove(work());
        }
    }

    private Path work() {
        return key.file().resolveSibling(WORK);
    }

    /** A copy of the database without what was deleted from it. */
    private Path compacted() throws IOException, SQLException {
        var whole = work().resolve("whole.zip");
        jdbc.sql("backup to '" + whole.toAbsolutePath().toString().replace("'", "''") + "'")
                .update();
        var copy = work().resolve(DATABASE);
        try (var zip = new ZipFile(whole.toFile());
                InputStream database = zip.getInputStream(zip.getEntry(DATABASE))) {
            Files.copy(database, copy);
        }
        Files.delete(whole);
        var name = copy.toAbsolutePath().toString();
        var place = "jdbc:h2:file:" + name.substring(0, name.length() - SUFFIX.length());
        try (var own = DriverManager.getConnection(place + url.substring(url.indexOf(';')), user, password);
                var statement = own.createStatement()) {
            statement.execute("shutdown compact");
        }
        return copy;
    }

    private void pack(Path database, Path part) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(part))) {
            zip.putNextEntry(new ZipEntry(DATABASE));
            Files.copy(database, zip);
            zip.putNextEntry(new ZipEntry("study.key"));
            zip.write(key.bytes());
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void create(Path file) throws IOException {
        Files.createFile(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
