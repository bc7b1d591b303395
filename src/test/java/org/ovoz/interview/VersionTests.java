package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.interview.sent.CodedInterview;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.interview.store.VersionStore;
import org.ovoz.interview.ui.Tab;
import org.ovoz.interview.version.AnsweredVersions;
import org.ovoz.interview.version.ChangedQuestionnaire;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;

/** A questionnaire that gets a new version while interviews of the earlier one are there. */
@Slow
class VersionTests {

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
                    .containsEntry(Tiny.QUESTIONNAIRE, Files.readString(Tiny.FOLDER.resolve(Tiny.QUESTIONNAIRE)))
                    .containsEntry(Tiny.RUSSIAN, Files.readString(Tiny.FOLDER.resolve(Tiny.RUSSIAN)));
        }
    }

    @Test
    void doesNotStartWithAPublishedVersionThatWasChanged() throws Exception {
        try (var ovoz = RunningOvoz.in(folder.resolve("data"))) {
            Interviews.consented(ovoz.the(InterviewService.class), Mode.ONLINE);
        }
        var changed = Tiny.copyTo(folder.resolve("definitions"));
        Tiny.replace(changed.resolve(Tiny.QUESTIONNAIRE), "Do you have a website?", "Have you got a website?");
        assertThatThrownBy(() -> RunningOvoz.in(folder.resolve("data"), changed).close())
                .hasRootCauseInstanceOf(ChangedQuestionnaire.class);
    }

    @Test
    void readsWhatWasSentWithTheEarlierVersion() throws Exception {
        InterviewScenario sent;
        InterviewScenario draft;
        String code;
        try (var ovoz = RunningOvoz.in(folder.resolve("data"))) {
            sent = answered(ovoz).send();
            draft = answered(ovoz).expectVersion(1);
            draft.tab().goTo("views").answer("word", "воля");
            code = ovoz.the(ResumeCodes.class).offer(draft.id());
        }
        try (var ovoz = RunningOvoz.in(folder.resolve("data"), withANewQuestion())) {
            sent.continueOn(ovoz)
                    .expectVersion(1)
                    .expectCoded("website", 2)
                    .expectCoded("occupation", 5)
                    .expectCoded("phone", -1)
                    .expectCoded("partners_media", 3);
            sent.tab().expectNothingToGoOnWith();
            var now = draft.continueOn(ovoz);
            // In the middle: the tab goes on where it was, with the questions of today.
            now.tab()
                    .expectPage("views")
                    .expectAnswer("word", "воля")
                    .expectShown("phone")
                    .replay();
            Tab.resume(ovoz.beans(), code)
                    .expectShown("phone")
                    .expectCovered("word")
                    .answer("phone", "yes");
            now.send()
                    .expectVersion(2)
                    .expectCoded("website", 2)
                    .expectCoded("phone", 1)
                    .expectAnswered("website", 1)
                    .expectStored("word", "воля");
            assertThat(ovoz.the(VersionStore.class).files("tiny", 1).get(Tiny.QUESTIONNAIRE))
                    .contains("version: 1");
            assertThat(ovoz.the(VersionStore.class).files("tiny", 2).get(Tiny.QUESTIONNAIRE))
                    .contains("version: 2");
        }
    }

    /** With version 2: a new question, an option that is gone, and one more condition for who is meant. */
    @Test
    void correctsAnInterviewInTheVersionThatItWasAnsweredIn() throws Exception {
        InterviewScenario before;
        try (var ovoz = RunningOvoz.in(folder.resolve("data"))) {
            before = answered(ovoz).send();
        }
        var changed = withANewQuestion();
        Tiny.replace(changed.resolve(Tiny.QUESTIONNAIRE), "      5: { text: Environment, only: [KZ] }\n", "");
        Tiny.replace(changed.resolve(Tiny.RUSSIAN), ", 5: Экология", "");
        Tiny.replace(
                changed.resolve(Tiny.QUESTIONNAIRE),
                "eligible: consent = 1\n",
                "eligible: consent = 1 and phone = 1\n");
        try (var ovoz = RunningOvoz.in(folder.resolve("data"), changed)) {
            var sent = before.continueOn(ovoz);
            var correction = sent.correct();
            assertThat(correction.draft().route().item("phone")).isEmpty();
            assertThat(correction
                            .draft()
                            .route()
                            .item("occupation")
                            .orElseThrow()
                            .options())
                    .extracting(option -> option.code())
                    .contains(5);
            correction.answer("website", "yes").confirm("misheard");
            sent.expectVersion(1)
                    .expectStored("occupation", 5)
                    .expectCoded("website", 1)
                    .expectCoded("website_updated", -9)
                    .expectCoded("phone", -1)
                    .expectCoded("occupation", 5);
            assertThat(sent.history().getLast().after()).doesNotContainKey("phone");
            var version = ovoz.the(AnsweredVersions.class).of(sent.stored());
            assertThat(version.version()).isEqualTo(1);
            assertThat(version.item("occupation").orElseThrow().variables()).contains("occupation");
            // It counts as it did: who was meant was decided by its own version.
            sent.exclude("twice").include("two people").expectCounted();
            var live = ovoz.the(LiveTables.class);
            live.refresh();
            var cases = live.snapshot(Interviews.WAVE).all();
            assertThat(cases.size()).isEqualTo(1);
            assertThat(cases.counts("phone").asked()).isZero();
            assertThat(cases.counts("occupation").of(5)).isEqualTo(1);
            var exported = new ArrayList<CodedInterview>();
            ovoz.the(InterviewRows.class).forEachWithTexts(Interviews.WAVE, exported::add);
            assertThat(exported).extracting(CodedInterview::id).containsExactly(sent.id());
        }
    }

    private static InterviewScenario answered(RunningOvoz ovoz) {
        return InterviewScenario.in("KZ", ovoz)
                .consented()
                .answer("occupation", 5)
                .answer("website", "no")
                .answer("partners_media", 3);
    }

    private Path withANewQuestion() throws IOException {
        var changed = Tiny.copyTo(folder.resolve("definitions"));
        Tiny.replace(changed.resolve(Tiny.QUESTIONNAIRE), "version: 1\n", "version: 2\n");
        var question = "  - id: phone\n    type: yesno\n    text: Do you have a telephone?\n";
        Tiny.replace(changed.resolve(Tiny.QUESTIONNAIRE), "  - id: website\n", question + "  - id: website\n");
        Tiny.replace(
                changed.resolve(Tiny.RUSSIAN), "  website: {", "  phone: { text: У Вас есть телефон? }\n  website: {");
        return changed;
    }
}
