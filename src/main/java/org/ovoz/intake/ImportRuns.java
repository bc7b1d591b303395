package org.ovoz.intake;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.ovoz.access.User;
import org.ovoz.access.Users;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.interview.imported.FileImport;
import org.ovoz.interview.imported.ImportRun;
import org.ovoz.interview.imported.ImportRun.Outcome;
import org.ovoz.questionnaire.WaveId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs imports beside the pages that began them, one a wave, and keeps how the last of each ended. */
@Component
class ImportRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);
    private static final long SECONDS_TO_STOP = 20;

    private final FileImport imports;
    private final Previews previews;
    private final EarlierFiles earlier;
    private final AuditTrail audit;
    private final Users users;
    private final Map<WaveId, RunningImport> last = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("import").factory());

    ImportRuns(FileImport imports, Previews previews, EarlierFiles earlier, AuditTrail audit, Users users) {
        this.imports = imports;
        this.previews = previews;
        this.earlier = earlier;
        this.audit = audit;
        this.users = users;
    }

    /** Tells of imports that a stopped server left behind; nothing of them is stored. */
    @EventListener(ApplicationReadyEvent.class)
    void endDead() {
        imports.endDead(run -> audit.record(
                users.nameOf(run.actor()), AuditAction.IMPORT_FAILED, run.wave() + ", 0, " + run.channel()));
    }

    @PreDestroy
    void close() throws InterruptedException {
        last.values().forEach(RunningImport::cancel);
        threads.shutdown();
        threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    /** The imports that run or whose end nobody has taken notice of. */
    List<RunningImport> all() {
        return List.copyOf(last.values());
    }

    void forget(RunningImport ended) {
        if (ended.hasEnded()) {
            last.remove(ended.wave(), ended);
        }
    }

    /**
     * Begins an import in the background.
     *
     * @throws org.ovoz.interview.imported.AnotherImportRuns if one into this wave has not ended
     */
    RunningImport begin(ImportRequest request, User user, boolean confirmed) {
        var run = begin(request, user);
        var running =
                new RunningImport(request.wave(), user.id(), request.file().rows());
        last.put(request.wave(), running);
        threads.execute(() -> {
            try {
                run(request, user, confirmed, run, running);
            } catch (RuntimeException fault) {
                warn("An import ended without being stored: {}", fault);
            }
        });
        return running;
    }

    /** Begins a preview in the background: it reads every row, which takes minutes for the largest files. */
    RunningPreview preview(ImportRequest request, User user) {
        var running = new RunningPreview(request.file().rows());
        threads.execute(() -> {
            try {
                running.ended(previews.of(request, user, running::did));
            } catch (RuntimeException fault) {
                running.failed(fault);
                if (!(fault instanceof ImportCancelled)) {
                    warn("A preview failed: {}", fault);
                }
            }
        });
        return running;
    }

    /** Only what kind of fault it is: messages of databases tell values, which may be answers. */
    private static void warn(String message, RuntimeException fault) {
        LOG.warn(message, fault.getClass().getName());
    }

    /** Imports and waits for it. */
    int take(ImportRequest request, User user, boolean confirmed) {
        var running =
                new RunningImport(request.wave(), user.id(), request.file().rows());
        run(request, user, confirmed, begin(request, user), running);
        return running.stored();
    }

    /** A run of a server that was killed meanwhile keeps nobody out. */
    private ImportRun begin(ImportRequest request, User user) {
        endDead();
        var numbers = earlier.numbers(request);
        return imports.begin(
                request.wave(), request.channel(), numbers == null ? request.channel() : numbers, user.id());
    }

    private void run(ImportRequest request, User user, boolean confirmed, ImportRun run, RunningImport running) {
        try {
            var preview = previews.of(request, user, running::did);
            if (preview.hasErrors() || preview.hasWarnings() && !confirmed) {
                throw new IllegalArgumentException("The file has errors, or warnings that nobody confirmed.");
            }
            running.stores(preview.importable());
            var fingerprint = request.file().fingerprint();
            var stored = imports.take(
                    run,
                    previews.interviews(request, preview),
                    running::did,
                    sum -> audit.record(
                            user.name(),
                            AuditAction.DATA_IMPORTED,
                            request.wave() + ", " + sum + ", SHA-256 " + fingerprint));
            running.ended(RunningImport.State.DONE, stored);
        } catch (ImportCancelled stop) {
            end(request, user, run, Outcome.CANCELLED, AuditAction.IMPORT_CANCELLED);
            running.ended(RunningImport.State.CANCELLED, 0);
        } catch (RuntimeException fault) {
            try {
                end(request, user, run, Outcome.FAILED, AuditAction.IMPORT_FAILED);
            } finally {
                running.ended(RunningImport.State.FAILED, 0);
            }
            throw fault;
        }
    }

    private void end(ImportRequest request, User user, ImportRun run, Outcome outcome, AuditAction action) {
        imports.end(
                run,
                outcome,
                () -> audit.record(
                        user.name(),
                        action,
                        request.wave() + ", 0, SHA-256 " + request.file().fingerprint()));
    }
}
