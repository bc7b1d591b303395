package org.ovoz.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Selection;

/** The edition for people outside the team tells nobody apart. */
class DeidentifiedTests extends ExportedWave {

    private List<NamedCsvRecord> records(DisclosureLevel level) throws IOException {
        var request = request(Format.CSV_CODES, level);
        var file = ExportTest.files(exports, request).get(request.name() + ".csv");
        return CsvReader.builder().ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8)).stream()
                .toList();
    }

    @Test
    void everyCombinationOfIdentifyingVariablesIsThereFiveTimes() throws IOException {
        var names = definitions.questionnaire(WAVE).variables().stream()
                .filter(Variable::identifying)
                .map(Variable::name)
                .toList();
        var combinations = new HashMap<List<String>, Integer>();
        var rows = records(DisclosureLevel.DEIDENTIFIED);
        rows.forEach(row -> combinations.merge(
                Stream.concat(names.stream(), Stream.of("completed_in"))
                        .map(row::getField)
                        .toList(),
                1,
                Integer::sum));
        assertThat(names).contains("country", "actor_type", "occupation", "gender", "lang", "mode");
        assertThat(rows).hasSize(235);
        assertThat(combinations.values()).allMatch(count -> count >= 5);
    }

    @Test
    void numbersTheRowsAnewInARandomOrderWithMonthsInsteadOfDays() throws IOException {
        var first = records(DisclosureLevel.DEIDENTIFIED);
        var second = records(DisclosureLevel.DEIDENTIFIED);
        assertThat(first)
                .extracting(row -> row.getField("row"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 235)
                        .mapToObj(Integer::toString)
                        .toList());
        var isSameOrder = first.stream()
                .map(NamedCsvRecord::getFields)
                .toList()
                .equals(second.stream().map(NamedCsvRecord::getFields).toList());
        assertThat(isSameOrder).isFalse();
        assertThat(first.stream().map(row -> row.getField("completed_in")))
                .allMatch(month -> month.matches("\\d{6}|-5"));
        assertThat(first.getFirst().getHeader()).doesNotContain("interview", "completed_on", "seconds");
    }

    @Test
    void changesNoOtherAnswer() throws IOException {
        var counts = new HashMap<String, Integer>();
        records(DisclosureLevel.FULL).forEach(row -> counts.merge(row.getField("optimism"), 1, Integer::sum));
        records(DisclosureLevel.DEIDENTIFIED).forEach(row -> counts.merge(row.getField("optimism"), -1, Integer::sum));
        assertThat(counts.values()).containsOnly(0);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void noFormatHoldsAnIdOfAnInterviewOrAColumnOfTexts(Format format) throws IOException {
        var ids = new HashSet<String>();
        var texts = definitions.questionnaire(WAVE).variables().stream()
                .filter(variable -> !variable.isCoded())
                .map(variable -> variable.name())
                .toList();
        for (var row : records(DisclosureLevel.FULL)) {
            ids.add(row.getField("interview"));
        }
        assertThat(ids).hasSize(235);
        var files = files(format, DisclosureLevel.DEIDENTIFIED);
        for (var file : files.entrySet()) {
            var content = ExportTest.content(file.getKey(), file.getValue());
            assertThat(ids.stream().filter(content::contains)).as(file.getKey()).isEmpty();
            assertThat(texts.stream()
                            .filter(name -> Pattern.compile("\\b" + name + "\\b")
                                    .matcher(content)
                                    .find()))
                    .as(file.getKey())
                    .isEmpty();
        }
    }

    @Test
    void saysInTheCodebookWhatWasDone() throws IOException {
        var page = new String(
                files(Format.SAV, DisclosureLevel.DEIDENTIFIED).get(NAME + "-deidentified-codebook.html"),
                StandardCharsets.UTF_8);
        assertThat(page).contains("codebook.deidentified 5 -5 completed_in, ", "-5\u2002suppressed");
    }

    @Test
    void refusesWhenNobodyCouldBeHidden() {
        var tj = Set.of(new CountryCode("TJ"));
        var request = new ExportRequest(
                WAVE, tj, Format.SAV, new Language("ru"), false, Selection.ALL, new DisclosureLevel.Deidentified(36));
        assertThatThrownBy(() -> exports.announce(request))
                .isInstanceOfSatisfying(
                        ExportRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ExportRefused.Reason.TOO_FEW));
    }
}
