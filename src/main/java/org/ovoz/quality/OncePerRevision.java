package org.ovoz.quality;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * What is computed once of each revision, and kept until the next. Two who ask at once compute it once: the second waits
 * for the first. Others, and other keys, go on.
 */
final class OncePerRevision<K, V> {

    private final Map<K, Computed<V>> kept = new ConcurrentHashMap<>();

    private record Computed<V>(long revision, FutureTask<V> task) {}

    /**
     * What is kept of a revision, or of a newer one that somebody asked for meanwhile; computed now if there is none.
     *
     * @throws RuntimeException what the computing threw; the next one computes again
     */
    V get(K key, long revision, Supplier<V> computing) {
        var computed = kept.compute(
                key,
                (_, found) -> found != null && found.revision() >= revision
                        ? found
                        : new Computed<>(revision, new FutureTask<>(computing::get)));
        // Only the first runs it; for the others this returns at once.
        computed.task().run();
        try {
            return computed.task().get();
        } catch (ExecutionException e) {
            kept.remove(key, computed);
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a report was computed", e);
        }
    }
}
