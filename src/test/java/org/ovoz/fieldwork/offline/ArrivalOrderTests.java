package org.ovoz.fieldwork.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ovoz.fieldwork.store.ArrivalStore;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever order two devices' revisions of one interview come in, and however often, nothing is lost and one counts. */
@TinyStudyTest
@Slow
class ArrivalOrderTests {

    private static final int HISTORIES = 40;

    @Autowired
    private BeanFactory product;

    @Autowired
    private ArrivalStore store;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theLastThatEachDeviceSaidIsCountedKnownOrKept() {
        var field = new FieldScenario(product);
        var worker = field.interviewer("TJ");
        var devices = List.of(field.device(worker), field.device(worker));
        for (int history = 0; history < HISTORIES; history++) {
            var random = new Random(history);
            var made = history(devices, field.definition(), random);
            var sent = new ArrayList<>(made);
            made.stream().filter(_ -> random.nextInt(3) == 0).forEach(sent::add);
            Collections.shuffle(sent, random);
            sent.forEach(one -> {
                var from = one.device().equals(devices.getFirst().id) ? devices.getFirst() : devices.getLast();
                assertThat(field.send(from, one)).matches("(created|known|conflict) (stored|superseded|conflict)");
            });
            expectNothingLost(field, devices, made, history);
        }
    }

    /** Some drafts on the one, perhaps handed over to the other, and an end on one of them or on both. */
    private static List<FieldDevice.Sealed> history(
            List<FieldDevice> devices, FieldDevice.Definition definition, Random random) {
        var made = new ArrayList<FieldDevice.Sealed>();
        var one = devices.getFirst().begin(definition).answer("consent", 1).answer("website", 1);
        for (int i = 0; i <= random.nextInt(3); i++) {
            made.add(one.answer("website_updated", random.nextInt(366)).draft());
        }
        var two = devices.getLast().begin(one.interview, one.number, definition);
        two.answers.putAll(one.answers);
        two.revision = one.revision;
        two.base = made.getLast().hash();
        for (var held : random.nextBoolean() ? List.of(one, two) : List.of(two)) {
            for (int i = 0; i <= random.nextInt(3); i++) {
                made.add(held.answer("website_updated", random.nextInt(366)).draft());
            }
            if (random.nextInt(4) > 0) {
                made.add(held.answer("website_updated", random.nextInt(366)).finished());
            }
        }
        return made;
    }

    private void expectNothingLost(
            FieldScenario field, List<FieldDevice> devices, List<FieldDevice.Sealed> made, int history) {
        var interview = made.getFirst().interview();
        var stored = store.find(interview).orElseThrow();
        Set<String> continued = new HashSet<>();
        made.forEach(one -> continued.add(String.valueOf(one.base())));
        for (var device : devices) {
            made.stream()
                    .filter(one -> one.device().equals(device.id))
                    .reduce((_, last) -> last)
                    .ifPresent(last -> {
                        var kept = store.revision(interview, last.hash());
                        assertThat(stored.hash().equals(last.hash())
                                        || continued.contains(last.hash())
                                        || kept.filter(revision -> revision.answers() != null)
                                                .isPresent())
                                .as("history " + history + ", device " + device.id)
                                .isTrue();
                    });
        }
        assertThat(jdbc.sql("select count(*) from interview where id = ?")
                        .param(interview)
                        .query(Integer.class)
                        .single())
                .isEqualTo(stored.state() == StoredInterview.State.FINISHED ? 1 : 0);
        assertThat(field.isInTheStudy(interview)).isEqualTo(stored.state() == StoredInterview.State.FINISHED);
    }
}
