package org.ovoz.tabulation.ui;

import java.util.List;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.columns.Selection;

/**
 * What the reader of the tables has chosen.
 *
 * @param countries one, or several side by side
 * @param together whether the countries are counted together in one table
 * @param selection the filters
 * @param empty whether categories nobody chose are shown
 */
record TableRequest(
        WaveId wave, List<CountryCode> countries, boolean together, Selection selection, FrequencyTable.Empty empty) {}
