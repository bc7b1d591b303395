package org.ovoz.fieldwork.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.fieldwork.store.ArrivalStore;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Drafts that were deleted on a device. */
@TinyStudyTest
@Slow
class DiscardedDraftTests extends FieldDeviceTest {

    @Autowired
    private ArrivalStore store;

    private FieldDevice.Held begun() {
        return device.begin(field.definition()).answer("consent", 1).answer("website", 2);
    }

    private FieldDevice.Sealed discarded(FieldDevice.Held held, String token) {
        held.answers.clear();
        held.texts.clear();
        held.inside.put("discard", token);
        return held.finished();
    }

    @Test
    void aDraftThatWasDeletedOnItsDeviceGoesHereTooAndDoesNotComeBack() {
        var held = begun();
        var first = held.draft();
        var second = held.draft();
        assertThat(field.send(device, first)).isEqualTo("created stored");
        var gone = discarded(held, device.readToken);
        assertThat(field.send(device, gone)).isEqualTo("created stored");
        assertThat(store.find(held.interview)).isEmpty();
        assertThat(store.revision(held.interview, first.hash())).isEmpty();
        assertThat(field.send(device, gone)).isEqualTo("known superseded");
        assertThat(field.send(device, second)).isEqualTo("known superseded");
        assertThat(store.find(held.interview)).isEmpty();
        assertThat(field.isInTheStudy(held.interview)).isFalse();
    }

    @Test
    void aNumberThatWasDeletedBeforeAnythingArrivedIsNoGap() {
        var held = begun();
        assertThat(field.send(device, discarded(held, device.readToken))).isEqualTo("created stored");
        assertThat(store.find(held.interview)).isEmpty();
        field.say(device, 1, 0, 0, 0);
        SignedInAs.role(org.ovoz.access.Role.ADMIN);
        assertThat(field.the(Reconciliation.class).lines())
                .filteredOn(line -> line.worker().equals(worker.name()))
                .singleElement()
                .satisfies(line -> assertThat(line.gaps()).isEmpty())
                .matches(Reconciliation.Line::isProved);
    }

    @Test
    void whoCannotUnlockTheDeviceDeletesNothing() {
        var held = begun();
        assertThat(field.send(device, held.draft())).isEqualTo("created stored");
        assertThat(field.send(device, discarded(held, device.sendToken))).isEqualTo("known superseded");
        var other = field.device(field.interviewer("TJ"));
        assertThat(field.send(device, discarded(held, other.readToken))).isEqualTo("known superseded");
        assertThat(store.find(held.interview)).isPresent();
        var late = begun();
        assertThat(field.send(device, discarded(late, device.sendToken))).isEqualTo("known superseded");
        late.inside.remove("discard");
        late.answer("consent", 1).answer("website", 2);
        assertThat(field.send(device, late.draft())).as("nothing was noted").isEqualTo("created stored");
    }

    @Test
    void whatSomebodyGoesOnWithOrHasToDecideAboutStays() {
        var taken = begun();
        field.send(device, taken.draft());
        SignedInAs.user(worker);
        field.the(ArrivalDecisions.class).goOn(taken.interview);
        SignedInAs.nobody();
        assertThat(field.send(device, discarded(taken, device.readToken))).isEqualTo("known superseded");
        assertThat(field.isInTheStudy(taken.interview)).isTrue();

        var contested = begun();
        field.send(device, contested.draft());
        contested.revision = 0;
        field.send(device, contested.answer("website", 1).draft());
        contested.revision = 5;
        assertThat(field.send(device, discarded(contested, device.readToken))).isEqualTo("known superseded");
        assertThat(store.undecided()).anyMatch(one -> one.interview().equals(contested.interview));
    }

    @Test
    void aFinishedInterviewIsNotDeletedByItsDevice() {
        var held = begun();
        assertThat(field.send(device, held.finished())).isEqualTo("created stored");
        assertThat(field.send(device, discarded(held, device.readToken))).isEqualTo("known superseded");
        assertThat(field.isInTheStudy(held.interview)).isTrue();
    }
}
