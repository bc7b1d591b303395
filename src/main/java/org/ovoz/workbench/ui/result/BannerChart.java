package org.ovoz.workbench.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ovoz.tabulation.Percent;
import org.ovoz.ui.Punctuation;

/**
 * The picture of a banner: the shares of all its answers, one question below the other, a bar for each group. Means have
 * another scale; they stand in the table alone.
 */
final class BannerChart {

    private static final int MOST_SERIES = 8;
    private static final int MOST_CATEGORIES = 40;

    private final ResultWording words;
    private final BannerColumns columns;
    private final List<BannerBlock> blocks;

    BannerChart(ResultWording words, BannerColumns columns, List<BannerBlock> blocks) {
        this.words = words;
        this.columns = columns;
        this.blocks = blocks.stream().filter(block -> !block.isOfMeans()).toList();
    }

    /** None where nothing but means is shown, or there is more than anybody could read. */
    @Nullable
    Chart of(String caption) {
        var groups = groups();
        var categories = categories();
        if (categories.isEmpty() || categories.size() > MOST_CATEGORIES || groups.size() > MOST_SERIES) {
            return null;
        }
        var series = groups.stream()
                .map(at -> Chart.Series.of(columns.heading(at), values(at)))
                .toList();
        return Chart.percents("bars", words, caption, categories, series);
    }

    /** The columns without their totals, which are drawn only where there is nothing else. */
    private List<Integer> groups() {
        return IntStream.range(0, columns.headings().size())
                .filter(at -> columns.width() == 1 || at != columns.totalOf(at))
                .boxed()
                .toList();
    }

    private List<String> categories() {
        var categories = new ArrayList<String>();
        for (var block : blocks) {
            block.lines()
                    .forEach(line -> categories.add(
                            blocks.size() == 1 ? line.label() : Punctuation.labelled(block.label(), line.label())));
        }
        return categories;
    }

    /** As the table has them, whose base is every line's own. */
    private List<Chart.Value> values(int at) {
        var values = new ArrayList<Chart.Value>();
        for (var block : blocks) {
            for (var line : block.lines()) {
                var counts = line.cells().get(at);
                var base = counts.valid();
                values.add(Chart.Value.of(Percent.of(counts.of(line.code()), base), base));
            }
        }
        return values;
    }
}
