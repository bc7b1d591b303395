package org.ovoz.quality;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ovoz.interview.Mode;
import org.ovoz.tabulation.columns.Snapshot;

/**
 * Finds in the columns of a wave's sent interviews what only their comparison tells: who was quicker than others, who
 * answered as another did, which interviewer held more talks on a day than one can. What an interview tells by itself
 * stands in its columns already. Flags are given to eligible interviews; the others are only counted as outcomes.
 *
 * <p>A pure function of the columns, so that nobody needs a lock while it is made.
 */
final class Inspection {

    private final SentColumns columns;
    private final Snapshot snapshot;
    private final int[] country;
    private final int[] mode;
    private final int[] standing;
    private final int[] flags;

    /** The rows of eligible interviews. */
    private final int[] eligible;

    private Inspection(SentColumns columns, Snapshot snapshot) {
        this.columns = columns;
        this.snapshot = snapshot;
        this.country = snapshot.codes(SentColumns.COUNTRY);
        this.mode = snapshot.codes(SentColumns.MODE);
        this.standing = snapshot.codes(SentColumns.STANDING);
        this.flags = snapshot.codes(SentColumns.FLAGS);
        this.eligible = IntStream.range(0, snapshot.size())
                .filter(row -> standing[row] != SentColumns.OUTSIDE)
                .toArray();
    }

    static QualityReport of(SentColumns columns, Snapshot snapshot) {
        return new Inspection(columns, snapshot).report();
    }

    private QualityReport report() {
        flagSpeeders();
        flagDuplicates();
        flagBusyDays();
        return new QualityReport(columns, snapshot, bytes(country), bytes(standing), shorts(flags));
    }

    private void flagSpeeders() {
        var seconds = snapshot.codes(SentColumns.SECONDS);
        var times = new Medians.Times(country, mode, snapshot.codes(SentColumns.LANGUAGE), seconds);
        var medians =
                new Medians(eligible, times, columns.thresholds().speeder().leastGroup());
        for (var row : eligible) {
            if (columns.checks().isSpeeder(seconds[row], medians.of(times, row))) {
                flags[row] |= Flag.SPEEDER.bit();
            }
        }
    }

    /** Duplicates are looked for within a country, the countries side by side. */
    private void flagDuplicates() {
        var answered = snapshot.codes(SentColumns.ANSWERED);
        var hashes = IntStream.range(0, columns.bands())
                .mapToObj(band -> snapshot.codes(SentColumns.band(band)))
                .toArray(int[][]::new);
        IntStream.rangeClosed(1, columns.countries().size()).parallel().forEach(number -> {
            var rows =
                    IntStream.of(eligible).filter(row -> country[row] == number).toArray();
            var partners = Duplicates.find(
                    new OfCountry(rows, answered, hashes),
                    columns.questions(),
                    columns.thresholds().duplicate());
            for (int i = 0; i < rows.length; i++) {
                if (partners[i] >= 0) {
                    flags[rows[i]] |= Flag.DUP_ANSWERS.bit();
                }
            }
        });
    }

    /** The eligible interviews of a country, by place among them. */
    private final class OfCountry implements Duplicates.Rows {

        private final int[] rows;
        private final int[] answered;
        private final int[][] hashes;

        OfCountry(int[] rows, int[] answered, int[][] hashes) {
            this.rows = rows;
            this.answered = answered;
            this.hashes = hashes;
        }

        @Override
        public int count() {
            return rows.length;
        }

        @Override
        public int[] answers(int row) {
            return columns.answersIn(snapshot.row(rows[row]));
        }

        @Override
        public int answered(int row) {
            return answered[rows[row]];
        }

        @Override
        public int hash(int band, int row) {
            return hashes[band][rows[row]];
        }
    }

    /** More interviews of one interviewer on a day than one can hold. */
    private void flagBusyDays() {
        var interviewer = snapshot.codes(SentColumns.INTERVIEWER);
        var started = snapshot.codes(SentColumns.STARTED);
        var live = Arrays.stream(Mode.values()).collect(Collectors.toMap(Mode::code, Checks::isLive));
        var talks = IntStream.of(eligible)
                .filter(row -> interviewer[row] > 0 && live.get(mode[row]))
                .toArray();
        var days = IntStream.of(talks)
                .mapToLong(row -> day(interviewer[row], started[row]))
                .sorted()
                .toArray();
        var busy = busy(days, columns.thresholds().interviewer().mostPerDay());
        for (var row : talks) {
            if (busy.contains(day(interviewer[row], started[row]))) {
                flags[row] |= Flag.IV_GAP.bit();
            }
        }
    }

    private static long day(int interviewer, int started) {
        return (long) interviewer << Integer.SIZE | Integer.toUnsignedLong(started);
    }

    /** Those of some sorted numbers that occur more often. */
    private static Set<Long> busy(long[] days, int most) {
        var busy = new HashSet<Long>();
        for (int i = 0; i + most < days.length; i++) {
            if (days[i] == days[i + most]) {
                busy.add(days[i]);
            }
        }
        return busy;
    }

    private static byte[] bytes(int[] numbers) {
        var bytes = new byte[numbers.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) numbers[i];
        }
        return bytes;
    }

    private static short[] shorts(int[] numbers) {
        var shorts = new short[numbers.length];
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = (short) numbers[i];
        }
        return shorts;
    }
}
