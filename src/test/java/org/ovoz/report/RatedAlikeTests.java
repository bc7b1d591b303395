package org.ovoz.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Study;
import org.ovoz.report.internal.Comparative;
import org.ovoz.tabulation.Ranking;
import org.ovoz.tabulation.Rating;

/** No order is claimed between rows of a grid that are rated alike: read again from every grid of the demonstration. */
class RatedAlikeTests {

    static final List<String> LANGUAGES = List.of("en", "ru", "uz");

    private static final Map<String, Pattern> RUNS = Map.of(
            "en", Pattern.compile("“([^”]+)” \\(M=[\\d.]+\\) (?:and|to) “([^”]+)” \\(M="),
            "ru", Pattern.compile("«([^»]+)» \\(M=[\\d,]+\\) (?:и|до) «([^»]+)» \\(M="),
            "uz", Pattern.compile("“([^”]+)” \\(M=[\\d,]+\\) (?:va|qatoridan) “([^”]+)” \\(M="));

    /** A grid in a country: its ranking, and what the report says of it. */
    private record Told(Ranking ranking, List<ReportBlock> blocks, ReportWording wording) {

        boolean alike(int row) {
            return ranking.ranked().get(row).isRatedLike(ranking.ranked().get(row + 1));
        }

        int row(String label) {
            return IntStream.range(0, ranking.ranked().size())
                    .filter(row -> label(ranking.ranked().get(row)).equals(label))
                    .findFirst()
                    .orElseThrow();
        }

        String label(Rating rating) {
            return wording.label(rating.row().label(), null);
        }
    }

    private static List<Told> grids(String language) {
        var edition = Demonstrated.internal(language, Demonstrated.FIGURES, Optional.empty());
        var told = new ArrayList<Told>();
        for (var country : edition.countries()) {
            for (var part : Demonstrated.PLAN.chapter()) {
                Demonstrated.QUESTIONNAIRE
                        .item(part.item())
                        .filter(Item.Grid.class::isInstance)
                        .flatMap(item -> ranking((Item.Grid) item, country))
                        .ifPresent(ranking -> told.add(
                                new Told(ranking, edition.question(part, country), Demonstrated.wording(language))));
            }
        }
        return told;
    }

    private static Optional<Ranking> ranking(Item.Grid item, Study.Country country) {
        return Demonstrated.FIGURES
                .byCountry()
                .get(country.code())
                .marginals()
                .ratings(item)
                .map(table -> Ranking.of(table, Demonstrated.PLAN.minN()));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void isSaidOfExactlyTheNeighboursOfWhichItIsTrue(String language) {
        var grids = grids(language);
        assertThat(grids).hasSizeGreaterThan(15);
        for (var grid : grids) {
            var said = new boolean[Math.max(0, grid.ranking().ranked().size() - 1)];
            var runs = RUNS.get(language)
                    .matcher(grid.blocks().stream()
                            .filter(ReportBlock.Paragraph.class::isInstance)
                            .map(block -> ((ReportBlock.Paragraph) block).text())
                            .reduce("", (one, other) -> one + "\n" + other));
            while (runs.find()) {
                for (int row = grid.row(runs.group(1)); row < grid.row(runs.group(2)); row++) {
                    said[row] = true;
                }
            }
            for (int row = 0; row < said.length; row++) {
                assertThat(said[row])
                        .as(grid.label(grid.ranking().ranked().get(row)))
                        .isEqualTo(grid.alike(row));
            }
        }
        assertThat(grids).anyMatch(grid -> grid.alike(0)).anyMatch(grid -> !grid.alike(0));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void keepsNumbersOffListsInWhichNeighboursAreRatedAlike(String language) {
        var numbered = new ArrayList<Boolean>();
        for (var grid : grids(language)) {
            for (var block : grid.blocks()) {
                if (block instanceof ReportBlock.Listing list) {
                    var rows = list.entries().stream()
                            .mapToInt(entry -> grid.row(entry.label()))
                            .sorted()
                            .toArray();
                    var anyAlike = IntStream.range(1, rows.length).anyMatch(at -> grid.alike(rows[at - 1]));
                    assertThat(list.numbered()).as(list.title()).isEqualTo(!anyAlike);
                    numbered.add(list.numbered());
                }
            }
        }
        assertThat(numbered).contains(true, false);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void isSaidOfTheEndsOfComparativeLists(String language) {
        var comparative =
                Comparative.of(Demonstrated.PLAN, Demonstrated.QUESTIONNAIRE, Demonstrated.FIGURES.marginals());
        var open = comparative.rows().stream()
                .filter(row -> row.cells().values().stream().anyMatch(Comparative.Cell::isOpen))
                .toList();
        assertThat(open).isNotEmpty().allMatch(row -> row.item() instanceof Item.Grid);
        var blocks = Demonstrated.internal(language, Demonstrated.FIGURES, Optional.empty())
                .comparative();
        var end = Demonstrated.wording(language).of("comparative.open", "").strip();
        var said = blocks.stream()
                .filter(block -> block instanceof ReportBlock.Paragraph paragraph
                        && paragraph.text().contains(end.substring(end.length() / 2)))
                .toList();
        assertThat(said).hasSameSizeAs(open);
    }
}
