package org.ovoz.study.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.LinkChannel;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.Overview;
import org.ovoz.study.OverviewService;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.springframework.security.access.AccessDeniedException;

/** Channels of links that are named, added and ended in the application, beside those of the files. */
@Slow
class WaveChannelsTests {

    private static final WaveId NEXT = new WaveId("tiny-2");

    private static final String FACT = """
            channel:
              label: { en: Channel, ru: Канал, kk: Арна, ky: Канал, tg: Канал, uz: Kanal }
              values:
                0:
                  name: none
                  label: { en: No channel, ru: Нет канала, kk: Арна жоқ, ky: Канал жок, tg: Канал нест, uz: Kanal yoʻq }
                99:
                  name: other
                  label: { en: Another channel, ru: Другой, kk: Басқа, ky: Башка, tg: Дигар, uz: Boshqa }
            """;

    @TempDir
    private Path folder;

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    private Path definitions() throws IOException {
        var copy = Tiny.copyTo(folder.resolve("definitions"));
        Tiny.replace(copy.resolve("study/case.yaml"), "synthetic:\n", FACT + "synthetic:\n");
        return copy;
    }

    private static Study.Wave wave(RunningOvoz ovoz, WaveId id) {
        return ovoz.the(Definitions.class).study().wave(id).orElseThrow();
    }

    private static Variable fact(RunningOvoz ovoz) {
        return ovoz.the(Definitions.class).questionnaire(Tiny.WAVE).variables().stream()
                .filter(variable -> variable.name().equals(LinkChannel.FACT))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Integer> codes(RunningOvoz ovoz) {
        var codes = new LinkedHashMap<String, Integer>();
        fact(ovoz).values().forEach((Option option) -> codes.put(option.name(), option.code()));
        return codes;
    }

    private static void makeNext(RunningOvoz ovoz, String... channels) {
        var titles = new HashMap<Language, String>();
        ovoz.the(Definitions.class).study().languages().keySet().forEach(language -> titles.put(language, "Next wave"));
        assertThat(ovoz.the(WaveMaking.class)
                        .make(new WaveMaking.NewWave(
                                NEXT.value(), new Text(titles, Map.of()), "tiny", List.of(channels))))
                .isEmpty();
    }

    @Test
    void keepTheirCodesWhateverIsAddedLaterAndWhereverAndAfterARestart() throws Exception {
        Map<String, Integer> before;
        try (var ovoz = RunningOvoz.in(folder.resolve("data"), definitions())) {
            SignedInAs.role(Role.ADMIN);
            var channels = ovoz.the(WaveChannels.class);
            assertThat(codes(ovoz)).isEqualTo(Map.of("none", 0, "other", 99, "mailing", 100));
            makeNext(ovoz, "telegram", "poster");
            assertThat(channels.set(Tiny.WAVE, Set.of("mailing"), "Partner")).isEmpty();
            assertThat(channels.set(NEXT, Set.of("telegram", "poster"), "website"))
                    .isEmpty();
            assertThat(channels.set(Tiny.WAVE, Set.of("mailing", "partner"), "poster"))
                    .isEmpty();
            before = codes(ovoz);
            assertThat(before)
                    .isEqualTo(Map.of(
                            "none",
                            0,
                            "other",
                            99,
                            "mailing",
                            100,
                            "telegram",
                            101,
                            "poster",
                            102,
                            "partner",
                            103,
                            "website",
                            104));
            assertThat(wave(ovoz, Tiny.WAVE).channels()).containsExactly("mailing", "partner", "poster");
            assertThat(wave(ovoz, NEXT).channels()).containsExactly("telegram", "poster", "website");
        }
        try (var ovoz = RunningOvoz.in(folder.resolve("data"), folder.resolve("definitions"))) {
            assertThat(codes(ovoz)).isEqualTo(before);
            assertThat(wave(ovoz, NEXT).offered()).containsExactly("telegram", "poster", "website");
        }
    }

    @Test
    void ofLinksThatWereGivenAwayGoOnBeingCountedWhenTheyHaveEnded() throws Exception {
        try (var ovoz = RunningOvoz.in(folder.resolve("data"), definitions())) {
            SignedInAs.role(Role.ADMIN);
            var channels = ovoz.the(WaveChannels.class);
            channels.set(Tiny.WAVE, Set.of("mailing"), "partner");
            assertThat(channels.set(Tiny.WAVE, Set.of("partner"), "")).isEmpty();
            assertThat(wave(ovoz, Tiny.WAVE).offered()).containsExactly("partner");
            assertThat(wave(ovoz, Tiny.WAVE).channels()).containsExactly("mailing", "partner");
            SignedInAs.nobody();
            for (var name : List.of("mailing", "partner")) {
                InterviewScenario.in("KZ", ovoz)
                        .mode(Mode.ONLINE)
                        .channel(name)
                        .consented()
                        .answer("occupation", 5)
                        .answer("website", "no")
                        .send();
            }
            var live = ovoz.the(LiveTables.class);
            live.refresh();
            assertThat(live.snapshot(Tiny.WAVE).all().counts(LinkChannel.FACT).byCode())
                    .isEqualTo(Map.of(100, 1, 101, 1));
            SignedInAs.role(Role.ADMIN);
            assertThat(ovoz.the(OverviewService.class).of(Tiny.WAVE).channels())
                    .extracting(Overview.Channel::name)
                    .startsWith("mailing", "partner");
            assertThat(channels.set(Tiny.WAVE, Set.of("mailing", "partner"), ""))
                    .as("offered again")
                    .isEmpty();
            assertThat(wave(ovoz, Tiny.WAVE).offered()).containsExactly("mailing", "partner");
        }
    }

    @Test
    void areChangedByWhoManagesWavesAndNotWithAFlaw() throws Exception {
        try (var ovoz = RunningOvoz.in(folder.resolve("data"), definitions())) {
            SignedInAs.role(Role.ADMIN);
            var channels = ovoz.the(WaveChannels.class);
            assertThat(channels.set(Tiny.WAVE, Set.of(), "mailing"))
                    .contains(new ChannelNames.Flaw(ChannelNames.Reason.KNOWN, "mailing"));
            assertThat(wave(ovoz, Tiny.WAVE).offered())
                    .as("nothing was changed")
                    .containsExactly("mailing");
            for (var role : List.of(Role.COUNTRY_LEAD, Role.ANALYST, Role.FIELD_STAFF)) {
                SignedInAs.role(role, "KZ");
                assertThatThrownBy(() -> channels.set(Tiny.WAVE, Set.of(), "poster"))
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
    }
}
