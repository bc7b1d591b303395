package org.ovoz.tabulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.LongToIntFunction;
import java.util.stream.IntStream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.tabulation.columns.Block;
import org.ovoz.tabulation.columns.Cases;

/**
 * The combinations of categories of margins that the cases of a country have, numbered from 1 on; 0 are the cases that a
 * margin does not name.
 *
 * @param numbers for every block and row the number of its cell; −1 outside the country
 * @param categories per cell from 1 on, the place of its category in each margin
 * @param sizes per cell from 1 on, how many cases it has
 */
record RakedCells(List<Margin> margins, int[][] numbers, int[][] categories, long[] sizes) {

    /** More combinations than these are numbered in a map. */
    private static final int MOST_DENSE = 1 << 20;

    private static final int NONE = -1;

    /**
     * A variable and the share of each of its codes.
     *
     * @param shares sum to 1
     */
    record Margin(String variable, NavigableMap<Integer, Double> shares) {

        double[] inOrder() {
            return shares.values().stream().mapToDouble(Double::doubleValue).toArray();
        }

        /** By code, counted from the lowest one, its place among the codes. */
        private int[] places() {
            var places = new int[shares.lastKey() - shares.firstKey() + 1];
            Arrays.fill(places, NONE);
            var place = 0;
            for (int code : shares.keySet()) {
                places[code - shares.firstKey()] = place++;
            }
            return places;
        }
    }

    /** Numbers the cases of a country. */
    static RakedCells of(Cases cases, CountryCode country, List<Margin> margins) {
        var snapshot = cases.snapshot();
        var columns = margins.stream()
                .mapToInt(margin -> snapshot.column(margin.variable()))
                .toArray();
        var places = margins.stream().map(Margin::places).toArray(int[][]::new);
        var lowest =
                margins.stream().mapToInt(margin -> margin.shares().firstKey()).toArray();
        var widths =
                margins.stream().mapToLong(margin -> margin.shares().size()).toArray();
        var number = cases.number(country);
        var numbering = new Numbering(widths);
        var numbers = new int[snapshot.blocks().size()][];
        for (int index = 0; index < numbers.length; index++) {
            var block = snapshot.blocks().get(index);
            var groups = cases.groups(index);
            numbers[index] = new int[snapshot.rows(index)];
            for (int row = 0; row < numbers[index].length; row++) {
                numbers[index][row] = groups[row] == number
                        ? numbering.count(key(block, row, columns, places, lowest, widths))
                        : NONE;
            }
        }
        return new RakedCells(
                margins,
                numbers,
                numbering.keys.stream().map(key -> categories(key, widths)).toArray(int[][]::new),
                numbering.sizes.stream().mapToLong(size -> size[0]).toArray());
    }

    /** The number of the combination of a case, or −1 where a margin does not name its code. */
    private static long key(Block block, int row, int[] columns, int[][] places, int[] lowest, long[] widths) {
        var key = 0L;
        for (int margin = 0; margin < columns.length; margin++) {
            var code = block.code(columns[margin], row) - lowest[margin];
            if (code < 0 || code >= places[margin].length || places[margin][code] == NONE) {
                return NONE;
            }
            key = key * widths[margin] + places[margin][code];
        }
        return key;
    }

    private static int[] categories(long key, long[] widths) {
        var categories = new int[widths.length];
        var left = key;
        for (int margin = widths.length - 1; margin >= 0; margin--) {
            categories[margin] = (int) (left % widths[margin]);
            left /= widths[margin];
        }
        return categories;
    }

    /** Numbers of the combinations that occur. */
    private static final class Numbering {

        private final List<Long> keys = new ArrayList<>();
        private final List<long[]> sizes = new ArrayList<>();
        private final LongToIntFunction number;

        private Numbering(long[] widths) {
            var all = Arrays.stream(widths).reduce(1, Math::multiplyExact);
            if (all <= MOST_DENSE) {
                var dense = new int[(int) all];
                number = key -> dense[(int) key] == 0 ? dense[(int) key] = add(key) : dense[(int) key];
            } else {
                var sparse = new HashMap<Long, Integer>();
                number = key -> sparse.computeIfAbsent(key, this::add);
            }
        }

        private int add(long key) {
            keys.add(key);
            sizes.add(new long[1]);
            return keys.size();
        }

        private int count(long key) {
            if (key == NONE) {
                return 0;
            }
            var cell = number.applyAsInt(key);
            sizes.get(cell - 1)[0]++;
            return cell;
        }
    }

    /** The first category that only the population or only the sample has. */
    Optional<Raked> unmet() {
        for (int margin = 0; margin < margins.size(); margin++) {
            var at = margin;
            var chosen = new boolean[margins.get(margin).shares().size()];
            IntStream.range(0, categories.length).forEach(cell -> chosen[categories[cell][at]] = true);
            var place = 0;
            for (Map.Entry<Integer, Double> share : margins.get(margin).shares().entrySet()) {
                var isChosen = chosen[place++];
                if (share.getValue() > 0 && !isChosen) {
                    return Optional.of(
                            new Raked.EmptyCategory(margins.get(margin).variable(), share.getKey()));
                }
                if (share.getValue() == 0 && isChosen) {
                    return Optional.of(
                            new Raked.WithoutShare(margins.get(margin).variable(), share.getKey()));
                }
            }
        }
        return Optional.empty();
    }
}
