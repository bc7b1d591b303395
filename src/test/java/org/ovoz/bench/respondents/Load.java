package org.ovoz.bench.respondents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Many respondents at once, each of whom begins anew when one interview is sent, without a pause for thought. */
final class Load {

    private static final int WHOLE = Integer.MAX_VALUE;

    private final Supplier<Respondent> arrival;

    Load(Supplier<Respondent> arrival) {
        this.arrival = arrival;
    }

    /** What a number of interviews came to. */
    record Outcome(int interviews, int failures, int requests, int answers, double seconds, long[] nanos) {

        /** Of a whole interview; a benchmark whose respondents give fewer measures something else. */
        static final int FEWEST_ANSWERS = 60;

        /** @throws IllegalStateException if there were no interviews, or most were none to speak of */
        void expectWholeInterviews() {
            if (interviews == 0 || answers < FEWEST_ANSWERS * interviews) {
                throw new IllegalStateException(
                        "Only " + answers + " answers in " + interviews + " interviews, of which " + failures
                                + " failed: the respondents do not know these pages any more.");
            }
        }

        /** How long the given share of the acknowledgements took at most, in milliseconds. */
        double millis(double share) {
            return nanos.length == 0
                    ? 0
                    : nanos[(int) Math.min(nanos.length - 1L, (long) (share * nanos.length))] / 1e6;
        }
    }

    /** Whole interviews, so many at once, until so many were begun. */
    Outcome interviews(int concurrent, int total) throws InterruptedException {
        var left = new AtomicInteger(total);
        var done = Collections.synchronizedList(new ArrayList<Walked>());
        var fault = new AtomicReference<@Nullable Exception>();
        var failures = new AtomicInteger();
        var began = System.nanoTime();
        atOnce(concurrent, () -> {
            while (left.getAndDecrement() > 0) {
                try (var respondent = arrival.get()) {
                    respondent.walk(WHOLE);
                    done.add(respondent.walked());
                } catch (IOException | RuntimeException e) {
                    failures.incrementAndGet();
                    fault.compareAndSet(null, e);
                }
            }
        });
        if (fault.get() != null) {
            System.err.println(failures + " failed, the first: " + fault.get());
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        var nanos = done.stream()
                .flatMapToLong(walked -> Arrays.stream(walked.nanos()))
                .sorted()
                .toArray();
        return new Outcome(
                done.size(),
                failures.get(),
                done.stream().mapToInt(Walked::requests).sum(),
                done.stream().mapToInt(Walked::answers).sum(),
                seconds,
                nanos);
    }

    /** Respondents who came so far and stay on their page. */
    List<Respondent> open(int concurrent, int answers) throws InterruptedException {
        var open = Collections.synchronizedList(new ArrayList<Respondent>());
        atOnce(Math.min(concurrent, 20), () -> {
            while (open.size() < concurrent) {
                try {
                    var respondent = arrival.get();
                    respondent.walk(answers);
                    open.add(respondent);
                } catch (IOException | RuntimeException e) {
                    System.err.println("not open: " + e);
                    return;
                }
            }
        });
        return open;
    }

    private static void atOnce(int threads, Runnable work) throws InterruptedException {
        var ended = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            Thread.ofVirtual().start(() -> {
                try {
                    work.run();
                } finally {
                    ended.countDown();
                }
            });
        }
        ended.await();
    }
}
