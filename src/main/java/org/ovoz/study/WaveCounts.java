package org.ovoz.study;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.LinkChannel;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Study;
import org.ovoz.tabulation.columns.Snapshot;

/** Counts of a wave's sent interviews, from one pass over their columns. */
final class WaveCounts {

    private static final int WEEK = 7;

    private record Group(CountryCode country, int mode) {}

    /** Sent in a country and mode, by day. */
    private final Map<Group, NavigableMap<LocalDate, Integer>> days = new HashMap<>();

    private final Map<Group, Double> medians = new HashMap<>();
    private final Map<CountryCode, Map<String, Integer>> channels = new HashMap<>();

    private WaveCounts() {}

    static WaveCounts of(Study study, Snapshot snapshot, List<String> names) {
        var counts = new WaveCounts();
        var country = snapshot.codes(LiveCounts.COUNTRY);
        var mode = snapshot.codes(LiveCounts.MODE);
        var seconds = snapshot.codes(LiveCounts.SECONDS);
        var channel = snapshot.codes(LiveCounts.CHANNEL);
        var day = snapshot.codes(LiveCounts.DAY);
        var codes = study.countryCodes();
        for (int number = 1; number <= codes.size(); number++) {
            counts.add(codes.get(number - 1), rows(country, number), mode, seconds, channel, day, names);
        }
        return counts;
    }

    private static int[] rows(int[] country, int number) {
        var rows = new int[country.length];
        var found = 0;
        for (int row = 0; row < country.length; row++) {
            if (country[row] == number) {
                rows[found++] = row;
            }
        }
        return Arrays.copyOf(rows, found);
    }

    private void add(
            CountryCode country, int[] rows, int[] mode, int[] seconds, int[] channel, int[] day, List<String> names) {
        addMedian(new Group(country, 0), rows, seconds);
        for (var one : Mode.values()) {
            var own = Arrays.stream(rows).filter(row -> mode[row] == one.code()).toArray();
            addMedian(new Group(country, one.code()), own, seconds);
            addDays(new Group(country, one.code()), own, day);
        }
        var byChannel = new int[names.size() + 1];
        for (var row : rows) {
            // A channel that came after the names were taken is counted with the next look.
            if (mode[row] == Mode.ONLINE.code() && channel[row] < byChannel.length) {
                byChannel[channel[row]]++;
            }
        }
        var found = new HashMap<String, Integer>();
        for (int number = 0; number < byChannel.length; number++) {
            var name = number == 0 ? LinkChannel.NONE : names.get(number - 1);
            if (byChannel[number] > 0 && !LinkChannel.isImport(name)) {
                found.merge(name, byChannel[number], Integer::sum);
            }
        }
        channels.put(country, found);
    }

    private void addDays(Group group, int[] rows, int[] day) {
        var found = new HashMap<Integer, int[]>();
        for (var row : rows) {
            found.computeIfAbsent(day[row], _ -> new int[1])[0]++;
        }
        var sorted = new TreeMap<LocalDate, Integer>();
        found.forEach((epochDay, number) -> sorted.put(LocalDate.ofEpochDay(epochDay), number[0]));
        days.put(group, sorted);
    }

    /** The middle one, or the mean of the two in the middle. */
    private void addMedian(Group group, int[] rows, int[] seconds) {
        if (rows.length > 0) {
            var times = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                times[i] = seconds[rows[i]];
            }
            Arrays.parallelSort(times);
            medians.put(group, (times[(times.length - 1) / 2] + (double) times[times.length / 2]) / 2);
        }
    }

    private NavigableMap<LocalDate, Integer> byDay(CountryCode country, int mode) {
        return days.getOrDefault(new Group(country, mode), new TreeMap<>());
    }

    int complete(CountryCode country, Mode mode) {
        return sum(byDay(country, mode.code()));
    }

    int on(CountryCode country, Mode mode, LocalDate day) {
        return Objects.requireNonNullElse(byDay(country, mode.code()).get(day), 0);
    }

    /** In the last 7 days, today included. */
    int inWeek(CountryCode country, Mode mode, LocalDate today) {
        return sum(byDay(country, mode.code()).tailMap(today.minusDays(WEEK), false));
    }

    /** In whole minutes, of all modes together for 0; −1 where nothing was sent. */
    int medianMinutes(CountryCode country, int mode) {
        @Nullable Double median = medians.get(new Group(country, mode));
        return median == null ? -1 : (int) Math.round(median / 60);
    }

    /** Online interviews by channel of the link, {@link LinkChannel#NONE} for none; imports came by no link. */
    Map<String, Integer> channels(CountryCode country) {
        return channels.getOrDefault(country, Map.of());
    }

    /** Sent in a country on each day on which any was. */
    NavigableMap<LocalDate, Integer> byDay(CountryCode country) {
        var all = new TreeMap<LocalDate, Integer>();
        for (var mode : Mode.values()) {
            byDay(country, mode.code()).forEach((day, number) -> all.merge(day, number, Integer::sum));
        }
        return all;
    }

    private static int sum(Map<LocalDate, Integer> some) {
        return some.values().stream().mapToInt(Integer::intValue).sum();
    }
}
