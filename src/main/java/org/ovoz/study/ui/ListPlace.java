package org.ovoz.study.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Mode;
import org.ovoz.interview.sent.SentFilter;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;

/**
 * The list of interviews as its reader had it before one was opened: filter and order. It stands in the address, so that next
 * and previous are those of that list. It holds nothing of an interview.
 *
 * @param sort the key of the column by which the list is sorted, or empty
 */
record ListPlace(SentFilter filter, String sort, boolean descending) {

    private static final String EXCLUDED = "excluded";
    private static final String COUNTED = "counted";

    /** What an address says; empty where it names none of these waves. What cannot be read, or is not allowed, is left out. */
    static Optional<ListPlace> of(
            Map<String, List<String>> parameters,
            Stream<Study.Wave> waves,
            Set<CountryCode> allowed,
            boolean maySeeInterviewers) {
        Function<String, String> one =
                key -> parameters.getOrDefault(key, List.of("")).getFirst();
        if (allowed.isEmpty()) {
            return Optional.empty();
        }
        return waves.filter(wave -> wave.id().value().equals(one.apply("wave")))
                .findFirst()
                .map(wave -> new ListPlace(
                        filter(wave.id(), one, allowed, maySeeInterviewers),
                        one.apply("sort"),
                        one.apply("way").equals("down")));
    }

    private static SentFilter filter(
            WaveId wave, Function<String, String> one, Set<CountryCode> allowed, boolean maySeeInterviewers) {
        var country = allowed.stream()
                .filter(code -> code.iso().equals(one.apply("country")))
                .findFirst();
        var state = one.apply("state");
        return new SentFilter(
                wave,
                country.map(Set::of).orElse(allowed),
                read(one.apply("mode"), typed -> Mode.ofCode(Integer.parseInt(typed))),
                read(one.apply("language"), Language::new),
                read(one.apply("from"), LocalDate::parse),
                read(one.apply("to"), LocalDate::parse),
                state.equals(EXCLUDED) ? Boolean.TRUE : state.equals(COUNTED) ? Boolean.FALSE : null,
                read(one.apply("channel"), Function.identity()),
                read(one.apply("number"), Function.identity()),
                maySeeInterviewers ? read(one.apply("interviewer"), UUID::fromString) : null);
    }

    private static <T> @Nullable T read(String typed, Function<String, T> reader) {
        try {
            return typed.isBlank() ? null : reader.apply(typed);
        } catch (IllegalArgumentException | DateTimeParseException _) {
            return null;
        }
    }

    /** How it stands in an address. */
    String query(Set<CountryCode> allowed) {
        return parameters(allowed).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Map<String, String> parameters(Set<CountryCode> allowed) {
        var found = new LinkedHashMap<String, String>();
        found.put("wave", filter.wave().value());
        if (!filter.countries().equals(allowed)) {
            found.put("country", filter.countries().iterator().next().iso());
        }
        put(found, "mode", filter.mode() == null ? null : filter.mode().code());
        put(
                found,
                "language",
                filter.language() == null ? null : filter.language().tag());
        put(found, "from", filter.from());
        put(found, "to", filter.to());
        put(found, "state", filter.excluded() == null ? null : filter.excluded() ? EXCLUDED : COUNTED);
        put(found, "channel", filter.channel());
        put(found, "number", filter.number());
        put(found, "interviewer", filter.interviewer());
        if (!sort.isEmpty()) {
            found.put("sort", sort);
            found.put("way", descending ? "down" : "up");
        }
        return found;
    }

    private static void put(Map<String, String> found, String key, @Nullable Object value) {
        if (value != null) {
            found.put(key, value.toString());
        }
    }
}
