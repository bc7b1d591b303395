package org.ovoz.export.ui;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ovoz.export.CsvReading;
import org.ovoz.export.DisclosureLevel;
import org.ovoz.export.ExportRequest;
import org.ovoz.export.Format;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.ui.FilterAddress;

/**
 * What is chosen for an export, as the parameters of an address, for example
 * {@code wave=cso-2026&country=KZ,TJ&only.mode=1&format=xlsx&edition=deidentified}. Wave, country and filters are named as
 * those of the tables, whose page leads here. A page that is loaded again, in another language too, must not offer the full
 * edition where somebody had chosen the other.
 *
 * @param allowed the countries that the user may export
 * @param reader the language of the interface, in which labels are unless another is chosen
 */
record ExportAddress(Definitions definitions, Set<CountryCode> allowed, Language reader) {

    private static final String WAVE = "wave";
    private static final String COUNTRY = "country";
    private static final String FORMAT = "format";
    private static final String OPENED_BY = "for";
    private static final String EDITION = "edition";
    private static final String DERIVED = "derived";
    private static final String LABELS = "labels";
    private static final Set<String> NAMES = Set.of(WAVE, COUNTRY, FORMAT, OPENED_BY, EDITION, DERIVED, LABELS);
    private static final String DEIDENTIFIED = "deidentified";
    private static final String YES = "yes";

    /** What an address asks for, and the first of its parameters that names what there is not or may not be seen. */
    record Read(ExportRequest request, Optional<String> unreadable) {}

    /** The parameters by name, in a fixed order. */
    Map<String, String> of(ExportRequest request) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(WAVE, request.wave().value());
        if (!request.countries().equals(allowed)) {
            parameters.put(
                    COUNTRY,
                    request.countries().stream().map(CountryCode::iso).sorted().collect(Collectors.joining(",")));
        }
        parameters.putAll(FilterAddress.of(request.selection()));
        if (request.format() != Format.SAV) {
            parameters.put(FORMAT, name(request.format()));
        }
        if (request.reading() != CsvReading.spreadsheet(reader)) {
            parameters.put(OPENED_BY, name(request.reading()));
        }
        if (request.isDeidentified()) {
            parameters.put(EDITION, DEIDENTIFIED);
        }
        if (request.derived()) {
            parameters.put(DERIVED, YES);
        }
        if (!request.language().equals(reader)) {
            parameters.put(LABELS, request.language().tag());
        }
        return parameters;
    }

    /**
     * Reads parameters; one that cannot be read counts as not given.
     *
     * @param first says the wave where none is named
     */
    Read read(Map<String, String> parameters, Supplier<WaveId> first) {
        var reading = new FilterAddress(parameters, NAMES);
        var wave = reading.take(WAVE, value -> FilterAddress.wave(definitions, value))
                .orElseGet(first);
        var countries = reading.take(COUNTRY, this::countries).orElse(allowed);
        var format = reading.take(FORMAT, value -> named(Format.values(), value));
        var openedBy = reading.take(OPENED_BY, value -> named(CsvReading.values(), value));
        var isDeidentified =
                reading.take(EDITION, value -> said(DEIDENTIFIED, value)).isPresent();
        var isDerived = reading.take(DERIVED, value -> said(YES, value)).isPresent();
        var labels = reading.take(LABELS, this::language).orElse(reader);
        var request = new ExportRequest(
                        wave,
                        countries,
                        format.orElse(Format.SAV),
                        labels,
                        openedBy.orElse(CsvReading.spreadsheet(reader)),
                        reading.selection(definitions.questionnaire(wave)),
                        isDeidentified ? DisclosureLevel.DEIDENTIFIED : DisclosureLevel.FULL)
                .withDerived(isDerived && !isDeidentified);
        return new Read(request, reading.refused());
    }

    /** The countries of a list with commas; nothing where one of them may not be exported. */
    private Optional<Set<CountryCode>> countries(String value) {
        var named = List.of(value.split(","));
        var found = allowed.stream().filter(code -> named.contains(code.iso())).collect(Collectors.toSet());
        return found.size() == named.size() ? Optional.of(found) : Optional.empty();
    }

    private Optional<Language> language(String value) {
        return definitions.study().languages().keySet().stream()
                .filter(language -> language.tag().equals(value))
                .findFirst();
    }

    private static Optional<String> said(String word, String value) {
        return Optional.of(value).filter(word::equals);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String value) {
        return Arrays.stream(all).filter(one -> name(one).equals(value)).findFirst();
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
