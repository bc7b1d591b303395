package org.ovoz.interview;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.ovoz.interview.store.BackupStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Answers {@code ./run backup FILE}: the command leaves the file's name in the data folder, which only the server's owner
 * can write to, and waits for the answer beside it. No address of the server can ask for a copy.
 */
@Component
class BackupRequests {

    private final Path request;
    private final Path answer;
    private final BackupStore backups;

    BackupRequests(@Value("${ovoz.data}") Path folder, BackupStore backups) {
        this.request = folder.resolve("backup.request");
        this.answer = folder.resolve("backup.answer");
        this.backups = backups;
    }

    @Scheduled(fixedDelay = 500)
    void look() throws IOException {
        if (Files.exists(request)) {
            var target = Files.readString(request).strip();
            Files.delete(request);
            var written = Files.writeString(answer.resolveSibling("backup.answer.new"), take(target));
            Files.move(written, answer, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** {@code done}, or what went wrong. */
    private String take(String target) {
        if (!backups.isPossible()) {
            return "The data are in PostgreSQL: use pg_dump, and copy study.key from the data folder.";
        }
        try {
            backups.write(Path.of(target).toAbsolutePath());
            return "done";
        } catch (FileAlreadyExistsException _) {
            return target + " is there already. Name another file: a backup is never written over.";
        } catch (NoSuchFileException _) {
            return "There is no folder for " + target + ". Make it, or name another.";
        } catch (AccessDeniedException _) {
            return "The server may not write to " + target + ". Name a folder of the server's own user.";
        } catch (IOException | DataAccessException | InvalidPathException _) {
            return "The copy could not be written to " + target + ". Is there room on the disk?";
        }
    }
}
