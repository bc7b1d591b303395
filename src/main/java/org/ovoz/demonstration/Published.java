package org.ovoz.demonstration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the report of 2018 says, as the files in {@code demonstration/} hold it. */
record Published(List<Count> counts, List<Place> places) {

    private static final String MODE = "mode";

    /** So many people of a country have this code; without a number it is only known to be the most frequent. */
    record Count(String country, String variable, int code, int cases, boolean onlyMode) {}

    /** A row's place in a published order; "less" lists begin with the lowest. */
    record Place(
            String country,
            String variable,
            boolean more,
            int place,
            @Nullable Moments moments) {}

    /** The published mean and standard deviation, and the number of answers they are possible with. */
    record Moments(BigDecimal mean, BigDecimal deviation, int answers) {}

    static Published read() {
        return new Published(
                lines("counts.csv").stream().map(Published::count).toList(),
                lines("rankings.csv").stream().map(Published::place).toList());
    }

    /** The countries in the order of the report. */
    List<String> countries() {
        return counts.stream().map(Count::country).distinct().toList();
    }

    int sample(String country) {
        return of(country, MODE).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Known frequencies by code, missing codes included; empty when nothing was published. */
    TreeMap<Integer, Integer> of(String country, String variable) {
        var known = new TreeMap<Integer, Integer>();
        counts.stream()
                .filter(count -> is(count, country, variable) && !count.onlyMode())
                .forEach(count -> known.put(count.code(), count.cases()));
        return known;
    }

    /** The most frequent code, where only that is known. */
    OptionalInt mode(String country, String variable) {
        return counts.stream()
                .filter(count -> is(count, country, variable) && count.onlyMode())
                .mapToInt(Count::code)
                .findFirst();
    }

    /** The rows of a country's "more" or "less" list in its order. */
    List<String> list(String country, boolean more) {
        return places.stream()
                .filter(place -> place.country().equals(country) && place.more() == more)
                .sorted(Comparator.comparingInt(Place::place))
                .map(Place::variable)
                .toList();
    }

    Optional<Moments> moments(String country, String variable) {
        return places.stream()
                .filter(place ->
                        place.country().equals(country) && place.variable().equals(variable))
                .findFirst()
                .map(Place::moments);
    }

    private static boolean is(Count count, String country, String variable) {
        return count.country().equals(country) && count.variable().equals(variable);
    }

    private static Count count(String[] cells) {
        var onlyMode = cells[3].isEmpty();
        return new Count(
                cells[0], cells[1], Integer.parseInt(cells[2]), onlyMode ? 0 : Integer.parseInt(cells[3]), onlyMode);
    }

    private static Place place(String[] cells) {
        var moments = cells[4].isEmpty()
                ? null
                : new Moments(new BigDecimal(cells[4]), new BigDecimal(cells[5]), Integer.parseInt(cells[6]));
        return new Place(cells[0], cells[1], cells[2].equals("more"), Integer.parseInt(cells[3]), moments);
    }

    /** The lines of one of the room's files after the heading; no cell has a comma or quotes. */
    static List<String[]> lines(String file) {
        try (var stream = Objects.requireNonNull(Published.class.getResourceAsStream("/demonstration/" + file));
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var lines = new ArrayList<String[]>();
            reader.lines().skip(1).forEach(line -> lines.add(line.split(",", -1)));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
