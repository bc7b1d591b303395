package org.ovoz.tabulation.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ovoz.tabulation.TinyStudy.KZ;
import static org.ovoz.tabulation.TinyStudy.id;
import static org.ovoz.tabulation.TinyStudy.kz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.TinyStudy;

class LiveTablesTests {

    private static final WaveId WAVE = new WaveId("w");
    private static final WaveId OTHER = new WaveId("other");

    private final RememberedFeed feed = new RememberedFeed();
    private final LiveTables tables = new LiveTables(Map.of(WAVE, questionnaire(), OTHER, questionnaire()), feed);

    @AfterEach
    void stop() {
        tables.close();
    }

    @Test
    void countsWhatWasThereAtTheStartAndWhatChangesLater() {
        feed.tell(sink -> sink.put(WAVE, id(1), 1, kz("work", 1)));
        tables.start();
        assertThat(work()).isEqualTo(Map.of(1, 1));
        feed.tell(sink -> sink.put(WAVE, id(2), 1, kz("work", 1)));
        feed.tell(sink -> sink.put(WAVE, id(1), 1, kz("work", 2)));
        tables.refresh();
        assertThat(work()).isEqualTo(Map.of(1, 1, 2, 1));
        feed.tell(sink -> sink.remove(WAVE, id(2)));
        tables.refresh();
        assertThat(work()).isEqualTo(Map.of(2, 1));
    }

    @Test
    void saysHowFarItIsWhileTheCasesAreRead() throws InterruptedException {
        var begun = new Semaphore(0);
        var goOn = new Semaphore(0);
        feed.tell(sink -> {
            sink.put(WAVE, id(1), 1, kz("work", 1));
            begun.release();
            goOn.acquireUninterruptibly();
        });
        feed.tell(sink -> sink.put(WAVE, id(2), 1, kz("work", 1)));
        tables.start();
        assertThat(begun.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
        assertThat(tables.isLoaded()).isFalse();
        assertThatThrownBy(() -> tables.snapshot(WAVE)).isInstanceOfSatisfying(TablesLoading.class, loading -> {
            assertThat(loading.read()).isEqualTo(1);
            assertThat(loading.total()).isEqualTo(2);
        });
        goOn.release();
        tables.refresh();
        assertThat(work()).isEqualTo(Map.of(1, 2));
    }

    @Test
    void keepsNothingOfAReadingThatBrokeOff() {
        var breaking = new CaseFeed() {

            private boolean broken;

            @Override
            public long size() {
                return 1;
            }

            @Override
            public long everything(Sink sink) {
                sink.put(WAVE, id(broken ? 2 : 1), 1, kz("work", broken ? 2 : 1));
                if (!broken) {
                    broken = true;
                    throw new IllegalStateException("database away");
                }
                return 0;
            }

            @Override
            public long changesAfter(long number, Sink sink) {
                return number;
            }
        };
        try (var other = new LiveTables(Map.of(WAVE, questionnaire()), breaking)) {
            assertThatThrownBy(other::look).isInstanceOf(IllegalStateException.class);
            other.look();
            assertThat(other.snapshot(WAVE).all().counts("work", KZ).byCode()).isEqualTo(Map.of(2, 1));
        }
    }

    @Test
    void isLoadingUntilItWasStarted() {
        feed.tell(sink -> sink.put(WAVE, id(1), 1, kz("work", 1)));
        try (var impatient = new LiveTables(Map.of(WAVE, questionnaire()), feed, Duration.ZERO)) {
            assertThatThrownBy(impatient::refresh).isInstanceOf(TablesLoading.class);
            assertThatThrownBy(impatient::requireLoaded).isInstanceOf(TablesLoading.class);
            assertThatThrownBy(() -> impatient.snapshot(WAVE)).isInstanceOf(TablesLoading.class);
            impatient.start();
            impatient.start();
            impatient.look();
            assertThat(impatient.snapshot(WAVE).size()).isEqualTo(1);
        }
    }

    @Test
    void showsNoPartOfAWaveThatIsToldAnew() {
        feed.tell(sink -> sink.put(WAVE, id(1), 1, kz("work", 1)));
        feed.tell(sink -> sink.put(WAVE, id(2), 1, kz("work", 1)));
        feed.tell(sink -> sink.put(OTHER, id(3), 1, kz("work", 1)));
        tables.look();
        feed.tell(sink -> {
            sink.put(OTHER, id(4), 1, kz("work", 1));
            sink.renew(WAVE);
            sink.put(WAVE, id(1), 1, kz("work", 1));
            throw new UncheckedIOException(new IOException("database away"));
        });
        feed.tell(sink -> {
            sink.renew(WAVE);
            sink.put(WAVE, id(5), 1, kz("work", 3));
        });
        assertThatThrownBy(tables::look).isInstanceOf(UncheckedIOException.class);
        assertThat(work()).isEqualTo(Map.of(1, 2));
        assertThat(tables.snapshot(OTHER).size()).isEqualTo(2);
        feed.forgetThird();
        tables.look();
        assertThat(work()).isEqualTo(Map.of(3, 1));
    }

    @Test
    void leavesOutInterviewsThatAreNotEligible() {
        feed.tell(sink -> sink.put(WAVE, id(1), 1, kz("work", 1)));
        feed.tell(sink -> sink.put(WAVE, id(2), 1, kz("work", 9)));
        tables.look();
        assertThat(work()).isEqualTo(Map.of(1, 1));
        feed.tell(sink -> sink.put(WAVE, id(1), 1, kz("work", 9)));
        tables.look();
        assertThat(work()).isEmpty();
    }

    @Test
    void leavesOutPracticeInterviews() {
        feed.tell(sink -> sink.put(WAVE, id(1), 1, TinyStudy.with(kz("work", 1), "practice", 1)));
        feed.tell(sink -> sink.put(WAVE, id(2), 1, TinyStudy.with(kz("work", 2), "practice", 0)));
        tables.look();
        assertThat(work()).isEqualTo(Map.of(2, 1));
    }

    @Test
    void tellsSubscribersOfAWaveOncePerLook() throws InterruptedException {
        var heard = new AtomicInteger();
        var other = new AtomicInteger();
        tables.subscribe(WAVE, () -> {
            throw new IllegalStateException("a closed window");
        });
        var subscription = tables.subscribe(WAVE, heard::incrementAndGet);
        tables.subscribe(OTHER, other::incrementAndGet);
        feed.tell(sink -> sink.put(WAVE, id(1), 1, kz("work", 1)));
        feed.tell(sink -> sink.put(WAVE, id(2), 1, kz("work", 1)));
        tables.look();
        tables.look();
        var last = new Semaphore(0);
        tables.subscribe(WAVE, last::release);
        await(heard, 1);
        assertThat(other).hasValue(0);
        subscription.close();
        feed.tell(sink -> sink.remove(WAVE, id(1)));
        tables.look();
        assertThat(last.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
        assertThat(heard).hasValue(1);
    }

    /** Building a page can take seconds; neither the tables nor other pages wait for it, and it hears of the end once. */
    @Test
    void nobodyWaitsForASubscriberThatTakesLong() throws InterruptedException {
        var begun = new Semaphore(0);
        var goOn = new Semaphore(0);
        var heard = new AtomicInteger();
        var quick = new Semaphore(0);
        tables.subscribe(WAVE, () -> {
            heard.incrementAndGet();
            begun.release();
            goOn.acquireUninterruptibly();
        });
        tables.subscribe(WAVE, quick::release);
        tables.start();
        for (int i = 1; i <= 3; i++) {
            var number = i;
            feed.tell(sink -> sink.put(WAVE, id(number), 1, kz("work", 1)));
            assertThat(quick.tryAcquire(1, TimeUnit.MINUTES)).as("page " + i).isTrue();
            assertThat(work()).isEqualTo(Map.of(1, i));
        }
        assertThat(begun.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
        assertThat(heard).hasValue(1);
        goOn.release(10);
        await(heard, 2);
        tables.look();
        assertThat(heard).hasValue(2);
    }

    private static void await(AtomicInteger count, int value) throws InterruptedException {
        for (int i = 0; i < 6000 && count.get() < value; i++) {
            Thread.sleep(10);
        }
        assertThat(count).hasValue(value);
    }

    @Test
    void followsByItselfAndGoesOnAfterAFailure() throws InterruptedException {
        var heard = new Semaphore(0);
        tables.subscribe(WAVE, heard::release);
        tables.start();
        feed.tell(sink -> {
            throw new IllegalStateException("database away");
        });
        feed.tell(sink -> sink.put(WAVE, id(1), 1, kz("work", 3)));
        assertThat(heard.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
        assertThat(work()).isEqualTo(Map.of(3, 1));
    }

    private Map<Integer, Integer> work() {
        return tables.snapshot(WAVE).all().counts("work", KZ).byCode();
    }

    private static Questionnaire questionnaire() {
        return new Questionnaire(
                "w",
                1,
                new Text(Map.of(), Map.of()),
                List.of(),
                new Condition.Comparison("work", Condition.Operator.LESS, 9),
                Map.of(),
                TinyStudy.VARIABLES,
                List.of());
    }

    /** Tells every change once, in order; one that fails is forgotten. */
    private static final class RememberedFeed implements CaseFeed {

        private final List<Consumer<Sink>> changes = new ArrayList<>();

        synchronized void tell(Consumer<Sink> change) {
            changes.add(change);
        }

        synchronized void forgetThird() {
            changes.set(3, _ -> {});
        }

        @Override
        public long size() {
            return changes.size();
        }

        @Override
        public long everything(Sink sink) {
            return changesAfter(0, sink);
        }

        @Override
        public synchronized long changesAfter(long number, Sink sink) {
            for (int next = (int) number; next < changes.size(); next++) {
                changes.set(next, once(changes.get(next))).accept(sink);
            }
            return changes.size();
        }

        private static Consumer<Sink> once(Consumer<Sink> change) {
            return sink -> {
                try {
                    change.accept(sink);
                } catch (IllegalStateException e) {
                    // The database is back.
                }
            };
        }
    }
}
