package org.ovoz.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.tabulation.GridTable;
import org.ovoz.tabulation.Ranking;
import org.ovoz.tabulation.Rating;
import org.ovoz.tabulation.columns.Cases;

/** The report's means, deviations and ranked lists against the demonstration data. */
class PublishedRankingsTests {

    private static final Pattern PLACE = Pattern.compile("\"([^\"]+)\",? position (\\d+) of (\\d+)");

    private final PublishedReport report = new PublishedReport();
    private final Questionnaire questionnaire = Wave2018.questionnaire();
    private final Cases cases = DemonstrationCases.of(questionnaire);
    private final Comparison comparison = new Comparison();

    /** A printed list: its country, grid and heading. */
    private record Heading(CountryCode country, String grid, String heading, boolean comparative) {}

    @Test
    void meansAndDeviationsEqualThePrintedOnes() {
        for (var line : report.figures()) {
            if (!line.getField("mean").isEmpty()) {
                var rating = table(PublishedReport.country(line), grid(line)).rows().stream()
                        .filter(found -> found.row().variable().equals(PublishedReport.variable(line)))
                        .findFirst()
                        .orElseThrow();
                comparison.cell(line, line.getField("mean"), rating.mean().orElseThrow());
                comparison.cell(
                        line, line.getField("sd"), rating.standardDeviation().orElseThrow());
            }
        }
        comparison.isCompleteWith(24);
    }

    @Test
    void listsEqualThePrintedOnes() {
        lists().forEach((heading, printed) -> {
            if (heading.comparative() && isContradictedByItsSection(heading)) {
                return;
            }
            var ranking = Ranking.of(table(heading.country(), heading.grid()));
            var less = heading.heading().matches(".*(less|Less|least|Least).*");
            var ours = names(less ? ranking.less(printed.size(), 0) : ranking.more(printed.size()));
            if (heading.grid().equals("affect")) {
                // Printed in both directions, and two Tajik rows have equal means: compared as sets.
                comparison.same(heading, new HashSet<>(printed), new HashSet<>(ours));
            } else {
                for (int place = 0; place < printed.size(); place++) {
                    comparison.same(heading, printed.get(place), ours.get(place));
                }
            }
        });
        comparison.isCompleteWith(122);
    }

    /** Uzbekistan's partners leave out the fourth of its section; Tajikistan's "affects" cells mix up two rows. */
    private static boolean isContradictedByItsSection(Heading heading) {
        return heading.grid().equals("collab") && heading.country().iso().equals("UZ")
                || heading.grid().equals("affect") && heading.country().iso().equals("TJ");
    }

    private Map<Heading, List<String>> lists() {
        var lists = new LinkedHashMap<Heading, List<String>>();
        for (var line : report.figures()) {
            var note = line.getField("note");
            var place = PLACE.matcher(note);
            if (place.find()) {
                var heading = new Heading(
                        PublishedReport.country(line),
                        grid(line),
                        place.group(1),
                        note.contains("comparative table, row"));
                var list = lists.computeIfAbsent(heading, _ -> new ArrayList<>());
                list.add(PublishedReport.variable(line));
                assertThat(list).hasSize(Integer.parseInt(place.group(2)));
            }
        }
        return lists;
    }

    private GridTable table(CountryCode country, String grid) {
        return GridTable.of(cases, (Item.Grid) questionnaire.item(grid).orElseThrow(), country)
                .orElseThrow();
    }

    private static List<String> names(List<Rating> ratings) {
        return ratings.stream().map(rating -> rating.row().variable()).toList();
    }

    private static String grid(NamedCsvRecord line) {
        return PublishedReport.variable(line).split("_")[0];
    }
}
