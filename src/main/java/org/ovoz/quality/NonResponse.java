package org.ovoz.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.Percent;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.Counts;

/**
 * What was not answered to one question in some countries. A multiple choice is one question.
 *
 * @param variable the question's variable; of a multiple choice one of its options
 * @param whole whether the question is a whole item, so that its label is the item's
 * @param counts how often each code occurs
 */
public record NonResponse(Variable variable, boolean whole, Counts counts) {

    /** The missing codes in the order in which they are shown. */
    public static final List<Missing> REASONS = List.of(
            Missing.NOT_ASKED,
            Missing.NOT_REACHED,
            Missing.DOES_NOT_APPLY,
            Missing.PREFER_NOT_TO_ANSWER,
            Missing.DIFFICULT_TO_ANSWER,
            Missing.NO_ANSWER);

    public int count(Missing reason) {
        return counts.of(reason.code());
    }

    public int asked() {
        return counts.asked();
    }

    /** Those who were asked and said nothing; "does not apply" is an answer in this sense. */
    public int missing() {
        return asked() - counts.valid() - count(Missing.DOES_NOT_APPLY);
    }

    /** Share of {@link #missing} among those asked, with one decimal. */
    public BigDecimal percent() {
        return Percent.of(missing(), asked());
    }

    /** Every question that somebody was asked: sensitive ones first, then by descending share. */
    static List<NonResponse> of(Layout layout, Cases cases, Collection<CountryCode> countries) {
        var rows = new ArrayList<NonResponse>();
        for (var question : layout.questions()) {
            IntStream.of(question.columns())
                    .mapToObj(layout.variables()::get)
                    .map(variable -> new NonResponse(
                            variable,
                            !variable.kind().equals(Variable.Kind.RATING),
                            cases.counts(variable.name(), countries)))
                    .max(Comparator.comparingInt(NonResponse::asked))
                    .filter(row -> row.asked() > 0)
                    .ifPresent(rows::add);
        }
        rows.sort(Comparator.comparing((NonResponse row) -> !row.variable().sensitive())
                .thenComparing(row -> -(double) row.missing() / row.asked()));
        return rows;
    }
}
