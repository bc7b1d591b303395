package org.ovoz.margins;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How a population divides by one single choice.
 *
 * @param source where the figures come from: which registry, of which day
 * @param percents by code; together 100
 */
public record Margin(String source, NavigableMap<Integer, BigDecimal> percents) {

    public Margin {
        source = source.strip();
        percents = Collections.unmodifiableNavigableMap(new TreeMap<>(percents));
    }

    BigDecimal sum() {
        return percents.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
