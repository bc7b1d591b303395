package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.interview.sent.InterviewChange;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.interview.ui.Tab;
import org.ovoz.testing.AtOnce;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;

/** What several tabs, devices and impatient fingers do at the same time. */
@ParameterizedClass
@EnumSource
@Slow
class SimultaneousTests {

    private final RunningOvoz ovoz;
    private final InterviewService service;
    private final RespondentWithdrawals withdrawals;
    private final InterviewRows rows;

    SimultaneousTests(TestDatabase database) {
        ovoz = RunningOvoz.on(database);
        service = ovoz.the(InterviewService.class);
        withdrawals = ovoz.the(RespondentWithdrawals.class);
        rows = ovoz.the(InterviewRows.class);
    }

    private InterviewScenario consented() {
        return InterviewScenario.in("KZ", ovoz).consented();
    }

    @Test
    void twoTabsOverwriteNothing() throws Exception {
        for (int round = 0; round < 10; round++) {
            var interview = consented();
            var tabs = Stream.generate(interview::resume).limit(4).toList();
            AtOnce.run(
                    () -> interview.answer("occupation", 5),
                    () -> tabs.get(0).answer("website", "yes"),
                    () -> tabs.get(1).answer("website_updated", 7),
                    () -> tabs.get(2).answer("partners_media", 2),
                    () -> tabs.get(3).answer("word", "one"));
            interview
                    .expectStored("occupation", 5)
                    .expectStored("website", 1)
                    .expectStored("website_updated", 7)
                    .expectStored("partners_media", 2)
                    .expectStored("word", "one");
            assertThat(interview.history()).extracting(InterviewEvent::number).doesNotHaveDuplicates();
        }
    }

    @Test
    void aReplayThatOvertakesItselfIsTakenOnce() throws Exception {
        var interview = consented();
        var change = Change.ofCodes("occupation", Map.of("occupation", 5));
        AtOnce.run(6, () -> service.answer(interview.id(), change));
        interview.expectAnswered("occupation", 1);
    }

    @Test
    void sendingTwiceAtOnceGivesOneReceiptAndCountsOnce() throws Exception {
        var interview = consented();
        var tabs = Stream.generate(interview::resume).limit(6).toList();
        var before = rows.latestChange();
        AtOnce.run(tabs.stream().map(tab -> (Runnable) tab::send).toArray(Runnable[]::new));
        assertThat(tabs.stream().map(Tab::receipt).distinct()).hasSize(1);
        assertThat(rows.changesAfter(before))
                .filteredOn(change -> interview.id().equals(change.id()))
                .hasSize(1);
        assertThat(withdrawals.withdraw(tabs.getFirst().receipt().code())).isTrue();
    }

    /** A follower that has read up to a number never misses a change that was committed later with a lower one. */
    @Test
    void aFollowerMissesNoChangeWhileManySend() throws Exception {
        var ids = IntStream.range(0, 60)
                .mapToObj(_ -> Interviews.consented(service, Mode.ONLINE).id())
                .toList();
        var start = rows.latestChange();
        var seen = new ArrayList<InterviewChange>();
        var over = new AtomicBoolean();
        var follower = Thread.ofVirtual().start(() -> follow(start, seen, over));
        AtOnce.call(IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(part -> () -> {
                    ids.subList(part * 10, part * 10 + 10).forEach(ovoz.the(Sending.class)::send);
                    return part;
                })
                .toList());
        over.set(true);
        follower.join();
        assertThat(seen).extracting(InterviewChange::id).containsAll(ids);
        assertThat(seen.stream().map(InterviewChange::number))
                .containsExactlyElementsOf(LongStream.rangeClosed(start + 1, start + seen.size())
                        .boxed()
                        .toList());
    }

    private void follow(long start, List<InterviewChange> seen, AtomicBoolean over) {
        var number = start;
        boolean last;
        do {
            last = over.get();
            for (var change : rows.changesAfter(number)) {
                seen.add(change);
                number = change.number();
            }
        } while (!last);
    }
}
