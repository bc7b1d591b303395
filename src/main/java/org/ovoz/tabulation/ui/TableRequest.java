package org.ovoz.tabulation.ui;

import java.util.List;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.RowOrder;
import org.ovoz.tabulation.columns.Selection;

/**
 * What the reader of the tables has chosen.
 *
 * @param countries one or several
 * @param arrangement of several countries
 * @param selection the filters
 * @param empty whether categories nobody chose are shown
 * @param order of the answers
 */
record TableRequest(
        WaveId wave,
        List<CountryCode> countries,
        Arrangement arrangement,
        Selection selection,
        FrequencyTable.Empty empty,
        RowOrder order) {

    /** How several countries are shown. */
    enum Arrangement {
        /** A table for each, all with their rows in the same order. */
        SIDE_BY_SIDE,
        /** One table with a column for each. */
        COLUMNS,
        /** One table that counts them together. */
        TOGETHER
    }

    TableRequest {
        countries = List.copyOf(countries);
    }
}
