package org.ovoz.interview.sent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.ovoz.interview.InterviewId;
import org.ovoz.questionnaire.WaveId;

class ChangesByWaveTests {

    private static final WaveId FIRST = new WaveId("first");
    private static final WaveId SECOND = new WaveId("second");
    private static final WaveId UNKNOWN = new WaveId("unknown");

    private final InterviewId one = InterviewId.random();
    private final InterviewId other = InterviewId.random();

    @Test
    void namesAnInterviewOnceHoweverOftenItChanged() {
        var changes = after(line(7, one, FIRST), line(8, other, FIRST), line(9, one, FIRST));
        assertThat(changes).isEqualTo(new ChangesByWave(9, Map.of(FIRST, Set.of(one, other)), Set.of()));
    }

    @Test
    void namesNoInterviewOfAWaveThatIsReadAnew() {
        var changes = after(line(7, one, FIRST), line(8, null, FIRST), line(9, other, SECOND));
        assertThat(changes).isEqualTo(new ChangesByWave(9, Map.of(SECOND, Set.of(other)), Set.of(FIRST)));
    }

    @Test
    void passesOverWavesThatNobodyAskedFor() {
        var changes = after(line(7, one, UNKNOWN), line(8, null, UNKNOWN));
        assertThat(changes).isEqualTo(new ChangesByWave(8, Map.of(), Set.of()));
    }

    @Test
    void staysAtTheNumberWhereNothingChanged() {
        assertThat(after().last()).isEqualTo(6);
    }

    private static InterviewChange line(long number, InterviewId id, WaveId wave) {
        return new InterviewChange(number, id, wave);
    }

    private static ChangesByWave after(InterviewChange... lines) {
        return ChangesByWave.after(6, new Feed(List.of(lines)), Set.of(FIRST, SECOND));
    }

    /** Knows changes only. */
    private record Feed(List<InterviewChange> lines) implements InterviewRows {

        @Override
        public long sent() {
            return 0;
        }

        @Override
        public void forEachCoded(WaveId wave, Consumer<CodedInterview> consumer) {}

        @Override
        public void forEachWithTexts(WaveId wave, Consumer<CodedInterview> consumer) {}

        @Override
        public Optional<CodedInterview> counted(InterviewId id) {
            return Optional.empty();
        }

        @Override
        public long latestChange() {
            return 0;
        }

        @Override
        public List<InterviewChange> changesAfter(long number) {
            return lines;
        }
    }
}
