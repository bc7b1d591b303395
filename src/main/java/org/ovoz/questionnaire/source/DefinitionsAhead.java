package org.ovoz.questionnaire.source;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.ovoz.questionnaire.Definitions;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Begins to read the definitions as they are written, beside the rest of a start (docs/decisions/0085). */
class DefinitionsAhead implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    /** Definitions that are being read, without what was set in the application. */
    static final class Reading {

        private final FutureTask<Definitions> task;

        private Reading(Callable<Definitions> read) {
            task = new FutureTask<>(read);
            Thread.ofPlatform().name("definitions").daemon().start(task);
        }

        /** Waits for them; throws what reading them throws. */
        Definitions result() {
            try {
                return task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while the definitions were read", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException fault) {
                    throw fault;
                }
                throw new IllegalStateException("The definitions cannot be read", e.getCause());
            }
        }
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var folder = event.getEnvironment().getProperty("ovoz.config", "");
        var reading = new Reading(() -> DefinitionReader.read(DefinitionConfiguration.place(folder)));
        event.getBootstrapContext()
                .addCloseListener(closed ->
                        closed.getApplicationContext().getBeanFactory().registerSingleton("definitionsAhead", reading));
    }
}
