package org.ovoz.quality;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.QualityThresholds;
import org.ovoz.tabulation.columns.Snapshot;

/**
 * What was found in the sent interviews of a wave, in some countries. It holds columns: an interview is made only when it is
 * looked at, so that a report of a million costs little and each reader can have the countries that are theirs.
 */
public final class QualityReport {

    /** More rows than any wave has; what stands above it in an id decides the order. */
    private static final int ROW_BITS = 26;

    /** How many interviews ended in this way. */
    public record Ended(CountryCode country, Mode mode, Outcome outcome, int interviews) {}

    private final SentColumns columns;
    private final Snapshot snapshot;
    private final byte[] country;
    private final byte[] standing;
    private final short[] flags;

    /** How many counted interviews have which flags, by number of country. */
    private final int[][] frequencies;

    private final List<Ended> outcomes;

    /** By number of country, whether this report is about it. */
    private final boolean[] among;

    QualityReport(SentColumns columns, Snapshot snapshot, byte[] country, byte[] standing, short[] flags) {
        this.columns = columns;
        this.snapshot = snapshot;
        this.country = country;
        this.standing = standing;
        this.flags = flags;
        this.among = new boolean[Byte.MAX_VALUE + 1];
        Arrays.fill(among, true);
        this.frequencies = new int[among.length][];
        for (int row = 0; row < flags.length; row++) {
            if (standing[row] == SentColumns.COUNTED) {
                of(country[row])[flags[row]]++;
            }
        }
        this.outcomes = ended();
    }

    private QualityReport(QualityReport report, boolean[] among) {
        this.columns = report.columns;
        this.snapshot = report.snapshot;
        this.country = report.country;
        this.standing = report.standing;
        this.flags = report.flags;
        this.frequencies = report.frequencies;
        this.among = among;
        this.outcomes = report.outcomes.stream()
                .filter(ended -> among[columns.countries().number(ended.country())])
                .toList();
    }

    private int[] of(int number) {
        if (frequencies[number] == null) {
            frequencies[number] = new int[1 << Flag.values().length];
        }
        return frequencies[number];
    }

    private List<Ended> ended() {
        var mode = snapshot.codes(SentColumns.MODE);
        var outcome = snapshot.codes(SentColumns.OUTCOME);
        var counts = new int[among.length][Mode.values().length][Outcome.values().length];
        var place = new int[Byte.MAX_VALUE];
        Arrays.stream(Mode.values()).forEach(one -> place[one.code()] = one.ordinal());
        for (int row = 0; row < outcome.length; row++) {
            counts[country[row]][place[mode[row]]][outcome[row]]++;
        }
        var ended = new ArrayList<Ended>();
        for (int number = 1; number <= columns.countries().size() && number < counts.length; number++) {
            for (var one : Mode.values()) {
                for (var how : Outcome.values()) {
                    var interviews = counts[number][one.ordinal()][how.ordinal()];
                    if (interviews > 0) {
                        ended.add(new Ended(columns.countries().word(number), one, how, interviews));
                    }
                }
            }
        }
        return List.copyOf(ended);
    }

    /** With which it was found. */
    public QualityThresholds thresholds() {
        return columns.thresholds();
    }

    /** How the sent interviews ended, by country, mode and outcome. */
    public List<Ended> outcomes() {
        return outcomes;
    }

    /** Whether there is no eligible interview, excluded or not. */
    public boolean isEmpty() {
        return IntStream.range(0, flags.length).noneMatch(this::isEligible);
    }

    /** The eligible interviews, excluded ones among them; each is made when it is asked for. */
    public List<Inspected> interviews() {
        return new Shown(rows(this::isEligible));
    }

    /** The eligible ones of some interviews. */
    public List<Inspected> interviews(Collection<InterviewId> ids) {
        var wanted = new HashSet<>(ids);
        return new Shown(rows(row -> isEligible(row) && wanted.contains(new InterviewId(snapshot.id(row)))));
    }

    /**
     * The counted interviews of some countries that have any of some flags, in the order of their ids, which says nothing;
     * each is made when it is asked for.
     */
    public List<Inspected> flagged(Collection<CountryCode> countries, Set<Flag> any) {
        var chosen = numbers(countries);
        var bits = Flag.bits(any);
        var sorted = IntStream.of(rows(row -> standing[row] == SentColumns.COUNTED
                        && (flags[row] & bits) != 0
                        && among[country[row]]
                        && chosen[country[row]]))
                .mapToLong(this::byId)
                .sorted()
                .mapToInt(key -> (int) key & (1 << ROW_BITS) - 1)
                .toArray();
        return new Shown(sorted);
    }

    private long byId(int row) {
        return (snapshot.id(row).getMostSignificantBits() ^ Long.MIN_VALUE) >> ROW_BITS << ROW_BITS | row;
    }

    private boolean isEligible(int row) {
        return standing[row] != SentColumns.OUTSIDE && among[country[row]];
    }

    private int[] rows(IntPredicate some) {
        return IntStream.range(0, flags.length).filter(some).toArray();
    }

    private boolean[] numbers(Collection<CountryCode> countries) {
        var numbers = new boolean[among.length];
        countries.forEach(code -> numbers[columns.countries().number(code)] = true);
        return numbers;
    }

    /** How many counted interviews a country has; excluded ones are not among them. */
    public int counted(CountryCode code) {
        return sum(code, _ -> true);
    }

    /** How many counted interviews of a country have a flag. */
    public int flagged(CountryCode code, Flag flag) {
        return sum(code, bits -> (bits & flag.bit()) != 0);
    }

    /** How many counted interviews of a country have any flag. */
    public int flagged(CountryCode code) {
        return sum(code, bits -> bits != 0);
    }

    private int sum(CountryCode code, IntPredicate which) {
        var number = columns.countries().number(code);
        return frequencies[number] == null || !among[number]
                ? 0
                : IntStream.range(0, frequencies[number].length)
                        .filter(which)
                        .map(bits -> frequencies[number][bits])
                        .sum();
    }

    /**
     * A single choice with all sent interviews, without those that were excluded, and without the flagged ones as well.
     *
     * @param some which flags count; an interview with any of them is left out
     */
    public WithAndWithout withAndWithout(String variable, Collection<CountryCode> countries, Set<Flag> some) {
        var all = new Frequencies();
        var counted = new Frequencies();
        var unflagged = new Frequencies();
        if (columns.asks(variable)) {
            var codes = snapshot.codes(SentColumns.question(variable));
            var chosen = numbers(countries);
            var bits = Flag.bits(some);
            for (int row = 0; row < codes.length; row++) {
                if (codes[row] >= 0 && chosen[country[row]] && isEligible(row)) {
                    all.add(codes[row]);
                    if (standing[row] == SentColumns.COUNTED) {
                        counted.add(codes[row]);
                        if ((flags[row] & bits) == 0) {
                            unflagged.add(codes[row]);
                        }
                    }
                }
            }
        }
        return WithAndWithout.of(all.byCode(), counted.byCode(), unflagged.byCode());
    }

    /** The counted interviews by interviewer and by channel, in the countries of this report. */
    List<FieldLine> fieldLines() {
        return FieldFold.of(columns, snapshot, standing, flags, among);
    }

    /** Only what concerns some countries. */
    QualityReport of(Set<CountryCode> countries) {
        return new QualityReport(this, numbers(countries));
    }

    /** Interviews in some rows. */
    private final class Shown extends AbstractList<Inspected> {

        private final int[] rows;

        Shown(int[] rows) {
            this.rows = rows;
        }

        @Override
        public int size() {
            return rows.length;
        }

        @Override
        public Inspected get(int index) {
            return inspected(rows[index]);
        }
    }

    private Inspected inspected(int row) {
        return new Inspected(
                new InterviewId(snapshot.id(row)),
                columns.countries().word(country[row]),
                Mode.ofCode(snapshot.code(SentColumns.MODE, row)),
                columns.languages().word(snapshot.code(SentColumns.LANGUAGE, row)),
                snapshot.code(SentColumns.SECONDS, row),
                snapshot.day(row),
                standing[row] == SentColumns.LEFT_OUT,
                Flag.of(flags[row]));
    }
}
