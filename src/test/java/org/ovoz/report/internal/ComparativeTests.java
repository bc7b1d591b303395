package org.ovoz.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.report.Demonstrated;
import org.ovoz.report.ReportPlan;

/** The comparative table of the demonstration data against the one that the report of 2018 prints. */
class ComparativeTests {

    private static final Pattern ROW = Pattern.compile("comparative table, row \"(.+?)\"");

    private static final Map<String, String> COUNTRIES =
            Map.of("Kazakhstan", "KZ", "Kyrgyzstan", "KG", "Tajikistan", "TJ", "Uzbekistan", "UZ");

    /** Cells that contradict the report's own sections (errata B5, D6); the demonstration follows the sections. */
    private static final Set<String> CONTRADICTED = Set.of("AFFECTS_MORE TJ", "AFFECTS_LESS TJ", "COLLABORATION UZ");

    private final Comparative ours =
            Comparative.of(Demonstrated.PLAN, Demonstrated.QUESTIONNAIRE, Demonstrated.FIGURES.marginals());

    @Test
    void hasThePrintedCells() throws IOException {
        var printed = printed();
        var compared = 0;
        for (var cell : printed.entrySet()) {
            if (CONTRADICTED.contains(cell.getKey())) {
                continue;
            }
            var place = cell.getKey().split(" ");
            var keys = keys(ReportPlan.Topic.valueOf(place[0]), place[1]);
            assertThat(new LinkedHashSet<>(keys.subList(
                            0, Math.min(keys.size(), cell.getValue().size()))))
                    .as(cell.getKey())
                    .isEqualTo(new LinkedHashSet<>(cell.getValue()
                            .subList(0, Math.min(keys.size(), cell.getValue().size()))));
            compared++;
        }
        assertThat(printed).hasSize(20);
        assertThat(compared).isEqualTo(17);
    }

    @Test
    void holdsMeanAndNumberOfRatings() {
        var cell = row(ReportPlan.Topic.AFFECTS_MORE).cells().get(new CountryCode("UZ"));
        assertThat(cell.entries().getFirst().mean()).isEqualByComparingTo("3.06");
        assertThat(cell.entries().getFirst().n()).isEqualTo(83);
    }

    @Test
    void tellsTheMostFrequentAnswerOfEveryCountryAboutPolitics() {
        var labels = row(ReportPlan.Topic.POLITICS).cells().values().stream()
                .map(cell -> Demonstrated.wording("en")
                        .label(cell.entries().getFirst().label(), null))
                .toList();
        assertThat(labels)
                .containsExactly("Little interested", "Somehow interested", "Somehow interested", "Very interested");
    }

    private Comparative.Row row(ReportPlan.Topic topic) {
        return ours.rows().stream()
                .filter(row -> row.plan().topic() == topic)
                .findFirst()
                .orElseThrow();
    }

    private List<String> keys(ReportPlan.Topic topic, String country) {
        return Objects.requireNonNull(row(topic).cells().get(new CountryCode(country))).entries().stream()
                .map(Comparative.Entry::key)
                .toList();
    }

    /** The printed cells of grids by topic and country. */
    private static Map<String, List<String>> printed() throws IOException {
        var cells = new LinkedHashMap<String, List<String>>();
        var file = Objects.requireNonNull(ComparativeTests.class.getResourceAsStream("/published/published.csv"));
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            reader.stream().forEach(line -> {
                var row = ROW.matcher(line.getField("note"));
                if (row.find() && COUNTRIES.containsKey(line.getField("country"))) {
                    topic(line.getField("question_variable"), row.group(1))
                            .ifPresent(topic -> cells.computeIfAbsent(
                                            topic + " " + COUNTRIES.get(line.getField("country")),
                                            _ -> new ArrayList<>())
                                    .add(line.getField("question_variable")));
                }
            });
        }
        return cells;
    }

    private static Optional<ReportPlan.Topic> topic(String variable, String row) {
        return switch (variable.split("_")[0]) {
            case "func" -> Optional.of(ReportPlan.Topic.FUNCTIONS);
            case "collab" -> Optional.of(ReportPlan.Topic.COLLABORATION);
            case "barrier" -> Optional.of(ReportPlan.Topic.BARRIERS);
            case "affect" ->
                Optional.of(row.contains("less") ? ReportPlan.Topic.AFFECTS_LESS : ReportPlan.Topic.AFFECTS_MORE);
            default -> Optional.empty();
        };
    }
}
