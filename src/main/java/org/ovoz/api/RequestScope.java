package org.ovoz.api;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.comparison.Comparability;

/**
 * What a request is about.
 *
 * @param countries of the cases, in the study's order
 * @param cases the chosen ones, of these countries only
 */
record RequestScope(Questionnaire questionnaire, Labels labels, List<CountryCode> countries, Cases cases) {

    /** Stands at every test and interval. */
    static final String CAVEAT =
            "Tests and intervals are computed as if the cases were a simple random sample. They are not:"
                    + " read them as description, not as a claim about all organizations of a country.";

    /** Of more cells neither a reader nor a test makes anything. */
    private static final int MOST_CELLS = 1000;

    /** Of more groups nobody compares every two. */
    private static final int MOST_GROUPS = 30;

    private static final String COUNTRY = "country";

    /** The coded variable of this name; 404 if there is none. */
    Variable variable(String name) {
        return variable(questionnaire, name);
    }

    static Variable variable(Questionnaire questionnaire, String name) {
        return questionnaire.variables().stream()
                .filter(variable -> variable.name().equals(name.toLowerCase(Locale.ROOT)) && variable.isCoded())
                .findFirst()
                .orElseThrow(() -> ApiProblem.notFound(
                        "No such variable",
                        "The questionnaire of this wave has no coded variable of this name; see its codebook."));
    }

    /** The variable whose categories are the groups; 404 if there is none, 422 where they are too many. */
    Variable groups(String name) {
        var variable = variable(name);
        if (cases.counts(variable.name()).validCodes().size() > MOST_GROUPS) {
            throw ApiProblem.unprocessable(
                    "Too many groups",
                    "The variable '" + variable.name() + "' makes more than " + MOST_GROUPS
                            + " groups. Choose one with fewer categories.");
        }
        return variable;
    }

    /** The table of two variables; 409 where the countries must not be compared, 422 where it would be too large. */
    CrossTable crossTable(Variable row, Variable column) {
        if (comparability(row, column).isRefused()) {
            throw ApiProblem.incomparable(row.name(), comparability(row, column));
        }
        var table = CrossTable.of(cases, row.name(), column.name());
        if (table.rowCodes().size() * table.columnCodes().size() > MOST_CELLS) {
            throw ApiProblem.unprocessable(
                    "Too many categories",
                    "The table would have more than " + MOST_CELLS + " cells. Choose variables with fewer categories.");
        }
        return table;
    }

    /** What stands against comparing these two, which is something only where countries are compared. */
    Comparability comparability(Variable row, Variable column) {
        if (column.name().equals(COUNTRY)) {
            return across(row);
        }
        return row.name().equals(COUNTRY) ? across(column) : new Comparability(List.of());
    }

    /** What stands against putting the answers of these countries to a variable together or side by side. */
    Comparability across(Variable variable) {
        return Comparability.across(questionnaire, variable.name(), countries);
    }

    List<String> isoCodes() {
        return isoCodes(countries);
    }

    static List<String> isoCodes(Collection<CountryCode> countries) {
        return countries.stream().map(CountryCode::iso).sorted().toList();
    }
}
