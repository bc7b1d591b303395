package org.ovoz.tabulation.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.FrequencyTable.Empty;
import org.ovoz.tabulation.RowOrder;
import org.ovoz.tabulation.ui.TableRequest.Arrangement;

/**
 * What the reader of the tables has chosen, as the parameters of an address, for example
 * {@code wave=cso-2026&country=KZ&only.mode=1&from=2026-11-01}. What is chosen unasked is left out, but for the wave, which
 * stays the one that was looked at when a newer one begins.
 *
 * @param allowed the countries whose tables the reader may see
 */
record TableAddress(Definitions definitions, List<CountryCode> allowed) {

    private static final String WAVE = "wave";
    private static final String COUNTRY = "country";
    private static final String EMPTY = "empty";
    private static final String ORDER = "order";
    private static final Set<String> NAMES = Set.of(WAVE, COUNTRY, EMPTY, ORDER);
    private static final String SHOWN = "shown";
    private static final String FREQUENCY = "frequency";

    /** What an address asks for, and the first of its parameters that names what there is not or may not be seen. */
    record Read(TableRequest request, Optional<String> unreadable) {}

    /** The parameters by name, in a fixed order. */
    Map<String, String> of(TableRequest request) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(WAVE, request.wave().value());
        if (request.arrangement() != Arrangement.SIDE_BY_SIDE) {
            parameters.put(COUNTRY, name(request.arrangement()));
        } else if (request.countries().size() == 1 && allowed.size() > 1) {
            parameters.put(COUNTRY, request.countries().getFirst().iso());
        }
        parameters.putAll(FilterAddress.of(request.selection()));
        if (request.empty() == Empty.SHOWN) {
            parameters.put(EMPTY, SHOWN);
        }
        if (request.order() == RowOrder.FREQUENCY) {
            parameters.put(ORDER, FREQUENCY);
        }
        return parameters;
    }

    /** The page of exports with the same wave, country and filters. */
    String ofExport(TableRequest request) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(WAVE, request.wave().value());
        if (request.countries().size() == 1 && allowed.size() > 1) {
            parameters.put(COUNTRY, request.countries().getFirst().iso());
        }
        parameters.putAll(FilterAddress.of(request.selection()));
        return new Location("export", QueryParameters.simple(parameters)).getPathWithQueryParameters();
    }

    /**
     * Reads parameters; one that cannot be read counts as not given.
     *
     * @param first the wave where none is named
     */
    Read read(Map<String, String> parameters, WaveId first) {
        var reading = new FilterAddress(parameters, NAMES);
        var wave = reading.take(WAVE, value -> FilterAddress.wave(definitions, value))
                .orElse(first);
        var place = reading.take(COUNTRY, this::place).orElse(new Place(allowed, Arrangement.SIDE_BY_SIDE));
        var selection = reading.selection(definitions.questionnaire(wave));
        var empty = reading.take(EMPTY, value -> value.equals(SHOWN) ? Optional.of(Empty.SHOWN) : Optional.empty());
        var order = reading.take(
                ORDER, value -> value.equals(FREQUENCY) ? Optional.of(RowOrder.FREQUENCY) : Optional.empty());
        return new Read(
                new TableRequest(
                        wave,
                        place.countries(),
                        place.arrangement(),
                        selection,
                        empty.orElse(Empty.HIDDEN),
                        order.orElse(RowOrder.SCALE)),
                reading.refused());
    }

    private record Place(List<CountryCode> countries, Arrangement arrangement) {}

    private Optional<Place> place(String value) {
        return Stream.of(Arrangement.COLUMNS, Arrangement.TOGETHER)
                .filter(arrangement -> allowed.size() > 1 && name(arrangement).equals(value))
                .map(arrangement -> new Place(allowed, arrangement))
                .findFirst()
                .or(() -> allowed.stream()
                        .filter(country -> country.iso().equals(value))
                        .map(country -> new Place(List.of(country), Arrangement.SIDE_BY_SIDE))
                        .findFirst());
    }

    /** The name of an arrangement in the place of a country. */
    static String name(Arrangement arrangement) {
        return arrangement.name().toLowerCase(Locale.ROOT);
    }
}
