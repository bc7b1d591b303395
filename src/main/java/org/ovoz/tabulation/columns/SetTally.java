package org.ovoz.tabulation.columns;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeMap;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Missing;

/** What became of a multiple choice in each case: answered, or why not. */
public final class SetTally {

    /** The code for a case with at least one tick. */
    public static final int ANSWERED = 1;

    private static final int STATES = Byte.MAX_VALUE + 1;

    private SetTally() {}

    /** Counts of {@link #ANSWERED} and of missing codes; −1 is for cases in which no option was offered. */
    public static Counts of(Cases cases, Item.MultipleChoice item, Collection<CountryCode> countries) {
        var snapshot = cases.snapshot();
        var columns = item.options().stream()
                .mapToInt(option -> snapshot.column(item.variable(option)))
                .toArray();
        var counted = cases.among(countries);
        var what = Arrays.stream(columns).boxed().toList();
        var states = new int[STATES];
        for (int block = 0; block < snapshot.blocks().size(); block++) {
            var groups = cases.groups(block);
            var codes = snapshot.blocks().get(block);
            var rows = snapshot.rows(block);
            cases.counted(block, what, () -> count(groups, snapshot.countries(), codes, columns, rows))
                    .forEach((country, state, frequency) -> states[state] += counted[country] ? frequency : 0);
        }
        var byCode = new TreeMap<Integer, Integer>();
        for (int state = 0; state < states.length; state++) {
            byCode.put(state == 0 ? ANSWERED : -state, states[state]);
        }
        return new Counts(byCode);
    }

    private static BlockCounts count(byte[] groups, int countries, Block codes, int[] columns, int rows) {
        var frequencies = new int[countries * STATES];
        var state = states(codes, columns, rows);
        for (int row = 0; row < rows; row++) {
            frequencies[groups[row] * STATES + state[row]]++;
        }
        var counts = new BlockCounts.Builder();
        for (int cell = STATES; cell < frequencies.length; cell++) {
            if (frequencies[cell] > 0) {
                counts.add(cell / STATES, cell % STATES, frequencies[cell]);
            }
        }
        return counts.build(rows);
    }

    /** Per row 0 when something is ticked, otherwise the missing code with its sign changed. */
    private static byte[] states(Block block, int[] columns, int rows) {
        var states = new byte[rows];
        for (int row = 0; row < rows; row++) {
            states[row] = (byte) -state(block, columns, row);
        }
        return states;
    }

    private static int state(Block block, int[] columns, int row) {
        var state = Missing.NOT_ASKED.code();
        for (var column : columns) {
            var code = block.code(column, row);
            if (code == 1) {
                return 0;
            }
            if (code != Missing.NOT_ASKED.code()) {
                state = code == 0 ? Missing.NO_ANSWER.code() : code;
            }
        }
        return state;
    }
}
