package org.ovoz.report.themes;

import java.util.List;
import java.util.Optional;
import org.ovoz.disclosure.ProtectedTable;
import org.ovoz.disclosure.Range;
import org.ovoz.qualitative.CodeId;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.ResultsPlan.Grouping;

/**
 * What was published of a code in a country: between which numbers those who said it, and those who did not, lie.
 *
 * @param persons all of the country whose interviews there were then
 */
public record ReleasedCount(CodeId code, CountryCode country, int number, int persons, Range with, Range without) {

    private static final Grouping SAID_OR_NOT = new Grouping(List.of(List.of(1), List.of(0)));

    /** As the rules for published tables see it. */
    ProtectedTable table() {
        return new ProtectedTable(persons, SAID_OR_NOT, List.of(with, without), Range.exactly(0), Optional.empty());
    }

    static ReleasedCount of(CodeId code, CountryCode country, int number, ProtectedTable table) {
        return new ReleasedCount(
                code,
                country,
                number,
                table.n(),
                table.groups().getFirst(),
                table.groups().getLast());
    }
}
