package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.interview.correction.Reviews;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;

/** What leads decided is a variable of every sent interview, also of those that were sent before it was one. */
@Slow
class ReviewFactTests {

    private static final String FACT = """
            review:
              identifying: false
              label: { en: Review, ru: Проверка, kk: Тексеру, ky: Текшерүү, tg: Санҷиш, uz: Tekshiruv }
              values:
                1:
                  name: to_review
                  label: { en: To review, ru: К проверке, kk: Т, ky: Т, tg: С, uz: T }
                2:
                  name: approved
                  label: { en: Approved, ru: Утверждено, kk: Б, ky: Б, tg: Т, uz: T }
                3:
                  name: sent_back
                  label: { en: Sent back, ru: Возвращено, kk: К, ky: К, tg: Б, uz: Q }
            """;

    @TempDir
    private Path folder;

    @Test
    void isCountedAndAnswersBesideItKeepTheirPlacesThroughCorrections() throws Exception {
        InterviewScenario before;
        try (var ovoz = RunningOvoz.in(folder.resolve("data"))) {
            before = sent(ovoz);
        }
        var config = Tiny.copyTo(folder.resolve("config"));
        Files.writeString(config.resolve("study/case.yaml"), FACT, StandardOpenOption.APPEND);
        try (var ovoz = RunningOvoz.in(folder.resolve("data"), config)) {
            var earlier = InterviewScenario.of(before.id(), ovoz);
            var later = sent(ovoz);
            earlier.expectCoded("review", 1).expectCoded("website", 1).expectCoded("occupation", 5);
            later.expectCoded("review", 1).expectCoded("website", 1);
            approve(ovoz, earlier);
            earlier.expectCoded("review", 2).expectCoded("website", 1);
            later.correct().answer("occupation", 1).confirm("misheard");
            later.expectCoded("occupation", 1).expectCoded("website", 1).expectCoded("review", 1);
            earlier.correct().answer("occupation", 1).confirm("misheard");
            earlier.expectCoded("occupation", 1).expectCoded("review", 1);
            approve(ovoz, later);
            var live = ovoz.the(LiveTables.class);
            live.refresh();
            var cases = live.snapshot(Tiny.WAVE);
            assertThat(cases.all().counts("review").byCode()).isEqualTo(Map.of(1, 1, 2, 1));
            assertThat(cases.select(Selection.ALL.with("review", Set.of(2))).size())
                    .isEqualTo(1);
        }
    }

    private static void approve(RunningOvoz ovoz, InterviewScenario interview) {
        var reviews = ovoz.the(Reviews.class);
        assertThat(reviews.approve(interview.id(), reviews.latest(interview.id()), UUID.randomUUID()))
                .isTrue();
    }

    private static InterviewScenario sent(RunningOvoz ovoz) {
        return InterviewScenario.in("KZ", ovoz)
                .consented()
                .answer("occupation", 5)
                .answer("website", "yes")
                .send();
    }
}
