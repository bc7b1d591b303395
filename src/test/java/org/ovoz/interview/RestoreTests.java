package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.interview.store.BackupStore;
import org.ovoz.testing.RunningOvoz;

/** A copy that is made while people answer, restored as docs/operation.md says. */
class RestoreTests {

    @TempDir
    private Path folder;

    @Test
    void holdsEverythingThatWasAcknowledgedBefore() throws Exception {
        var copy = folder.resolve("copy.zip");
        InterviewId draft;
        String resume;
        Receipt receipt;
        try (var ovoz = RunningOvoz.in(folder.resolve("first"))) {
            var service = ovoz.the(InterviewService.class);
            draft = Interviews.consented(service, Mode.ONLINE).id();
            service.answer(draft, Change.ofText("word", "word", "Ҷомеа"));
            resume = service.offerResumeCode(draft);
            receipt =
                    service.complete(Interviews.consented(service, Mode.ONLINE).id());
            var writing = new AtomicBoolean(true);
            var writer = Thread.ofVirtual().start(() -> {
                while (writing.get()) {
                    service.complete(Interviews.consented(service, Mode.ONLINE).id());
                }
            });
            ovoz.the(BackupStore.class).write(copy);
            writing.set(false);
            writer.join();
        }
        var restored = unzipped(copy, folder.resolve("second"));
        try (var ovoz = RunningOvoz.in(restored)) {
            var service = ovoz.the(InterviewService.class);
            assertThat(service.get(draft).answers().text("word")).hasValue("Ҷомеа");
            assertThat(service.resume(resume)).map(Interview::id).hasValue(draft);
            assertThat(service.withdraw(receipt.code())).isTrue();
        }
    }

    @Test
    void overwritesNothing() throws IOException {
        var there = Files.writeString(folder.resolve("there.zip"), "something");
        try (var ovoz = RunningOvoz.in(folder.resolve("data"))) {
            assertThatThrownBy(() -> ovoz.the(BackupStore.class).write(there)).isInstanceOf(IOException.class);
        }
        assertThat(there).hasContent("something");
    }

    private static Path unzipped(Path zip, Path target) throws IOException {
        Files.createDirectories(target);
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().toList()) {
                try (var content = file.getInputStream(entry)) {
                    Files.copy(
                            content,
                            target.resolve(
                                    Path.of(entry.getName()).getFileName().toString()));
                }
            }
        }
        return target;
    }
}
