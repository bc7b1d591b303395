package org.ovoz.report.themes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ovoz.disclosure.Protection;
import org.ovoz.disclosure.Succession;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.results.CodeTable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.ResultsPlan;
import org.ovoz.tabulation.columns.Counts;

/**
 * Says what of exact counts may be published, by the rules for an option of a multiple choice (docs/disclosure.md): those who
 * said it of all of a country. A later release may tell nothing by comparison with earlier ones, and a code nothing by
 * comparison with the one above it.
 */
final class CountsToRelease {

    private final Codebook codebook;
    private final int k;
    private final Protection protection;
    private final Succession succession;

    CountsToRelease(Codebook codebook, ResultsPlan plan) {
        this.codebook = codebook;
        this.k = plan.threshold();
        this.protection = new Protection(k, plan.meanFrom());
        this.succession = new Succession(k, plan.meanFrom());
    }

    /**
     * @param table persons of all countries, exactly
     * @param codes that are to be published
     * @param before everything that was published of the wave
     */
    List<ReleasedCount> of(CodeTable table, Collection<CodeId> codes, List<ReleasedCount> before) {
        var released = new ArrayList<>(before);
        var added = new ArrayList<ReleasedCount>();
        for (var country : table.groups()) {
            for (var code : codes) {
                next(table, code, new CountryCode(country), released).ifPresent(count -> {
                    released.add(count);
                    added.add(count);
                });
            }
        }
        return added;
    }

    private Optional<ReleasedCount> next(
            CodeTable table, CodeId code, CountryCode country, List<ReleasedCount> released) {
        var persons = table.bases().in(country.iso()).persons();
        var with = table.rows().stream()
                .filter(row -> row.code().id().equals(code))
                .map(row -> row.counts().in(country.iso()).persons())
                .findFirst()
                .orElse(0);
        var earlier = released.stream()
                .filter(one -> one.code().equals(code) && one.country().equals(country))
                .toList();
        var counts = new Counts(new TreeMap<>(Map.of(1, with, 0, persons - with)));
        return protection.ofTick(counts).stream()
                .filter(next -> succession.allows(
                        earlier.stream().map(ReleasedCount::table).toList(), next))
                .map(next -> ReleasedCount.of(code, country, earlier.size() + 1, next))
                .filter(next -> released.stream().allMatch(other -> isApart(next, other)))
                .findFirst();
    }

    /** A code within another: who has the outer one alone must be nobody, or many. */
    private boolean isApart(ReleasedCount next, ReleasedCount other) {
        if (!next.country().equals(other.country()) || next.code().equals(other.code())) {
            return true;
        }
        var isNested = codebook.isWithin(next.code(), other.code()) || codebook.isWithin(other.code(), next.code());
        if (!isNested) {
            return true;
        }
        if (!next.with().isExact() || !other.with().isExact()) {
            return false;
        }
        var difference = Math.abs(next.with().low() - other.with().low());
        return next.persons() == other.persons() && (difference == 0 || difference >= k);
    }
}
