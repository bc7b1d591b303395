package org.ovoz.report;

import java.util.List;
import org.ovoz.questionnaire.Study;

/**
 * What readers of a report see of the figures, as blocks: the one place between figures and paper. The internal edition
 * shows every cell, the public one released tables alone. No number that comes from answers is written anywhere else.
 */
public interface ReportEdition {

    /** What stands on every page. */
    String mark();

    /** Of when and from what the report is. */
    String subtitle();

    /** The countries that have a chapter, in the order of the study. */
    List<Study.Country> countries();

    /** The main results on one page, before everything else. */
    List<ReportBlock> summary();

    /** How the figures were made, how many took part, where, how and when. */
    List<ReportBlock> method();

    /** How many took part in a country: the first words of its chapter. */
    List<ReportBlock> opening(Study.Country country);

    /** Sentence, table, chart and lists of a question in a country; empty where nobody was asked. */
    List<ReportBlock> question(ReportPlan.Part part, Study.Country country);

    /** The countries side by side, and the paragraph about it. */
    List<ReportBlock> comparative();

    /** What the team derived of the answers, each explained; nothing in what outsiders read. */
    List<ReportBlock> derived();

    /** How good the answers are: why some are missing, and what modes of interview have to do with them. */
    List<ReportBlock> quality();

    /** By what these figures can be found again; empty where every table says it. */
    List<ReportBlock> colophon();

    /** The numbers of the texts {@code report.limits.<number>} that are true of this edition. */
    List<Integer> limits();
}
