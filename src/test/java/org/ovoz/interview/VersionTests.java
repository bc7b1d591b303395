package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.interview.correction.CorrectionOutcome;
import org.ovoz.interview.correction.Corrections;
import org.ovoz.interview.correction.ExclusionsAndWithdrawals;
import org.ovoz.interview.sent.CodedInterview;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.interview.store.VersionStore;
import org.ovoz.interview.version.AnsweredVersions;
import org.ovoz.interview.version.ChangedQuestionnaire;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;

/** A questionnaire that gets a new version while interviews of the earlier one are there. */
@Slow
class VersionTests {

    private static final String FILE = "questionnaire/tiny/questionnaire.yaml";
    private static final String TEXTS = "questionnaire/tiny/text.ru.yaml";

    @TempDir
    private Path folder;

    @Test
    void keepsTheFilesOfAPublishedVersion() throws Exception {
        try (var ovoz = RunningOvoz.in(folder.resolve("data"))) {
            var versions = ovoz.the(VersionStore.class);
            assertThat(versions.files("tiny", 1)).isEmpty();
            Interviews.consented(ovoz.the(InterviewService.class), Mode.ONLINE);
            Interviews.consented(ovoz.the(InterviewService.class), Mode.ONLINE);
            assertThat(versions.files("tiny", 1))
                    .containsExactlyEntriesOf(
                            ovoz.the(Definitions.class).files().get("tiny"))
                    .containsEntry(FILE, Files.readString(Tiny.FOLDER.resolve(FILE)))
                    .containsEntry(TEXTS, Files.readString(Tiny.FOLDER.resolve(TEXTS)));
        }
    }

    @Test
    void doesNotStartWithAPublishedVersionThatWasChanged() throws Exception {
        try (var ovoz = RunningOvoz.in(folder.resolve("data"))) {
            Interviews.consented(ovoz.the(InterviewService.class), Mode.ONLINE);
        }
        var changed = definitions("Do you have a website?", "Have you got a website?");
        assertThatThrownBy(() -> RunningOvoz.in(folder.resolve("data"), changed).close())
                .hasRootCauseInstanceOf(ChangedQuestionnaire.class);
    }

    @Test
    void readsWhatWasSentWithTheEarlierVersion() throws Exception {
        InterviewId sent;
        InterviewId draft;
        String code;
        try (var ovoz = RunningOvoz.in(folder.resolve("data"))) {
            var service = ovoz.the(InterviewService.class);
            sent = answered(service);
            service.complete(sent);
            draft = answered(service);
            code = service.offerResumeCode(draft);
        }
        try (var ovoz = RunningOvoz.in(folder.resolve("data"), withANewQuestion())) {
            var service = ovoz.the(InterviewService.class);
            assertThat(code(ovoz, sent, "website")).isEqualTo(2);
            assertThat(code(ovoz, sent, "occupation")).isEqualTo(5);
            assertThat(code(ovoz, sent, "phone")).isEqualTo(-1);
            assertThat(code(ovoz, sent, "partners_media")).isEqualTo(3);
            assertThat(service.resume(code)).map(Interview::id).hasValue(draft);
            service.answer(draft, Change.ofCodes("phone", Map.of("phone", 1)));
            service.complete(draft);
            assertThat(service.get(draft).version()).isEqualTo(2);
            assertThat(service.get(sent).version()).isEqualTo(1);
            assertThat(code(ovoz, draft, "website")).isEqualTo(2);
            assertThat(code(ovoz, draft, "phone")).isEqualTo(1);
            assertThat(ovoz.the(VersionStore.class).files("tiny", 1).get(FILE)).contains("version: 1");
            assertThat(ovoz.the(VersionStore.class).files("tiny", 2).get(FILE)).contains("version: 2");
        }
    }

    /** With version 2: a new question, an option that is gone, and one more condition for who is meant. */
    @Test
    void correctsAnInterviewInTheVersionThatItWasAnsweredIn() throws Exception {
        InterviewId sent;
        try (var ovoz = RunningOvoz.in(folder.resolve("data"))) {
            var service = ovoz.the(InterviewService.class);
            sent = answered(service);
            service.complete(sent);
        }
        var changed = withANewQuestion();
        replace(changed.resolve(FILE), "      5: { text: Environment, only: [KZ] }\n", "");
        replace(changed.resolve(TEXTS), ", 5: Экология", "");
        replace(changed.resolve(FILE), "eligible: consent = 1\n", "eligible: consent = 1 and phone = 1\n");
        try (var ovoz = RunningOvoz.in(folder.resolve("data"), changed)) {
            var service = ovoz.the(InterviewService.class);
            var corrections = ovoz.the(Corrections.class);
            var draft = corrections.begin(sent);
            assertThat(draft.route().item("phone")).isEmpty();
            assertThat(draft.route().item("occupation").orElseThrow().options())
                    .extracting(option -> option.code())
                    .contains(5);
            var outcome = corrections.confirm(
                    draft.with(Change.ofCodes("website", Map.of("website", 1))), "misheard", UUID.randomUUID());
            assertThat(outcome).isInstanceOf(CorrectionOutcome.Corrected.class);
            assertThat(service.get(sent).version()).isEqualTo(1);
            assertThat(service.get(sent).answers().code("occupation")).hasValue(5);
            assertThat(code(ovoz, sent, "website")).isEqualTo(1);
            assertThat(code(ovoz, sent, "website_updated")).isEqualTo(-9);
            assertThat(code(ovoz, sent, "phone")).isEqualTo(-1);
            assertThat(code(ovoz, sent, "occupation")).isEqualTo(5);
            assertThat(service.history(sent).getLast().after()).doesNotContainKey("phone");
            var versions = ovoz.the(AnsweredVersions.class);
            assertThat(versions.of(service.get(sent)).version()).isEqualTo(1);
            assertThat(versions.of(service.get(sent))
                            .item("occupation")
                            .orElseThrow()
                            .variables())
                    .contains("occupation");
            // It counts as it did: who was meant was decided by its own version.
            ovoz.the(ExclusionsAndWithdrawals.class).setExcluded(sent, true, "twice", UUID.randomUUID());
            ovoz.the(ExclusionsAndWithdrawals.class).setExcluded(sent, false, "two people", UUID.randomUUID());
            assertThat(service.get(sent).isCounted()).isTrue();
            var live = ovoz.the(LiveTables.class);
            live.refresh();
            var cases = live.snapshot(Interviews.WAVE).all();
            assertThat(cases.size()).isEqualTo(1);
            assertThat(cases.counts("phone").asked()).isZero();
            assertThat(cases.counts("occupation").of(5)).isEqualTo(1);
            var exported = new ArrayList<CodedInterview>();
            ovoz.the(InterviewRows.class).forEachWithTexts(Interviews.WAVE, exported::add);
            assertThat(exported).extracting(CodedInterview::id).containsExactly(sent);
        }
    }

    private static InterviewId answered(InterviewService service) {
        var id = Interviews.consented(service, Mode.ONLINE).id();
        service.answer(id, Change.ofCodes("occupation", Map.of("occupation", 5)));
        service.answer(id, Change.ofCodes("website", Map.of("website", 2)));
        service.answer(id, Change.ofCodes("partners", Map.of("partners_media", 3)));
        return id;
    }

    private static int code(RunningOvoz ovoz, InterviewId id, String variable) {
        var names = ovoz.the(Definitions.class).questionnaire(Interviews.WAVE).variables().stream()
                .filter(Variable::isCoded)
                .map(Variable::name)
                .toList();
        var codes = ovoz.the(InterviewRows.class).counted(id).orElseThrow().codes();
        assertThat(codes).hasSameSizeAs(names);
        return codes[names.indexOf(variable)];
    }

    private Path withANewQuestion() throws IOException {
        var changed = definitions("version: 1\n", "version: 2\n");
        var question = "  - id: phone\n    type: yesno\n    text: Do you have a telephone?\n";
        replace(changed.resolve(FILE), "  - id: website\n", question + "  - id: website\n");
        replace(changed.resolve(TEXTS), "  website: {", "  phone: { text: У Вас есть телефон? }\n  website: {");
        return changed;
    }

    /** The small study, with one place of its questionnaire changed. */
    private Path definitions(String before, String after) throws IOException {
        var copy = folder.resolve("definitions");
        for (var file : new String[] {FILE, TEXTS, "study/study.yaml", "study/case.yaml"}) {
            Files.createDirectories(copy.resolve(file).getParent());
            Files.copy(Tiny.FOLDER.resolve(file), copy.resolve(file));
        }
        replace(copy.resolve(FILE), before, after);
        return copy;
    }

    private static void replace(Path file, String before, String after) throws IOException {
        var text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(before), after));
    }
}
