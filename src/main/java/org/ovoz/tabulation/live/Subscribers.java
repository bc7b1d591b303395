package org.ovoz.tabulation.live;

import static java.lang.System.Logger.Level.WARNING;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ovoz.questionnaire.WaveId;

/** Who wants to hear when the cases of a wave have changed. */
final class Subscribers {

    private static final System.Logger LOG = System.getLogger(Subscribers.class.getName());

    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();

    private record Subscriber(WaveId wave, Runnable changed) {}

    LiveTables.Subscription add(WaveId wave, Runnable changed) {
        var subscriber = new Subscriber(wave, changed);
        subscribers.add(subscriber);
        return () -> subscribers.removeIf(other -> other == subscriber);
    }

    void tell(Collection<WaveId> waves) {
        subscribers.stream()
                .filter(subscriber -> waves.contains(subscriber.wave()))
                .forEach(Subscribers::call);
    }

    /** A subscriber that fails must not keep the others from hearing. */
    private static void call(Subscriber subscriber) {
        try {
            subscriber.changed().run();
        } catch (RuntimeException e) {
            LOG.log(WARNING, "A subscriber to the tables failed: {0}", e.getClass());
        }
    }
}
