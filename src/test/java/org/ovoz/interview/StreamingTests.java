package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.interview.correction.ExclusionsAndWithdrawals;
import org.ovoz.interview.sent.CodedInterview;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.Variable;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.testing.Tiny;

/** Sent interviews as rows for tables and exports. */
@ParameterizedClass
@EnumSource
@Slow
class StreamingTests {

    private final RunningOvoz ovoz;
    private final InterviewService service;
    private final Sending sending;
    private final ExclusionsAndWithdrawals exclusions;
    private final InterviewRows rows;

    StreamingTests(TestDatabase database) {
        ovoz = RunningOvoz.on(database);
        service = ovoz.the(InterviewService.class);
        sending = ovoz.the(Sending.class);
        exclusions = ovoz.the(ExclusionsAndWithdrawals.class);
        rows = ovoz.the(InterviewRows.class);
    }

    @Test
    void tellsEachSentInterviewOnceWithItsCodesAndTexts() {
        var two = sent(Map.of("word", "ум", "why", "потому"));
        var one = sent(Map.of("word", "слово"));
        var none = sent(Map.of());
        var found = new HashMap<InterviewId, CodedInterview>();
        rows.forEachWithTexts(
                Interviews.WAVE, row -> assertThat(found.put(row.id(), row)).isNull());
        assertThat(found.get(two).texts()).isEqualTo(Map.of("word", "ум", "why", "потому"));
        assertThat(found.get(one).texts()).isEqualTo(Map.of("word", "слово"));
        assertThat(found.get(none).texts()).isEmpty();
        assertThat(code(found.get(two), "partners_media")).isEqualTo(2);
        assertThat(code(found.get(two), "website_updated")).isEqualTo(-1);
        assertThat(code(found.get(two), "website")).isEqualTo(-9);
        assertThat(code(found.get(two), "country")).isEqualTo(1);
        var coded = new HashMap<InterviewId, CodedInterview>();
        rows.forEachCoded(Interviews.WAVE, row -> coded.put(row.id(), row));
        assertThat(coded.keySet()).isEqualTo(found.keySet());
        assertThat(coded.get(two).codes()).isEqualTo(found.get(two).codes());
        assertThat(rows.counted(two).orElseThrow().codes())
                .isEqualTo(found.get(two).codes());
    }

    @Test
    void tellsNeitherDraftsNorPracticeNorExcludedNorOtherWaves() {
        var draft = Interviews.consented(service, Mode.ONLINE).id();
        var practising = InterviewScenario.in("KZ", ovoz)
                .mode(Mode.FACE_TO_FACE)
                .practice(true)
                .consented();
        var practice = practising.id();
        var before = rows.latestChange();
        practising.send();
        var excluded = sent(Map.of());
        exclusions.setExcluded(excluded, true, "test of the server", java.util.UUID.randomUUID());
        var told = new HashSet<InterviewId>();
        rows.forEachCoded(Interviews.WAVE, row -> told.add(row.id()));
        rows.forEachWithTexts(Interviews.WAVE, row -> told.add(row.id()));
        assertThat(told).isNotEmpty().doesNotContainAnyElementsOf(Set.of(draft, practice, excluded));
        assertThat(rows.changesAfter(before)).noneMatch(change -> change.id().equals(practice));
        assertThat(rows.counted(practice)).isEmpty();
        rows.forEachCoded(new org.ovoz.questionnaire.WaveId("tiny-9"), row -> told.add(null));
        assertThat(told).doesNotContainNull();
    }

    private InterviewId sent(Map<String, String> texts) {
        var id = Interviews.consented(service, Mode.ONLINE).id();
        service.answer(id, Change.ofCodes("partners", Map.of("partners_media", 2)));
        texts.forEach((item, text) -> service.answer(id, Change.ofText(item, item, text)));
        sending.send(id);
        return id;
    }

    private static int code(CodedInterview row, String variable) {
        var names = Tiny.questionnaire().variables().stream()
                .filter(Variable::isCoded)
                .map(Variable::name)
                .toList();
        assertThat(row.codes()).hasSize(names.size());
        return row.codes()[names.indexOf(variable)];
    }
}
