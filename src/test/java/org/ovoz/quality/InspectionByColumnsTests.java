package org.ovoz.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.demonstration.DemonstrationData;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.interview.sent.SentCase;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Page;
import org.ovoz.questionnaire.QualityThresholds;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.source.DefinitionReader;
import org.ovoz.testing.Slow;

/** Every figure of a report from columns is the one that the rules give, interview by interview. */
@Slow
class InspectionByColumnsTests {

    private static final List<String> COUNTRIES = List.of("KZ", "KG", "TJ", "UZ");
    private static final List<UUID> INTERVIEWERS = List.of(UUID.randomUUID(), UUID.randomUUID());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreesAfterAnyHistory(long seed) {
        var random = new Random(seed);
        var thresholds = seed % 2 == 0 ? QualityThresholds.STANDARD : thresholds(random);
        var reported = new Reported(Sent2026.QUESTIONNAIRE, Sent2026.WAVE, thresholds);
        var cases = new ArrayList<SentCase>();
        for (int step = 0; step < 4; step++) {
            reported.columns.change(editor -> {
                for (int change = 0; change < 120; change++) {
                    var kind = cases.isEmpty() ? 9 : random.nextInt(10);
                    var place = cases.isEmpty() ? 0 : random.nextInt(cases.size());
                    if (kind == 0) {
                        editor.remove(cases.remove(place).id().value());
                    } else if (kind < 3) {
                        cases.set(place, changed(random, cases.get(place)));
                        reported.put(editor, cases.get(place));
                    } else {
                        cases.add(drawn(random, cases));
                        reported.put(editor, cases.getLast());
                    }
                }
            });
            agrees(
                    reported.report(),
                    new PlainInspection(Sent2026.QUESTIONNAIRE, Sent2026.WAVE, thresholds, cases),
                    random,
                    Sent2026.QUESTIONNAIRE);
        }
        assertThat(cases).hasSizeGreaterThan(200);
    }

    @Test
    void agreesOnTheDemonstration() {
        var wave = DemonstrationData.WAVE;
        var definitions = DefinitionReader.read(Path.of("config"));
        var questionnaire = definitions.questionnaire(wave);
        var cases = DemonstrationData.cases().stream()
                .map(one -> new SentCase(
                        new InterviewId(one.id()),
                        new CountryCode(COUNTRIES.get(one.codes().get("country") - 1)),
                        Mode.ofCode(one.codes().get("mode")),
                        new Language("l" + "abcdefgh".charAt(one.codes().get("lang"))),
                        questionnaire.variables().stream()
                                .filter(Variable::isCoded)
                                .mapToInt(variable -> one.codes().getOrDefault(variable.name(), -1))
                                .toArray(),
                        Map.of(),
                        one.seconds(),
                        null,
                        one.completedOn(),
                        one.completedOn(),
                        false))
                .toList();
        var report = Reported.of(questionnaire, wave, QualityThresholds.STANDARD, cases);
        agrees(
                report,
                new PlainInspection(questionnaire, wave, QualityThresholds.STANDARD, cases),
                new Random(1),
                questionnaire);
        assertThat(report.interviews()).hasSize(235);
    }

    private static void agrees(
            QualityReport report, PlainInspection plain, Random random, Questionnaire questionnaire) {
        assertThat(report.interviews())
                .extracting(Inspected::id)
                .containsExactlyInAnyOrderElementsOf(plain.interviews());
        assertThat(report.interviews().stream().collect(Collectors.toMap(Inspected::id, Inspected::flags)))
                .isEqualTo(plain.flags);
        assertThat(report.outcomes()).containsExactlyInAnyOrderElementsOf(plain.outcomes());
        var countries = COUNTRIES.stream().map(CountryCode::new).collect(Collectors.toSet());
        for (var country : countries) {
            for (var flag : Flag.values()) {
                assertThat(report.flagged(country, flag)).isEqualTo(plain.flagged(country, flag));
            }
        }
        var some = Set.of(new CountryCode("KZ"), new CountryCode("TJ"));
        var flags = random.nextBoolean() ? EnumSet.allOf(Flag.class) : EnumSet.of(Flag.values()[random.nextInt(9)]);
        questionnaire.variables().stream()
                .filter(variable -> variable.kind() == Variable.Kind.SINGLE || variable.kind() == Variable.Kind.NUMBER)
                .filter(variable -> questionnaire.pages().stream()
                        .filter(page -> page.audience() == Page.Audience.RESPONDENT)
                        .flatMap(page -> page.items().stream())
                        .anyMatch(item -> item.id().equals(variable.name())))
                .forEach(variable -> assertThat(report.withAndWithout(variable.name(), some, flags))
                        .as(variable.name())
                        .isEqualTo(plain.withAndWithout(variable.name(), some, flags)));
        var own = report.of(some);
        assertThat(own.interviews()).allMatch(one -> some.contains(one.country()));
        assertThat(own.withAndWithout("gender", countries, flags))
                .isEqualTo(plain.withAndWithout("gender", some, flags));
        assertThat(own.outcomes()).allMatch(ended -> some.contains(ended.country()));
        assertThat(own.flagged(new CountryCode("UZ"))).isZero();
        var listed = own.flagged(countries, flags);
        assertThat(listed)
                .extracting(Inspected::id)
                .containsExactlyElementsOf(own.interviews().stream()
                        .filter(one -> !one.excluded() && one.flags().stream().anyMatch(flags::contains))
                        .map(Inspected::id)
                        .sorted((one, other) -> one.toString().compareTo(other.toString()))
                        .toList());
    }

    /** New, or the same answers as one before with a few changes. */
    private static SentCase drawn(Random random, List<SentCase> before) {
        if (!before.isEmpty() && random.nextInt(5) == 0) {
            var copied = changed(random, before.get(random.nextInt(before.size())));
            return with(copied, InterviewId.random(), copied.codes(), random.nextInt(10) == 0);
        }
        var sent = new Sent2026(random.nextInt(100_000))
                .in(COUNTRIES.get(random.nextInt(4)))
                .by(
                        Mode.values()[random.nextInt(4)],
                        random.nextInt(4) == 0 ? INTERVIEWERS.get(random.nextInt(2)) : null)
                .speaking(List.of("ru", "kk", "en").get(random.nextInt(3)))
                .taking(random.nextInt(10) == 0 ? 0 : 30 + random.nextInt(2000))
                .on(Sent2026.DAY.plusDays(random.nextInt(4)));
        if (random.nextInt(8) == 0) {
            sent.grid("func", random.nextInt(12), 3);
        }
        if (random.nextInt(8) == 0) {
            sent.set("org_sn_none", 1);
        }
        if (random.nextInt(6) == 0) {
            sent.set("website", 2);
        }
        if (random.nextInt(6) == 0) {
            sent.saying(random.nextBoolean() ? "comment" : "website_url", random.nextBoolean() ? "asdfghjk" : "a word");
        }
        if (random.nextInt(12) == 0) {
            sent.set(random.nextBoolean() ? "consent" : "elig_rep", 2);
        }
        if (random.nextInt(20) == 0) {
            sent.leftOut();
        }
        return random.nextInt(6) == 0 ? blanked(random, sent.sent()) : sent.sent();
    }

    private static SentCase blanked(Random random, SentCase sent) {
        var codes = sent.codes().clone();
        IntStream.range(20, codes.length)
                .filter(_ -> random.nextInt(3) == 0)
                .forEach(column -> codes[column] = new int[] {-1, -2, -6, -7, -8, -9}[random.nextInt(6)]);
        return with(sent, sent.id(), codes, sent.excluded());
    }

    private static SentCase changed(Random random, SentCase sent) {
        var codes = sent.codes().clone();
        for (int change = random.nextInt(6); change > 0; change--) {
            var column = 20 + random.nextInt(codes.length - 20);
            codes[column] = random.nextInt(4) == 0 ? -9 : codes[column] == 1 ? 0 : 1;
        }
        return with(sent, sent.id(), codes, random.nextInt(5) == 0 != sent.excluded());
    }

    private static SentCase with(SentCase sent, InterviewId id, int[] codes, boolean excluded) {
        return new SentCase(
                id,
                sent.country(),
                sent.mode(),
                sent.language(),
                codes,
                sent.texts(),
                sent.seconds(),
                sent.interviewer(),
                sent.startedOn(),
                sent.completedOn(),
                excluded);
    }

    private static QualityThresholds thresholds(Random random) {
        var standard = QualityThresholds.STANDARD;
        return new QualityThresholds(
                new QualityThresholds.Speeder(1 + random.nextInt(3), 1 + random.nextInt(40)),
                1 + random.nextInt(8),
                random.nextInt(40),
                new QualityThresholds.Duplicate(80 + random.nextInt(21), 5 + random.nextInt(30)),
                standard.website(),
                standard.gibberish(),
                new QualityThresholds.Interviewer(random.nextInt(20), 1 + random.nextInt(9)),
                Map.of(Sent2026.WAVE, Sent2026.DAY.plusDays(2)),
                new QualityThresholds.Disposition("consent", "elig_rep", random.nextBoolean(), 95, 70));
    }
}
