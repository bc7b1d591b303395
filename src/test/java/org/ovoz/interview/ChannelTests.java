package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.interview.sent.SentFilter;
import org.ovoz.interview.sent.SentInterviews;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Variable;
import org.ovoz.study.Overview;
import org.ovoz.study.OverviewService;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;

/** The channel of a link: a variable of every sent interview, also of those that were sent before it was one. */
@Slow
class ChannelTests {

    private static final String FACT = """
            channel:
              label: { en: Channel, ru: Канал, kk: Арна, ky: Канал, tg: Канал, uz: Kanal }
              values:
                0:
                  name: none
                  label: { en: No channel, ru: Нет канала, kk: Арна жоқ, ky: Канал жок, tg: Канал нест, uz: Kanal yoʻq }
                7:
                  name: mailing
                  label: { en: Mailing list, ru: Рассылка, kk: Тарату, ky: Таратуу, tg: Паҳнкунӣ, uz: Tarqatish }
                99:
                  name: other
                  label: { en: Another channel, ru: Другой, kk: Басқа, ky: Башка, tg: Дигар, uz: Boshqa }
            """;

    @TempDir
    private Path folder;

    @Test
    void tellsTheChannelOfInterviewsSentBeforeAndAfterItBecameAVariable() throws Exception {
        InterviewId before;
        InterviewId beforeAlone;
        try (var ovoz = RunningOvoz.in(folder.resolve("data"))) {
            before = sent(ovoz, Mode.ONLINE, "mailing");
            beforeAlone = sent(ovoz, Mode.FACE_TO_FACE, null);
        }
        try (var ovoz = RunningOvoz.in(folder.resolve("data"), withChannels())) {
            var after = sent(ovoz, Mode.ONLINE, "partner");
            var without = sent(ovoz, Mode.ONLINE, null);
            var forgotten = sent(ovoz, Mode.ONLINE, "newspaper");

            assertThat(code(ovoz, before, "channel")).isEqualTo(7);
            assertThat(code(ovoz, before, "website"))
                    .as("the codes beside it keep their places")
                    .isEqualTo(2);
            assertThat(code(ovoz, beforeAlone, "channel"))
                    .as("nobody came by a link")
                    .isEqualTo(-1);
            assertThat(code(ovoz, after, "channel"))
                    .as("the next code, behind those with a label")
                    .isEqualTo(100);
            assertThat(code(ovoz, after, "website")).isEqualTo(2);
            assertThat(code(ovoz, without, "channel")).isZero();
            assertThat(code(ovoz, forgotten, "channel"))
                    .as("a name the study has no more")
                    .isEqualTo(99);

            var sent = ovoz.the(SentInterviews.class);
            assertThat(sent.page(filter("mailing"), 0))
                    .extracting(InterviewSummary::id)
                    .containsExactly(before);
            assertThat(sent.page(filter("none"), 0))
                    .extracting(InterviewSummary::id)
                    .containsExactly(without);
            assertThat(sent.count(filter(null))).isEqualTo(5);

            var live = ovoz.the(LiveTables.class);
            live.refresh();
            var cases = live.snapshot(Tiny.WAVE);
            assertThat(cases.all().counts("channel").byCode()).isEqualTo(Map.of(-1, 1, 0, 1, 7, 1, 99, 1, 100, 1));
            assertThat(cases.select(Selection.ALL.with("channel", Set.of(7))).size())
                    .isEqualTo(1);

            SignedInAs.role(Role.ADMIN);
            var channels = ovoz.the(OverviewService.class).of(Tiny.WAVE).channels();
            assertThat(channels)
                    .extracting(Overview.Channel::name)
                    .containsExactly("mailing", "partner", "newspaper", "none");
            assertThat(channels).extracting(Overview.Channel::sent).containsExactly(1, 1, 1, 1);
            SignedInAs.nobody();
        }
    }

    private static SentFilter filter(@Nullable String channel) {
        return new SentFilter(Tiny.WAVE, Set.of(new CountryCode("KZ")), null, null, null, null, null, channel);
    }

    private static InterviewId sent(RunningOvoz ovoz, Mode mode, @Nullable String channel) {
        return InterviewScenario.in("KZ", ovoz)
                .mode(mode)
                .channel(channel)
                .consented()
                .answer("occupation", 5)
                .answer("website", "no")
                .send()
                .id();
    }

    private static int code(RunningOvoz ovoz, InterviewId id, String variable) {
        var names = ovoz.the(Definitions.class).questionnaire(Tiny.WAVE).variables().stream()
                .filter(Variable::isCoded)
                .map(Variable::name)
                .toList();
        var codes = ovoz.the(InterviewRows.class).counted(id).orElseThrow().codes();
        assertThat(codes).hasSameSizeAs(names);
        return codes[names.indexOf(variable)];
    }

    /** The small study with the channel as a case fact; its questionnaire is the same version. */
    private Path withChannels() throws IOException {
        var copy = Tiny.copyTo(folder.resolve("definitions"));
        // Before the last fact: rows that were written without it must not lose their places.
        Tiny.replace(copy.resolve("study/case.yaml"), "synthetic:\n", FACT + "synthetic:\n");
        Tiny.replace(copy.resolve(Tiny.STUDY), "[mailing]", "[mailing, partner]");
        return copy;
    }
}
