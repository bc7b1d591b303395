package org.ovoz.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ovoz.interview.Mode;
import org.ovoz.interview.sent.SentCase;
import org.ovoz.questionnaire.QualityThresholds;

class InspectionTests {

    private static final QualityThresholds STANDARD = QualityThresholds.STANDARD;

    private static QualityReport inspect(QualityThresholds thresholds, List<SentCase> cases) {
        return Reported.of(Sent2026.QUESTIONNAIRE, Sent2026.WAVE, thresholds, cases);
    }

    private static Set<Flag> flags(Sent2026 sent) {
        return inspect(STANDARD, List.of(sent.sent())).interviews().getFirst().flags();
    }

    @Test
    void findsNothingInAnOrdinaryInterview() {
        assertThat(flags(new Sent2026(1))).isEmpty();
    }

    @Test
    void seesTheSameAnswerThroughoutAGridOfSixAnswers() {
        assertThat(flags(new Sent2026(1).grid("func", 6, 3))).contains(Flag.STRAIGHTLINE);
        assertThat(flags(new Sent2026(1).grid("func", 5, 3))).doesNotContain(Flag.STRAIGHTLINE);
        var last = Sent2026.rows("func").getLast();
        assertThat(flags(new Sent2026(1).grid("func", 11, 3).set(last, 4))).doesNotContain(Flag.STRAIGHTLINE);
        assertThat(flags(new Sent2026(1).grid("func", 11, 3).set(last, -8))).contains(Flag.STRAIGHTLINE);
        assertThat(flags(new Sent2026(1).grid("func", 11, -8))).doesNotContain(Flag.STRAIGHTLINE);
    }

    @Test
    void countsMissingCoreAnswersExactly() {
        var asked = Layout.of(Sent2026.QUESTIONNAIRE, STANDARD.website()).questions().stream()
                .filter(Question::core)
                .toList();
        var allowed = asked.size() * 20 / 100;
        assertThat(flags(withBlanks(asked, allowed, -9))).doesNotContain(Flag.MISSING20);
        assertThat(flags(withBlanks(asked, allowed + 1, -9))).contains(Flag.MISSING20);
        assertThat(flags(withBlanks(asked, allowed + 1, -7))).contains(Flag.MISSING20);
        assertThat(flags(withBlanks(asked, allowed + 1, -6))).doesNotContain(Flag.MISSING20);
        assertThat(flags(withBlanks(asked, allowed + 1, -1))).doesNotContain(Flag.MISSING20);
    }

    private static Sent2026 withBlanks(List<Question> questions, int blanks, int code) {
        var sent = new Sent2026(1);
        var names = Layout.of(Sent2026.QUESTIONNAIRE, STANDARD.website()).variables();
        questions.reversed().stream()
                .filter(question -> !question.variable().startsWith("consent"))
                .filter(question -> !question.variable().startsWith("elig"))
                .limit(blanks)
                .flatMapToInt(question -> IntStream.of(question.columns()))
                .forEach(column -> sent.set(names.get(column).name(), code));
        return sent;
    }

    @Test
    void seesNoneTogetherWithAnotherOption() {
        assertThat(flags(new Sent2026(1).set("org_sn_none", 1).set("org_sn_facebook", 1)))
                .contains(Flag.NONE_CONFLICT);
    }

    @Test
    void seesAnswersAboutAWebsiteThatDoesNotExist() {
        assertThat(flags(new Sent2026(1).set("website", 2).set("website_updated", 1)))
                .contains(Flag.SITE_CONFLICT);
        assertThat(flags(new Sent2026(1).set("website", 2).set("website_updated", -1)))
                .doesNotContain(Flag.SITE_CONFLICT);
        assertThat(flags(new Sent2026(1).set("website", -7).set("website_updated", 1)))
                .doesNotContain(Flag.SITE_CONFLICT);
    }

    @Test
    void seesAnAddressOfAWebsiteThatDoesNotExistAndTextsThatAreNone() {
        var cases = List.of(
                new Sent2026(1)
                        .set("website", 2)
                        .set("website_updated", -1)
                        .saying("website_url", "https://ngo.example/qwerty")
                        .sent(),
                new Sent2026(2)
                        .saying("website_url", "https://ngo.example/")
                        .saying("comment", "asdfghjkl")
                        .sent());
        assertThat(inspect(STANDARD, cases).interviews())
                .extracting(Inspected::flags)
                .containsExactly(Set.of(Flag.SITE_CONFLICT), Set.of(Flag.OPEN_GIBBERISH));
    }

    @Test
    void comparesTimeWithThePeopleOfTheSameCountryModeAndLanguage() {
        var cases = new ArrayList<SentCase>();
        for (int i = 0; i < 19; i++) {
            cases.add(new Sent2026(100 + i).taking(900).sent());
        }
        cases.add(new Sent2026(1).taking(299).sent());
        assertThat(inspect(STANDARD, cases).interviews().getLast().flags()).containsExactly(Flag.SPEEDER);
        cases.set(19, new Sent2026(1).taking(300).sent());
        assertThat(inspect(STANDARD, cases).interviews().getLast().flags()).isEmpty();
        cases.set(19, new Sent2026(1).taking(0).sent());
        assertThat(inspect(STANDARD, cases).interviews().getLast().flags()).isEmpty();
    }

    @Test
    void fallsBackToWiderGroupsAndJudgesNobodyWithoutOne() {
        var cases = new ArrayList<SentCase>();
        for (int i = 0; i < 19; i++) {
            cases.add(new Sent2026(100 + i).taking(900).sent());
        }
        cases.add(new Sent2026(1).speaking("kk").taking(299).sent());
        assertThat(inspect(STANDARD, cases).interviews().getLast().flags()).containsExactly(Flag.SPEEDER);
        cases.set(19, new Sent2026(1).by(Mode.ENTERED_LATER, null).taking(299).sent());
        assertThat(inspect(STANDARD, cases).interviews().getLast().flags()).containsExactly(Flag.SPEEDER);
        cases.set(19, new Sent2026(1).in("TJ").taking(299).sent());
        assertThat(inspect(STANDARD, cases).interviews().getLast().flags()).isEmpty();
    }

    @Test
    void seesShortTalksButNotShortTyping() {
        assertThat(flags(new Sent2026(1).by(Mode.FACE_TO_FACE, null).taking(479)))
                .containsExactly(Flag.IV_GAP);
        assertThat(flags(new Sent2026(1).by(Mode.TELEPHONE, null).taking(479))).containsExactly(Flag.IV_GAP);
        assertThat(flags(new Sent2026(1).by(Mode.FACE_TO_FACE, null).taking(480)))
                .isEmpty();
        assertThat(flags(new Sent2026(1).by(Mode.FACE_TO_FACE, null).taking(0))).isEmpty();
        assertThat(flags(new Sent2026(1).by(Mode.ENTERED_LATER, null).taking(100)))
                .isEmpty();
        assertThat(flags(new Sent2026(1).taking(100))).isEmpty();
    }

    @Test
    void seesMoreTalksThanADayHolds() {
        var one = UUID.randomUUID();
        var cases = new ArrayList<SentCase>();
        for (int i = 0; i < 8; i++) {
            cases.add(new Sent2026(i).by(Mode.FACE_TO_FACE, one).sent());
            cases.add(new Sent2026(50 + i)
                    .by(Mode.FACE_TO_FACE, UUID.randomUUID())
                    .sent());
        }
        assertThat(inspect(STANDARD, cases).interviews()).noneMatch(Inspected::isFlagged);
        cases.add(new Sent2026(9)
                .by(Mode.FACE_TO_FACE, one)
                .on(Sent2026.DAY.plusDays(1))
                .sent());
        assertThat(inspect(STANDARD, cases).interviews()).noneMatch(Inspected::isFlagged);
        cases.add(new Sent2026(10).by(Mode.TELEPHONE, one).sent());
        assertThat(inspect(STANDARD, cases).interviews().stream().filter(Inspected::isFlagged))
                .hasSize(9)
                .allMatch(found -> found.flags().equals(Set.of(Flag.IV_GAP)));
    }

    @Test
    void seesWhatCameAfterTheEndOfFieldWork() {
        var ending = new QualityThresholds(
                STANDARD.speeder(),
                6,
                20,
                STANDARD.duplicate(),
                STANDARD.website(),
                STANDARD.gibberish(),
                STANDARD.interviewer(),
                Map.of(Sent2026.WAVE, Sent2026.DAY),
                STANDARD.disposition());
        var cases = List.of(
                new Sent2026(1).sent(),
                new Sent2026(2).on(Sent2026.DAY.plusDays(1)).sent());
        var report = inspect(ending, cases);
        assertThat(report.interviews()).extracting(Inspected::flags).containsExactly(Set.of(), Set.of(Flag.LATE));
        assertThat(report.thresholds()).isEqualTo(ending);
    }

    @Test
    void seesDuplicatesWithinACountryOnly() {
        var cases = List.of(
                new Sent2026(1).sent(),
                new Sent2026(1).in("TJ").sent(),
                new Sent2026(2).sent(),
                new Sent2026(2).set("gender", -9).speaking("kk").sent());
        assertThat(inspect(STANDARD, cases).interviews())
                .extracting(found -> found.flags().contains(Flag.DUP_ANSWERS))
                .containsExactly(false, false, true, true);
    }

    @Test
    void flagsOnlyWhoIsEligibleAndCountsTheOthersAsOutcomes() {
        var cases = List.of(
                new Sent2026(1).sent(),
                new Sent2026(2).set("consent", 2).sent(),
                new Sent2026(3).set("elig_rep", 2).sent(),
                new Sent2026(4).leftOut().sent());
        var report = inspect(STANDARD, cases);
        assertThat(report.interviews()).hasSize(2);
        assertThat(report.outcomes())
                .extracting(QualityReport.Ended::outcome)
                .containsExactlyInAnyOrder(Outcome.COMPLETE, Outcome.REFUSAL, Outcome.NOT_ELIGIBLE, Outcome.EXCLUDED);
        assertThat(report.counted(Sent2026.KZ)).isEqualTo(1);
    }

    @Test
    void countsQuestionsWithAndWithoutThoseThatAreFlaggedOrLeftOut() {
        var cases = List.of(
                new Sent2026(1).set("gender", 1).sent(),
                new Sent2026(2).set("gender", 2).sent(),
                new Sent2026(3).set("gender", 2).leftOut().sent(),
                new Sent2026(4).set("gender", 1).grid("func", 11, 3).sent(),
                new Sent2026(5).set("gender", -7).sent(),
                new Sent2026(6).set("gender", 2).in("TJ").sent());
        var report = inspect(STANDARD, cases);
        var counted = report.withAndWithout("gender", Set.of(Sent2026.KZ), EnumSet.allOf(Flag.class));
        assertThat(List.of(counted.all(), counted.counted(), counted.unflagged()))
                .containsExactly(4, 3, 2);
        var male = counted.rows().getFirst();
        assertThat(male.code()).isEqualTo(1);
        assertThat(List.of(male.all(), male.counted(), male.unflagged())).containsExactly(2, 2, 1);
        assertThat(male.countedDifference()).isEqualByComparingTo(new BigDecimal("16.7"));
        assertThat(male.unflaggedDifference()).isEqualByComparingTo("0");
        var others = report.withAndWithout("gender", Set.of(Sent2026.KZ), Set.of(Flag.LATE));
        assertThat(others.unflagged()).isEqualTo(3);
    }
}
