package org.ovoz.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.export.ExportRequest;
import org.ovoz.export.ExportService;
import org.ovoz.export.Format;
import org.ovoz.interview.Change;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.WithdrawalReason;
import org.ovoz.interview.correction.CorrectionOutcome;
import org.ovoz.interview.correction.Corrections;
import org.ovoz.interview.correction.ExclusionsAndWithdrawals;
import org.ovoz.interview.imported.InterviewImport;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.interview.sent.SentCase;
import org.ovoz.interview.sent.SentCases;
import org.ovoz.interview.sent.SentFilter;
import org.ovoz.quality.Inspected;
import org.ovoz.quality.QualityService;
import org.ovoz.quality.Reported;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.QualityThresholds;
import org.ovoz.study.InterviewReading;
import org.ovoz.study.OverviewService;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.testing.Tiny;

/** Overview, list, tables, exports and API count the same interviews, whatever has happened to them. */
@Slow
class SameCasesTests {

    private static final List<CountryCode> COUNTRIES = List.of(new CountryCode("KZ"), new CountryCode("TJ"));
    private static final int STEPS = 400;

    private final Set<InterviewId> counted = new HashSet<>();
    private final Map<InterviewId, String> receipts = new HashMap<>();
    private final List<InterviewId> sent = new ArrayList<>();
    private RunningOvoz ovoz;
    private Random random;
    private int without;

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @ParameterizedTest
    @EnumSource
    void areCountedEverywhereAfterAnyHistory(TestDatabase database) throws IOException {
        ovoz = RunningOvoz.on(database);
        random = new Random(20261129);
        SignedInAs.role(Role.ADMIN);
        without = overview();
        compare();
        for (int step = 1; step <= STEPS; step++) {
            switch (random.nextInt(8)) {
                case 0, 1 -> send();
                case 2 -> take();
                case 3 -> correct();
                case 4 -> exclude(true);
                case 5 -> exclude(false);
                case 6 -> withdraw();
                default -> begin(random.nextBoolean(), 1);
            }
            if (step % 50 == 0) {
                compare();
            }
        }
        assertThat(counted).isNotEmpty().hasSizeLessThan(sent.size());
    }

    private void compare() throws IOException {
        var list = ovoz.the(InterviewReading.class)
                .count(new SentFilter(Tiny.WAVE, Set.copyOf(COUNTRIES), null, null, null, null, false));
        assertThat(list - without).as("list").isEqualTo(counted.size());
        assertThat(overview()).as("overview").isEqualTo(list);
        var live = ovoz.the(LiveTables.class);
        live.refresh();
        assertThat(live.snapshot(Tiny.WAVE).size()).as("tables").isEqualTo(list);
        var rows = new ArrayList<InterviewId>();
        ovoz.the(InterviewRows.class).forEachCoded(Tiny.WAVE, row -> rows.add(row.id()));
        assertThat(rows).as("rows").hasSize(list).containsAll(counted);
        assertThat(ovoz.the(WavesController.class).counts(Tiny.WAVE.value()).total())
                .as("api")
                .isEqualTo(list);
        assertThat(exported()).as("export").isEqualTo(list);
        var cases = new ArrayList<InterviewId>();
        ovoz.the(SentCases.class).forEach(Tiny.WAVE, one -> cases.add(one.id()));
        assertThat(cases).as("quality").containsAll(counted).containsAll(sent);
        compareQuality();
    }

    /** What followed every change is what is made from nothing. */
    private void compareQuality() {
        var all = new ArrayList<SentCase>();
        ovoz.the(SentCases.class).forEach(Tiny.WAVE, all::add);
        var made = Reported.of(
                ovoz.the(Definitions.class).questionnaire(Tiny.WAVE),
                Tiny.WAVE,
                ovoz.the(QualityThresholds.class),
                all);
        var followed = ovoz.the(QualityService.class).report(Tiny.WAVE);
        assertThat(followed.interviews()).as("quality").containsExactlyInAnyOrderElementsOf(made.interviews());
        assertThat(followed.outcomes()).containsExactlyInAnyOrderElementsOf(made.outcomes());
        assertThat(followed.interviews()).extracting(Inspected::id).containsAll(counted);
    }

    private int overview() {
        return ovoz.the(OverviewService.class).of(Tiny.WAVE).complete();
    }

    private long exported() throws IOException {
        var exports = ovoz.the(ExportService.class);
        if (ovoz.the(LiveTables.class).snapshot(Tiny.WAVE).size() == 0) {
            return 0;
        }
        var request = new ExportRequest(Tiny.WAVE, Set.copyOf(COUNTRIES), Format.CSV_CODES, new Language("en"), false);
        var out = new ByteArrayOutputStream();
        exports.writeData(request, (key, _) -> key, exports.announce(request), out);
        return out.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .count()
                - 1;
    }

    private InterviewId begin(boolean practice, int consent) {
        var service = ovoz.the(InterviewService.class);
        var id = service.start(new NewInterview(
                        Tiny.WAVE,
                        COUNTRIES.get(random.nextInt(2)),
                        random.nextBoolean() ? Mode.ONLINE : Mode.FACE_TO_FACE,
                        new Language("ru"),
                        null,
                        UUID.randomUUID(),
                        practice))
                .id();
        service.answer(id, Change.ofCodes("consent", Map.of("consent", consent)));
        service.answer(id, Change.ofCodes("website", Map.of("website", 1 + random.nextInt(2))));
        return id;
    }

    private void send() {
        var practice = random.nextInt(4) == 0;
        var consent = random.nextInt(4) == 0 ? 2 : 1;
        var id = begin(practice, consent);
        receipts.put(id, ovoz.the(InterviewService.class).complete(id).code());
        if (!practice) {
            sent.add(id);
            if (consent == 1) {
                counted.add(id);
            }
        }
    }

    private void take() {
        var id = InterviewId.random();
        var day = LocalDate.of(2026, 3, 1 + random.nextInt(28));
        var consent = random.nextInt(3) == 0 ? 2 : 1;
        ovoz.the(InterviewImport.class)
                .take(List.of(new Interview(
                        id,
                        Tiny.WAVE,
                        "tiny",
                        1,
                        COUNTRIES.get(random.nextInt(2)),
                        Mode.ONLINE,
                        new Language("ru"),
                        "import:same",
                        null,
                        false,
                        false,
                        Interview.State.COMPLETE,
                        1,
                        Answers.of(Map.of("consent", consent, "website", 1), Map.of()),
                        null,
                        0,
                        day,
                        day)));
        sent.add(id);
        if (consent == 1) {
            counted.add(id);
        }
    }

    private void correct() {
        if (!sent.isEmpty()) {
            var corrections = ovoz.the(Corrections.class);
            var draft = corrections.begin(any());
            var change = Change.ofCodes("website", Map.of("website", 1 + random.nextInt(2)));
            assertThat(corrections.confirm(draft.with(change), "why", UUID.randomUUID()))
                    .isInstanceOfAny(CorrectionOutcome.Corrected.class, CorrectionOutcome.Unchanged.class);
        }
    }

    private void exclude(boolean excluded) {
        if (sent.isEmpty()) {
            return;
        }
        var id = any();
        var state = ovoz.the(InterviewService.class).get(id).state();
        if (state == Interview.State.NOT_ELIGIBLE) {
            return;
        }
        ovoz.the(ExclusionsAndWithdrawals.class).setExcluded(id, excluded, "why", UUID.randomUUID());
        if (excluded) {
            counted.remove(id);
        } else {
            counted.add(id);
        }
    }

    private void withdraw() {
        if (sent.isEmpty()) {
            return;
        }
        var id = any();
        var receipt = receipts.get(id);
        if (receipt == null) {
            ovoz.the(ExclusionsAndWithdrawals.class).withdraw(id, WithdrawalReason.WISH);
        } else {
            assertThat(ovoz.the(InterviewService.class).withdraw(receipt)).isTrue();
        }
        sent.remove(id);
        counted.remove(id);
    }

    private InterviewId any() {
        return sent.get(random.nextInt(sent.size()));
    }
}
