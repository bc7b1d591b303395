package org.ovoz.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** What many do at the same time, each on a thread of its own. */
public final class AtOnce {

    private AtOnce() {}

    /** Does all of it and returns what came of it, in the order of the work. */
    public static <T> List<T> call(List<? extends Callable<T>> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var done = threads.invokeAll(work);
            var results = new ArrayList<T>();
            for (Future<T> one : done) {
                results.add(one.get());
            }
            return results;
        }
    }

    /** Does all of it. */
    public static void run(Runnable... work) throws InterruptedException, ExecutionException {
        call(Stream.of(work).map(Executors::callable).toList());
    }

    /** Does the same several times. */
    public static void run(int times, Runnable work) throws InterruptedException, ExecutionException {
        run(Collections.nCopies(times, work).toArray(Runnable[]::new));
    }
}
