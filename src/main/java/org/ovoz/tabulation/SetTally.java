package org.ovoz.tabulation;

import java.util.Collection;
import java.util.TreeMap;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Missing;

/** What became of a multiple choice in each case: answered, or why not. */
final class SetTally {

    /** The code for a case with at least one tick. */
    static final int ANSWERED = 1;

    private SetTally() {}

    /** Counts of {@link #ANSWERED} and of missing codes; −1 is for cases in which no option was offered. */
    static Counts of(Cases cases, Item.MultipleChoice item, Collection<CountryCode> countries) {
        var snapshot = cases.snapshot();
        var columns = item.options().stream()
                .mapToInt(option -> snapshot.column(item.variable(option)))
                .toArray();
        var counted = cases.among(countries);
        var states = new int[Byte.MAX_VALUE + 1];
        for (int block = 0; block < snapshot.blocks().size(); block++) {
            var groups = cases.groups(block);
            var state = states(snapshot.blocks().get(block), columns, snapshot.rows(block));
            for (int row = 0; row < state.length; row++) {
                if (counted[groups[row]]) {
                    states[state[row]]++;
                }
            }
        }
        var byCode = new TreeMap<Integer, Integer>();
        for (int state = 0; state < states.length; state++) {
            byCode.put(state == 0 ? ANSWERED : -state, states[state]);
        }
        return new Counts(byCode);
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
