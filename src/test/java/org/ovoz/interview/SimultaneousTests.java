package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.interview.sent.InterviewChange;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;

/** What several tabs, devices and impatient fingers do at the same time. */
@ParameterizedClass
@EnumSource
@Slow
class SimultaneousTests {

    private final InterviewService service;
    private final InterviewRows rows;

    SimultaneousTests(TestDatabase database) {
        var ovoz = RunningOvoz.on(database);
        service = ovoz.the(InterviewService.class);
        rows = ovoz.the(InterviewRows.class);
    }

    @Test
    void twoTabsOverwriteNothing() throws Exception {
        for (int round = 0; round < 10; round++) {
            var id = Interviews.consented(service, Mode.ONLINE).id();
            Interviews.atOnce(List.of(
                    () -> service.answer(id, Change.ofCodes("occupation", Map.of("occupation", 5))),
                    () -> service.answer(id, Change.ofCodes("website", Map.of("website", 1))),
                    () -> service.answer(id, Change.ofCodes("website_updated", Map.of("website_updated", 7))),
                    () -> service.answer(id, Change.ofCodes("partners", Map.of("partners_media", 2))),
                    () -> service.answer(id, Change.ofText("word", "word", "one"))));
            var stored = service.get(id).answers();
            assertThat(stored.codes())
                    .containsEntry("occupation", 5)
                    .containsEntry("website", 1)
                    .containsEntry("website_updated", 7)
                    .containsEntry("partners_media", 2);
            assertThat(stored.text("word")).hasValue("one");
            assertThat(service.history(id)).extracting(InterviewEvent::number).doesNotHaveDuplicates();
        }
    }

    @Test
    void aReplayThatOvertakesItselfIsTakenOnce() throws Exception {
        var id = Interviews.consented(service, Mode.ONLINE).id();
        var change = Change.ofCodes("occupation", Map.of("occupation", 5));
        Interviews.atOnce(IntStream.range(0, 6)
                .<Callable<Interview>>mapToObj(_ -> () -> service.answer(id, change))
                .toList());
        assertThat(service.history(id))
                .filteredOn(event -> "occupation".equals(event.item()))
                .hasSize(1);
    }

    @Test
    void sendingTwiceAtOnceGivesOneReceiptAndCountsOnce() throws Exception {
        var id = Interviews.consented(service, Mode.ONLINE).id();
        var before = rows.latestChange();
        var receipts = Interviews.atOnce(IntStream.range(0, 6)
                .<Callable<Receipt>>mapToObj(_ -> () -> service.complete(id))
                .toList());
        assertThat(new HashSet<>(receipts)).hasSize(1);
        assertThat(rows.changesAfter(before))
                .filteredOn(change -> id.equals(change.id()))
                .hasSize(1);
        assertThat(service.withdraw(receipts.getFirst().code())).isTrue();
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
        Interviews.atOnce(IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(part -> () -> {
                    ids.subList(part * 10, part * 10 + 10).forEach(service::complete);
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
