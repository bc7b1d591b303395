package org.ovoz.disclosure;

import java.util.List;
import java.util.TreeMap;
import org.ovoz.questionnaire.ResultsPlan.Grouping;
import org.ovoz.tabulation.columns.Counts;

/**
 * All cases of a country by their code. Whatever the reason of a missing answer, it counts as missing: reasons are not
 * published, and the base is always all cases, so that no routing shows through a base.
 *
 * @param counts valid codes only
 * @param missing cases without a valid code
 */
record Distribution(Counts counts, int missing) {

    /** An option: ticked, or not ticked for whatever reason. */
    static final Grouping TICKS = new Grouping(List.of(List.of(1), List.of(0)));

    static Distribution of(Counts counts) {
        return new Distribution(new Counts(new TreeMap<>(counts.validCodes())), all(counts) - counts.valid());
    }

    static Distribution ofTick(Counts counts) {
        var ticked = counts.of(1);
        var codes = new TreeMap<Integer, Integer>();
        codes.put(1, ticked);
        codes.put(0, all(counts) - ticked);
        return new Distribution(new Counts(codes), 0);
    }

    int n() {
        return counts.valid() + missing;
    }

    int of(List<Integer> codes) {
        return codes.stream().mapToInt(counts::of).sum();
    }

    private static int all(Counts counts) {
        return counts.byCode().values().stream().mapToInt(Integer::intValue).sum();
    }
}
