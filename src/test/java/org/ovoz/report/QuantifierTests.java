package org.ovoz.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.tabulation.Percent;

/** The words for shares, against every percent in the text of the report of 2018. */
class QuantifierTests {

    private static final Pattern QUOTED = Pattern.compile("narrative: \"(.*?)\"");

    /** The report's own words; longer ones come before those that they contain. */
    private static final Map<String, Quantifier> WORDS = words();

    private static Map<String, Quantifier> words() {
        var words = new LinkedHashMap<String, Quantifier>();
        words.put("majority", Quantifier.MAJORITY);
        words.put("most respondents", Quantifier.MAJORITY);
        words.put("more than half", Quantifier.MORE_THAN_HALF);
        words.put("about half", Quantifier.ABOUT_HALF);
        words.put("more than one third", Quantifier.MORE_THAN_THIRD);
        words.put("about one third", Quantifier.ABOUT_THIRD);
        words.put("more than quarter", Quantifier.MORE_THAN_QUARTER);
        words.put("about quarter", Quantifier.ABOUT_QUARTER);
        words.put("quarter", Quantifier.QUARTER);
        words.put("more than one fifth", Quantifier.MORE_THAN_FIFTH);
        words.put("about one fifth", Quantifier.ABOUT_FIFTH);
        words.put("one fifth", Quantifier.FIFTH);
        return words;
    }

    @Test
    void agreeWithTheReportExceptWhereItContradictsItself() throws IOException {
        var disagreeing = new TreeSet<String>();
        var mentions = mentions();
        for (var mention : mentions) {
            var percent = new BigDecimal(mention.getField("percent"));
            if (printed(mention) != Quantifier.of(percent.movePointRight(1).longValueExact(), 1000)) {
                disagreeing.add(where(mention));
            }
        }
        assertThat(mentions).hasSize(44);
        assertThat(disagreeing)
                .as("22,9 is called “more than one fifth” once and “about quarter” twice; 40 has no words")
                .containsExactly("Tajikistan occupation 22.9", "Tajikistan optimism 40");
    }

    @Test
    void areTheSameForTheExactFractionsBehindThePrintedPercents() throws IOException {
        var compared = 0;
        for (var mention : mentions()) {
            var percent = new BigDecimal(mention.getField("percent"));
            var base = Map.of("Kazakhstan", 41, "Kyrgyzstan", 76, "Tajikistan", 35, "Uzbekistan", 83)
                    .get(mention.getField("country"));
            var frequency = Math.round(percent.doubleValue() * base / 100);
            if (Percent.of(frequency, base).compareTo(percent) == 0) {
                compared++;
                assertThat(Quantifier.of(frequency, base))
                        .as(where(mention))
                        .isEqualTo(Quantifier.of(percent.movePointRight(1).longValueExact(), 1000));
            }
        }
        assertThat(compared).as("all but the hand-edited 32,5").isEqualTo(43);
    }

    @ParameterizedTest
    @CsvSource({
        "6, 10, MAJORITY",
        "599999, 1000000, MORE_THAN_HALF",
        "500001, 1000000, MORE_THAN_HALF",
        "17, 34, HALF",
        "499999, 1000000, ABOUT_HALF",
        "9, 20, ABOUT_HALF",
        "449999, 1000000, MORE_THAN_THIRD",
        "333334, 1000000, MORE_THAN_THIRD",
        "11, 33, ABOUT_THIRD",
        "29, 100, ABOUT_THIRD",
        "289999, 1000000, MORE_THAN_QUARTER",
        "250001, 1000000, MORE_THAN_QUARTER",
        "1, 4, QUARTER",
        "249999, 1000000, ABOUT_QUARTER",
        "9, 40, ABOUT_QUARTER",
        "224999, 1000000, MORE_THAN_FIFTH",
        "1, 5, FIFTH",
        "199999, 1000000, ABOUT_FIFTH",
        "19, 100, ABOUT_FIFTH",
        "189999, 1000000, NONE",
        "0, 7, NONE"
    })
    void changeExactlyAtTheirBorders(long frequency, long base, Quantifier expected) {
        assertThat(Quantifier.of(frequency, base)).isEqualTo(expected);
    }

    private static Quantifier printed(NamedCsvRecord mention) {
        var quoted = QUOTED.matcher(mention.getField("note"));
        if (!quoted.find()) {
            return mention.getField("note").contains("32,5") ? Quantifier.ABOUT_THIRD : Quantifier.NONE;
        }
        var text = quoted.group(1).toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(word -> text.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Quantifier.NONE);
    }

    private static String where(NamedCsvRecord mention) {
        return mention.getField("country") + " " + mention.getField("question_variable") + " "
                + mention.getField("percent");
    }

    private static List<NamedCsvRecord> mentions() throws IOException {
        var file = Objects.requireNonNull(QuantifierTests.class.getResourceAsStream("/published/published.csv"));
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.stream()
                    .filter(line -> line.getField("kind").equals("text")
                            && !line.getField("percent").isEmpty()
                            && !line.getField("question_variable").equals("qual_claim"))
                    .toList();
        }
    }
}
