package org.ovoz.interview;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.ovoz.interview.store.BackupStore;
import org.ovoz.questionnaire.StudyDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Answers {@code ./run backup FILE}: the command leaves the file's name in the data folder, which only the server's owner
 * can write to, and waits for the answer beside it. No address of the server can ask for a copy. While it is copied, a
 * number beside it grows, so that the command sees a server that has ended.
 */
@Component
class BackupRequests implements BackupHealth {

    private static final Logger LOG = LoggerFactory.getLogger(BackupRequests.class);

    private static final String DONE = "done";

    private final Path request;
    private final Path answer;
    private final Path running;
    private final Path failed;
    private final BackupStore backups;
    private final StudyDays days;

    BackupRequests(@Value("${ovoz.data}") Path folder, BackupStore backups, StudyDays days) throws IOException {
        this.request = folder.resolve("backup.request");
        this.answer = folder.resolve("backup.answer");
        this.running = folder.resolve("backup.running");
        this.failed = folder.resolve("backup.failed");
        this.backups = backups;
        this.days = days;
        clean();
    }

    /** Removes what a server that was killed left of a copy. */
    private void clean() throws IOException {
        if (Files.exists(running)) {
            var target = Files.readString(running).lines().skip(1).findFirst();
            if (target.isPresent()) {
                Files.deleteIfExists(BackupStore.part(Path.of(target.get())));
            }
            Files.delete(running);
        }
        backups.clean();
    }

    @Scheduled(fixedDelay = 500)
    void look() throws IOException {
        if (Files.exists(request)) {
            var target = Files.readString(request).strip();
            tell(running, "0\n" + target);
            Files.delete(request);
            var life = Thread.ofVirtual().start(() -> live(target));
            var outcome = take(target);
            end(life);
            tell(answer, outcome);
            note(outcome);
            Files.deleteIfExists(running);
        }
    }

    /** The day of a failure stays until a backup is written. */
    private void note(String outcome) throws IOException {
        if (outcome.equals(DONE)) {
            Files.deleteIfExists(failed);
        } else {
            tell(failed, days.todayAnywhere().toString());
        }
    }

    @Override
    public Optional<LocalDate> failedOn() {
        try {
            return Files.exists(failed)
                    ? Optional.of(LocalDate.parse(Files.readString(failed).strip()))
                    : Optional.empty();
        } catch (IOException | DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static void tell(Path file, String words) throws IOException {
        var written = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), words);
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void end(Thread life) {
        life.interrupt();
        try {
            life.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says every second that the copy is still being made. */
    private void live(String target) {
        try {
            for (int second = 1; ; second++) {
                Thread.sleep(1000);
                tell(running, second + "\n" + target);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException _) {
            // The command takes the server for ended, and says so.
        }
    }

    /** {@code done}, or what went wrong. */
    private String take(String target) {
        if (!backups.isPossible()) {
            return "The data are in PostgreSQL: use pg_dump, and copy study.key from the data folder.";
        }
        try {
            backups.write(Path.of(target).toAbsolutePath());
            return DONE;
        } catch (FileAlreadyExistsException _) {
            return target + " is there already. Name another file: a backup is never written over.";
        } catch (NoSuchFileException _) {
            return "There is no folder for " + target + ". Make it, or name another.";
        } catch (AccessDeniedException _) {
            return "The server may not write to " + target + ". Name a folder of the server's own user.";
        } catch (IOException | DataAccessException | InvalidPathException fault) {
            LOG.warn("A copy could not be written: {}", fault.getClass().getName());
            return "The copy could not be written to " + target + ". Is there room on the disk?";
        }
    }
}
