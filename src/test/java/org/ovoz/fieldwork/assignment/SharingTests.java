package org.ovoz.fieldwork.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;

class SharingTests {

    private static final CountryCode TJ = new CountryCode("TJ");
    private static final LocalDate GIVEN = LocalDate.of(2026, 3, 1);
    private static final UUID WORKER = UUID.randomUUID();

    private static Assignment assignment(int interviews, @Nullable Mode mode, int untilDay) {
        return new Assignment(
                UUID.randomUUID(),
                new WaveId("tiny-1"),
                TJ,
                WORKER,
                new Assignment.Terms(interviews, mode, "", LocalDate.of(2026, 3, untilDay)),
                GIVEN,
                0);
    }

    private static Sharing.Sent sent(Mode mode, int day, int interviews) {
        return new Sharing.Sent(TJ, mode, LocalDate.of(2026, 3, day), interviews);
    }

    @Test
    void countsEachInterviewOnceForTheAssignmentThatEndsFirst() {
        var later = assignment(5, null, 20);
        var first = assignment(3, null, 10);
        var done = Sharing.among(List.of(later, first), List.of(sent(Mode.FACE_TO_FACE, 4, 4)));
        assertThat(done).isEqualTo(Map.of(first.id(), 3, later.id(), 1));
    }

    @Test
    void countsNothingOfAnotherModeOrCountryOrOfBeforeItWasGiven() {
        var talks = assignment(5, Mode.FACE_TO_FACE, 20);
        var done = Sharing.among(
                List.of(talks),
                List.of(
                        sent(Mode.TELEPHONE, 4, 2),
                        new Sharing.Sent(new CountryCode("KZ"), Mode.FACE_TO_FACE, GIVEN, 2),
                        new Sharing.Sent(TJ, Mode.FACE_TO_FACE, GIVEN.minusDays(1), 2),
                        sent(Mode.FACE_TO_FACE, 1, 1)));
        assertThat(done).isEqualTo(Map.of(talks.id(), 1));
    }

    @Test
    void countsWhatCameAfterTheLastDayTooAndNeverMoreThanIsAsked() {
        var soon = assignment(2, null, 5);
        assertThat(Sharing.among(List.of(soon), List.of(sent(Mode.TELEPHONE, 9, 7))))
                .isEqualTo(Map.of(soon.id(), 2));
    }

    @Test
    void fillsOfThoseThatEndTogetherTheOneWithAModeFirst() {
        var any = assignment(2, null, 5);
        var calls = assignment(2, Mode.TELEPHONE, 5);
        assertThat(Sharing.among(List.of(any, calls), List.of(sent(Mode.TELEPHONE, 2, 2))))
                .isEqualTo(Map.of(any.id(), 0, calls.id(), 2));
    }
}
