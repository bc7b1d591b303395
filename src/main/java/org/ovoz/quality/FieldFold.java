package org.ovoz.quality;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ovoz.interview.LinkChannel;
import org.ovoz.interview.Mode;
import org.ovoz.tabulation.columns.Snapshot;

/** Folds the columns of a wave's counted interviews by interviewer and country, and online by channel and country. */
final class FieldFold {

    private final SentColumns columns;
    private final Snapshot snapshot;
    private final Map<Key, Sum> sums = new LinkedHashMap<>();

    private record Key(int country, int interviewer, int channel) {}

    /** What is added up of one line. */
    private static final class Sum {
        private int sent;
        private int asked;
        private int blank;
        private int flagged;
        private int last = Integer.MIN_VALUE;
        private int timed;
        private int[] seconds = new int[8];

        private void time(int spent) {
            if (spent > 0) {
                seconds = timed == seconds.length ? Arrays.copyOf(seconds, 2 * timed) : seconds;
                seconds[timed++] = spent;
            }
        }

        private OptionalDouble median() {
            if (timed == 0) {
                return OptionalDouble.empty();
            }
            var sorted = Arrays.copyOf(seconds, timed);
            Arrays.sort(sorted);
            var upper = sorted[timed / 2];
            return OptionalDouble.of((timed % 2 == 1 ? upper : (sorted[timed / 2 - 1] + (double) upper) / 2) / 60);
        }
    }

    private FieldFold(SentColumns columns, Snapshot snapshot) {
        this.columns = columns;
        this.snapshot = snapshot;
    }

    /** @param among by number of country, whether it is told */
    static List<FieldLine> of(SentColumns columns, Snapshot snapshot, byte[] standing, short[] flags, boolean[] among) {
        var fold = new FieldFold(columns, snapshot);
        fold.add(standing, flags, among);
        return fold.sums.entrySet().stream()
                .map(entry -> fold.line(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void add(byte[] standing, short[] flags, boolean[] among) {
        var country = snapshot.codes(SentColumns.COUNTRY);
        var mode = snapshot.codes(SentColumns.MODE);
        var interviewer = snapshot.codes(SentColumns.INTERVIEWER);
        var channel = snapshot.codes(SentColumns.CHANNEL);
        var seconds = snapshot.codes(SentColumns.SECONDS);
        var asked = snapshot.codes(SentColumns.ASKED);
        var blank = snapshot.codes(SentColumns.BLANK);
        for (int row = 0; row < standing.length; row++) {
            if (standing[row] == SentColumns.COUNTED && among[country[row]]) {
                var online = mode[row] == Mode.ONLINE.code();
                var key = new Key(country[row], online ? 0 : interviewer[row], online ? channel[row] : -1);
                var sum = sums.computeIfAbsent(key, _ -> new Sum());
                sum.sent++;
                sum.asked += asked[row];
                sum.blank += blank[row];
                sum.flagged += flags[row] == 0 ? 0 : 1;
                sum.last = Math.max(sum.last, (int) snapshot.day(row).toEpochDay());
                sum.time(seconds[row]);
            }
        }
    }

    private FieldLine line(Key key, Sum sum) {
        return new FieldLine(
                key.interviewer() == 0 ? null : columns.interviewers().word(key.interviewer()),
                switch (key.channel()) {
                    case -1 -> "";
                    case 0 -> LinkChannel.NONE;
                    default -> columns.channels().word(key.channel());
                },
                columns.countries().word(key.country()),
                sum.sent,
                sum.median(),
                sum.asked,
                sum.blank,
                sum.flagged,
                LocalDate.ofEpochDay(sum.last));
    }
}
