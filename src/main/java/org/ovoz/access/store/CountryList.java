package org.ovoz.access.store;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.CountryCode;

/** A set of countries as one column: {@code "KG,KZ"}; none is the empty text. */
final class CountryList {

    private CountryList() {}

    static String write(Set<CountryCode> countries) {
        return countries.stream().sorted().map(CountryCode::iso).collect(Collectors.joining(","));
    }

    static Set<CountryCode> read(String column) {
        return Arrays.stream(column.split(","))
                .filter(iso -> !iso.isEmpty())
                .map(CountryCode::new)
                .collect(Collectors.toSet());
    }
}
