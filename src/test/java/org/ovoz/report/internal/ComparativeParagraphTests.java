package org.ovoz.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Text;
import org.ovoz.report.Demonstrated;
import org.ovoz.report.ReportPlan;

/**
 * The paragraph says of every label exactly the countries whose cells have it. The errors D1 to D8 of the report of 2018
 * (a country too many, too few or another one) are therefore impossible, whatever the cells are.
 */
class ComparativeParagraphTests {

    private static final long SEED = 20181125L;
    private static final Study STUDY = Demonstrated.DEFINITIONS.study();
    private static final List<CountryCode> ALL = Demonstrated.COUNTRIES;
    private static final Item ITEM = Demonstrated.QUESTIONNAIRE.item("func").orElseThrow();

    @Test
    void saysOfEveryLabelTheCountriesWhoseCellsHaveIt() {
        var random = new Random(SEED);
        for (int round = 0; round < 2000; round++) {
            var countries = ALL.subList(0, 1 + random.nextInt(ALL.size()));
            var row = randomRow(random, countries);
            var expected = sets(row);
            var sentence = new ComparativeParagraph(Demonstrated.wording("en"), STUDY).of(row, countries);
            assertThat(sentence.isEmpty()).isEqualTo(expected.isEmpty());
            var said = new TreeMap<String, TreeSet<CountryCode>>();
            sentence.ifPresent(text -> clauses(text).forEach(clause -> {
                for (var label : labels(clause)) {
                    assertThat(said.put(label, countriesOf(clause, countries))).isNull();
                }
            }));
            assertThat(said)
                    .as("seed %d, round %d: %s from %s", SEED, round, sentence, row.cells())
                    .isEqualTo(expected);
        }
    }

    @Test
    void beginsWithWhatMostCountriesShareAndNamesNoCountriesTwice() {
        var random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            var row = randomRow(random, ALL);
            var sets = new ComparativeParagraph(Demonstrated.wording("en"), STUDY)
                    .of(row, ALL).stream()
                            .flatMap(text -> clauses(text).stream())
                            .map(clause -> countriesOf(clause, ALL))
                            .toList();
            assertThat(sets.stream().map(TreeSet::size))
                    .as("seed %d, round %d", SEED, round)
                    .isSortedAccordingTo((a, b) -> b - a);
            assertThat(sets).doesNotHaveDuplicates();
        }
    }

    @Test
    void namesTheCountriesInTheOrderOfTheStudyInEveryLanguage() {
        var cells = new LinkedHashMap<CountryCode, Comparative.Cell>();
        for (var country : List.of(ALL.get(3), ALL.get(0))) {
            cells.put(country, new Comparative.Cell(List.of(entry("A")), false));
        }
        var inOrder = new LinkedHashMap<CountryCode, Comparative.Cell>();
        ALL.stream().filter(cells::containsKey).forEach(country -> inOrder.put(country, cells.get(country)));
        for (var language : Demonstrated.LANGUAGES) {
            var wording = Demonstrated.wording(language);
            for (var topic : ReportPlan.Topic.values()) {
                assertThat(new ComparativeParagraph(wording, STUDY)
                                .of(row(topic, inOrder), ALL)
                                .orElseThrow())
                        .contains("A")
                        .containsSubsequence(
                                wording.in(STUDY.countries().get(0)),
                                wording.in(STUDY.countries().get(3)))
                        .doesNotContain(wording.in(STUDY.countries().get(1)), "{", "}");
            }
        }
    }

    @Test
    void namesTheCountriesWhoseListsEndAmongRowsThatAreRatedAlike() {
        var random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            var countries = ALL.subList(0, 1 + random.nextInt(ALL.size()));
            var row = randomRow(random, countries);
            var open = new TreeSet<CountryCode>();
            row.cells().forEach((country, cell) -> {
                if (cell.isOpen()) {
                    open.add(country);
                }
            });
            var named = new ComparativeParagraph(Demonstrated.wording("en"), STUDY)
                    .open(row, countries)
                    .map(sentence -> countriesOf(sentence, countries))
                    .orElseGet(TreeSet::new);
            assertThat(named).as("seed %d, round %d", SEED, round).isEqualTo(open);
        }
    }

    @Test
    void doesNotSayExceptForOfACountryThatWasNotAsked() {
        var cells = new LinkedHashMap<CountryCode, Comparative.Cell>();
        ALL.subList(0, 3).forEach(country -> cells.put(country, new Comparative.Cell(List.of(entry("A")), false)));
        assertThat(new ComparativeParagraph(Demonstrated.wording("en"), STUDY)
                        .of(row(ReportPlan.Topic.FUNCTIONS, cells), ALL))
                .contains("Among the most important functions of civil society organizations, by mean rating, are: in"
                        + " Kazakhstan, in Kyrgyzstan and in Tajikistan “A”.");
    }

    private static Comparative.Row randomRow(Random random, List<CountryCode> countries) {
        var cells = new LinkedHashMap<CountryCode, Comparative.Cell>();
        for (var country : countries) {
            if (random.nextInt(12) > 0) {
                var labels = new ArrayList<>(List.of("A", "B", "C", "D", "E", "F", "G"));
                Collections.shuffle(labels, random);
                cells.put(
                        country,
                        new Comparative.Cell(
                                labels.subList(0, random.nextInt(6)).stream()
                                        .map(ComparativeParagraphTests::entry)
                                        .toList(),
                                random.nextBoolean()));
            }
        }
        return row(ReportPlan.Topic.FUNCTIONS, cells);
    }

    private static Comparative.Row row(ReportPlan.Topic topic, LinkedHashMap<CountryCode, Comparative.Cell> cells) {
        return new Comparative.Row(new ReportPlan.Row(topic, "func", ReportPlan.Rule.TOP, 5), ITEM, cells);
    }

    private static Comparative.Entry entry(String label) {
        var everywhere = new LinkedHashMap<Language, String>();
        Demonstrated.LANGUAGES.forEach(language -> everywhere.put(new Language(language), label));
        return new Comparative.Entry(label, new Text(everywhere, Map.of()), null, null, 10);
    }

    private static TreeMap<String, TreeSet<CountryCode>> sets(Comparative.Row row) {
        var sets = new TreeMap<String, TreeSet<CountryCode>>();
        row.cells()
                .forEach((country, cell) -> cell.entries()
                        .forEach(entry -> sets.computeIfAbsent(entry.key(), _ -> new TreeSet<>())
                                .add(country)));
        return sets;
    }

    private static List<String> clauses(String sentence) {
        return List.of(sentence.substring(sentence.indexOf(": ") + 2).split("; "));
    }

    private static List<String> labels(String clause) {
        return Pattern.compile("“(.)”")
                .matcher(clause)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Reads a sentence as a person does. */
    private static TreeSet<CountryCode> countriesOf(String sentence, List<CountryCode> countries) {
        var named = new TreeSet<CountryCode>();
        countries.stream()
                .filter(country -> sentence.contains(
                        Demonstrated.wording("en").name(STUDY.country(country).orElseThrow())))
                .forEach(named::add);
        if (sentence.contains(" except ") || named.isEmpty()) {
            assertThat(sentence).containsPattern("in (all|both)");
            var rest = new TreeSet<>(countries);
            rest.removeAll(named);
            return rest;
        }
        return named;
    }
}
