package org.ovoz.interview;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;

/** Interviews of the small study for tests, and things done by many at once. */
public final class Interviews {

    public static final WaveId WAVE = new WaveId("tiny-1");

    private Interviews() {}

    public static Interview consented(InterviewService service, Mode mode) {
        var begun = service.start(
                new NewInterview(WAVE, new CountryCode("KZ"), mode, new Language("ru"), null, null, false));
        return service.answer(begun.id(), Change.ofCodes("consent", Map.of("consent", 1)));
    }

    /** Does all of it at the same time and returns what came of it, in the order of the work. */
    static <T> List<T> atOnce(List<? extends Callable<T>> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var done = threads.invokeAll(work);
            var results = new java.util.ArrayList<T>();
            for (Future<T> one : done) {
                results.add(one.get());
            }
            return results;
        }
    }
}
