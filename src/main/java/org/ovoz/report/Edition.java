package org.ovoz.report;

import java.util.List;
import org.ovoz.questionnaire.Study;

/**
 * What readers of a report see of the figures, as blocks: the one place between figures and paper. The internal edition
 * shows every cell; an edition for the public puts protected tables here. Beside it a report tells only how many took part
 * in a country.
 */
public interface Edition {

    /** What stands on every page. */
    String mark();

    /** How many took part, where, how and when. */
    List<Block> sample();

    /** Sentence, table, chart and lists of a question in a country; empty where nobody was asked. */
    List<Block> question(ReportPlan.Part part, Study.Country country);

    /** The countries side by side, and the paragraph about it. */
    List<Block> comparative();

    /** Why answers are missing in a country. */
    List<Block> nonResponse(Study.Country country);
}
