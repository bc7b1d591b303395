package org.ovoz.fieldwork.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.fieldwork.FieldStaffTest;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.RespondentCode;
import org.ovoz.interview.WithdrawalReason;
import org.ovoz.interview.correction.ExclusionsAndWithdrawals;
import org.ovoz.interview.slip.SlipAnswer;
import org.ovoz.interview.slip.Slips;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Slips whose numbers are made on devices, and known here from the arrival of their interview on. */
@TinyStudyTest
@Slow
class GivenSlipTests extends FieldStaffTest {

    @Autowired
    private BeanFactory product;

    @Autowired
    private Slips slips;

    private FieldScenario field;
    private FieldDevice device;

    @BeforeEach
    void register() {
        field = new FieldScenario(product);
        device = field.device(field.interviewer("TJ"));
    }

    private static String code(int seed) {
        var bytes = new byte[20];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (seed + 7 * i);
        }
        return RespondentCode.of(bytes);
    }

    private FieldDevice.Held held(String slip) {
        var held = device.begin(field.definition()).answer("consent", 1);
        held.slip = slip;
        return held;
    }

    @Test
    void areKnownOnceTheInterviewIsSentAndGoWithIt() {
        var code = code(1);
        var held = held(code);
        assertThat(field.send(device, held.draft())).isEqualTo("created stored");
        assertThat(slips.look(code)).isEqualTo(Slips.State.UNKNOWN);
        var finished = held.finished();
        assertThat(field.send(device, finished)).isEqualTo("created stored");
        assertThat(field.send(device, finished)).isEqualTo("known stored");
        assertThat(slips.look(code)).isEqualTo(Slips.State.OPEN);
        slips.answer(code, new SlipAnswer(SlipAnswer.TookPlace.YES, null));
        assertThat(slips.look(RespondentCode.grouped(code).toLowerCase())).isEqualTo(Slips.State.ANSWERED);
        SignedInAs.role(Role.ADMIN);
        field.the(ExclusionsAndWithdrawals.class).withdraw(new InterviewId(held.interview), WithdrawalReason.WISH);
        assertThat(slips.look(code)).isEqualTo(Slips.State.UNKNOWN);
    }

    @Test
    void aNumberOfAnotherInterviewOrNoneKeepsNoInterviewBack() {
        var code = code(2);
        field.send(device, held(code).finished());
        slips.answer(code, new SlipAnswer(SlipAnswer.TookPlace.NO, null));
        var copied = held(code);
        assertThat(field.send(device, copied.finished())).isEqualTo("created stored");
        assertThat(field.isInTheStudy(copied.interview)).isTrue();
        assertThat(slips.look(code)).isEqualTo(Slips.State.ANSWERED);
        var mistaken = held("no number");
        assertThat(field.send(device, mistaken.finished())).isEqualTo("created stored");
        assertThat(field.isInTheStudy(mistaken.interview)).isTrue();
    }

    @Test
    void ofPracticeAreNone() {
        var code = code(3);
        var held = held(code);
        held.inside.put("practice", true);
        assertThat(field.send(device, held.finished())).isEqualTo("created stored");
        assertThat(slips.look(code)).isEqualTo(Slips.State.UNKNOWN);
    }

    /** The same bytes make the same number on a device: {@code slip.test.ts} holds the other half. */
    @Test
    void areMadeOnDevicesAsHere() {
        assertThat(code(0)).isEqualTo("AT6H29P5EY8M4CX7K3AT9");
    }
}
