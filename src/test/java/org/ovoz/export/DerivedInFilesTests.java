package org.ovoz.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.derived.DerivedVariables;
import org.ovoz.derived.UnusableDefinition;
import org.ovoz.questionnaire.Language;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.testing.Derived;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.Pspp;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.springframework.beans.factory.annotation.Autowired;

/** Derived variables stand in files where somebody wants them, and PSPP makes the same of what they are made of. */
@Slow
class DerivedInFilesTests extends AwkwardInterviews {

    private static final Language ENGLISH = new Language("en");

    /** The same in the words of SPSS, into a variable of its own. */
    private static final Map<String, String> IN_SPSS = spss();

    @TempDir
    Path folder;

    @Autowired
    private DerivedVariables derived;

    private static Map<String, String> spss() {
        var syntax = new LinkedHashMap<String, String>();
        syntax.put("occupation2", "RECODE occupation (1, 5 = 1) (11 = SYSMIS) (ELSE = COPY) INTO %s.");
        syntax.put(
                "updates3",
                "RECODE website_updated (0 THRU 49 = 1) (50 THRU 199 = 2) (200 THRU HI = 3) (ELSE = COPY) INTO %s.");
        syntax.put("partners_mean", "COMPUTE %s = RND(MEAN.1(partners_media, partners_state), 0.01).");
        syntax.put("partners_mean2", "COMPUTE %s = RND(MEAN.2(partners_media, partners_state, partners_other), 0.01).");
        syntax.put("partners_sum", "COMPUTE %s = SUM.2(partners_media, partners_state).");
        syntax.put(
                "networks_count",
                "COUNT %1$s = networks_facebook networks_telegram networks_other (1)."
                        + "\nIF (NVALID(networks_facebook, networks_telegram, networks_other) = 0) %1$s = -9.");
        syntax.put("media_reversed", "COMPUTE %s = 4 - partners_media.");
        syntax.put("partners_level", "RECODE x_partners_mean (LO THRU 1.99 = 1) (2 THRU HI = 2) INTO %s.");
        syntax.put("mixed_mean", "COMPUTE %s = RND(MEAN.2(x_media_reversed, partners_state), 0.01).");
        return syntax;
    }

    @BeforeEach
    void define() throws UnusableDefinition {
        jdbc.sql("delete from derived_variable").update();
        for (var one : List.of(
                Derived.MERGED,
                Derived.BANDS,
                Derived.MEAN,
                Derived.MEAN_OF_ALL,
                Derived.SUM,
                Derived.TICKS,
                Derived.REVERSED,
                Derived.BANDS_OF_MEAN,
                Derived.MEAN_OF_REVERSED)) {
            derived.save(one, Tiny.WAVE, 0);
        }
    }

    private ExportRequest with(Format format) {
        return new ExportRequest(Tiny.WAVE, Set.of(KZ, TJ), format, ENGLISH, false).withDerived(true);
    }

    /** Answers of all kinds, many of them missing. */
    private void interviews(int count) {
        var random = new Random(3636);
        for (int i = 0; i < count; i++) {
            var country = random.nextBoolean() ? "KZ" : "TJ";
            var one = InterviewScenario.in(country, product).consented();
            var some = new LinkedHashMap<String, Integer>();
            some.put("occupation", country.equals("KZ") ? pick(random, 1, 5, 11, -8) : pick(random, 1, 11, -7));
            some.put("website", pick(random, 1, 1, 2));
            if (some.get("website") == 1) {
                some.put("website_updated", random.nextInt(366));
            }
            some.put("networks_facebook", random.nextInt(2));
            some.put("networks_telegram", random.nextInt(2));
            some.put("partners_media", pick(random, 1, 2, 3, -6, -8));
            if (country.equals("KZ")) {
                some.put("partners_state", pick(random, 1, 2, 3, -7));
            }
            some.put("partners_other", pick(random, 1, 2, 3));
            some.forEach((name, code) -> {
                if (random.nextInt(5) > 0 || name.equals("website")) {
                    one.answer(name, code);
                }
            });
            one.send();
        }
        live.refresh();
    }

    private static int pick(Random random, Integer... codes) {
        return codes[random.nextInt(codes.length)];
    }

    @Test
    void hasTheFrequenciesAndMeansThatPsppComputesOfTheSources() throws IOException {
        interviews(60);
        var request = with(Format.SAV);
        var sav = Files.write(
                folder.resolve("wave.sav"), ExportTest.files(exports, request).get(request.name() + ".sav"));
        var syntax = new StringBuilder("GET FILE='" + sav + "'.\n");
        IN_SPSS.forEach((name, how) -> {
            syntax.append(how.formatted("x_" + name)).append('\n');
            syntax.append("MISSING VALUES x_%s (-9 THRU -1).%n".formatted(name));
            // Without labels PSPP prints codes, and titles are names.
            syntax.append("VALUE LABELS %1$s -9 ''.%nVARIABLE LABELS %1$s '%1$s'.%n".formatted(name));
            syntax.append("FORMATS %1$s x_%1$s (F8.2).%n".formatted(name));
        });
        IN_SPSS.keySet().forEach(name -> syntax.append("FREQUENCIES %1$s x_%1$s /FORMAT=AVALUE.%n".formatted(name)));
        var printed = Pspp.run(folder, syntax.toString());
        var means = printed.stream()
                .filter(table -> table.title().equals("Statistics"))
                .toList();
        assertThat(means).hasSize(IN_SPSS.size());
        var rows = csv(with(Format.CSV_CODES));
        assertThat(rows).hasSize(60);
        for (var name : IN_SPSS.keySet()) {
            var ours = new TreeMap<String, Integer>();
            rows.stream()
                    .map(row -> row.getField(name))
                    .filter(value -> !value.startsWith("-"))
                    .forEach(value ->
                            ours.merge(new BigDecimal(value).setScale(2).toPlainString(), 1, Integer::sum));
            assertThat(ours).as(name).isNotEmpty();
            assertThat(valid(printed, name)).as(name).isEqualTo(ours);
            assertThat(valid(printed, "x_" + name)).as(name).isEqualTo(ours);
        }
        // The mean line of each pair is the same for what is in the file and what PSPP computes.
        means.forEach(table -> assertThat(table.lines().stream()
                        .filter(line -> line.contains("Mean"))
                        .flatMap(line -> line.subList(line.size() - 2, line.size()).stream())
                        .distinct())
                .as(table.toString())
                .hasSize(1));
    }

    /** By value the frequencies of the valid ones. */
    private static Map<String, Integer> valid(List<Pspp.Table> printed, String title) {
        var values = new TreeMap<String, Integer>();
        printed.stream()
                .filter(table -> table.title().equals(title))
                .flatMap(table -> table.lines().stream())
                .filter(line -> line.size() > 4
                        && line.get(1).matches("-?\\d*\\.\\d\\d")
                        && !line.get(4).isEmpty())
                .forEach(line -> values.put(
                        line.get(1).startsWith(".") ? "0" + line.get(1) : line.get(1), Integer.valueOf(line.get(2))));
        return values;
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void standsInEveryFormatWithLabelsAndANote(Format format) throws IOException {
        interviews(3);
        var files = ExportTest.files(exports, with(format));
        var all = files.entrySet().stream()
                .map(file -> ExportTest.content(file.getKey(), file.getValue()))
                .collect(Collectors.joining("\n"));
        assertThat(all).contains("partners_mean", "occupation2");
        if (format != Format.SAV) {
            assertThat(all).contains("Work with partners", "Culture or nature");
        }
        assertThat(all).contains("is the mean of the valid answers to");
        var without = ExportTest.files(exports, with(format).withDerived(false)).entrySet().stream()
                .map(file -> ExportTest.content(file.getKey(), file.getValue()))
                .collect(Collectors.joining("\n"));
        assertThat(without).doesNotContain("partners_mean", "Work with partners");
    }

    @Test
    void writesMeansAsTheyAre() throws IOException {
        InterviewScenario.in("KZ", product)
                .consented()
                .answer("partners_media", 3)
                .answer("partners_state", 2)
                .send();
        assertThat(csv(with(Format.CSV_CODES)))
                .singleElement()
                .satisfies(row -> assertThat(row.getField("partners_mean")).isEqualTo("2.50"));
        var request = with(Format.CSV_SYNTAX);
        var files = ExportTest.files(exports, request);
        assertThat(new String(files.get(request.name() + ".sps"), StandardCharsets.UTF_8))
                .contains("partners_mean F8.2", "VARIABLE ATTRIBUTE VARIABLES=partners_mean");
        var spreadsheet =
                new ExportRequest(Tiny.WAVE, Set.of(KZ), Format.CSV_CODES, new Language("ru"), true).withDerived(true);
        var text = new String(
                ExportTest.files(exports, spreadsheet).get(spreadsheet.name() + ".csv"), StandardCharsets.UTF_8);
        assertThat(text).contains(";2,50;");
    }

    @Test
    void standsInNoDeidentifiedFile() {
        var names = new ArrayList<>(IN_SPSS.keySet());
        assertThatThrownBy(() -> new ExportRequest(
                                Tiny.WAVE,
                                Set.of(KZ),
                                Format.SAV,
                                ENGLISH,
                                false,
                                Selection.ALL,
                                DisclosureLevel.DEIDENTIFIED)
                        .withDerived(true))
                .isInstanceOf(IllegalArgumentException.class);
        interviews(40);
        var request = new ExportRequest(
                Tiny.WAVE,
                Set.of(KZ, TJ),
                Format.CSV_CODES,
                ENGLISH,
                false,
                Selection.ALL,
                DisclosureLevel.DEIDENTIFIED);
        try {
            ExportTest.files(exports, request)
                    .forEach((name, file) ->
                            assertThat(ExportTest.content(name, file)).doesNotContain(names));
        } catch (ExportRefused | IOException refused) {
            assertThat(refused).isInstanceOf(ExportRefused.class);
        }
    }

    @Test
    void leavesOutWhatIsWithdrawnAndTellsTheAuditTrail() throws IOException, UnusableDefinition {
        interviews(2);
        derived.withdraw("updates3");
        assertThat(csv(with(Format.CSV_CODES)).getFirst().getHeader())
                .contains("partners_mean")
                .doesNotContain("updates3");
        exports.announce(with(Format.CSV_CODES));
        assertThat(jdbc.sql("select object from audit_row where action = 'EXPORTED'")
                        .query(String.class)
                        .list())
                .containsExactly("tiny-1, CSV_CODES, KZ TJ, with derived variables");
    }
}
