package org.ovoz.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.ovoz.tabulation.statistics.Descriptives;

/** A mean and standard deviation as they are printed, with two decimals. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeanJson(@Nullable String mean, @Nullable String sd) {

    static MeanJson of(Descriptives of) {
        return new MeanJson(Printed.decimals(of.mean(), 2), Printed.decimals(of.standardDeviation(), 2));
    }
}
