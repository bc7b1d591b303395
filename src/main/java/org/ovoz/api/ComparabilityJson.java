package org.ovoz.api;

import java.util.List;
import java.util.Locale;
import org.ovoz.tabulation.comparison.Comparability;

/**
 * Whether what is compared was asked alike.
 *
 * @param verdict sound, doubtful or refused
 */
record ComparabilityJson(String verdict, List<FindingJson> findings) {

    /** A reason, the countries and the codes of options that it concerns. */
    record FindingJson(String reason, List<String> countries, List<Integer> codes) {}

    static ComparabilityJson of(Comparability comparability) {
        return new ComparabilityJson(
                comparability.isRefused() ? "refused" : comparability.isDoubtful() ? "doubtful" : "sound",
                comparability.findings().stream()
                        .map(finding -> new FindingJson(
                                finding.reason().name().toLowerCase(Locale.ROOT),
                                RequestScope.isoCodes(finding.countries()),
                                finding.codes().stream().sorted().toList()))
                        .toList());
    }
}
