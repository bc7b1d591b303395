package org.ovoz.report;

import java.util.List;
import org.ovoz.questionnaire.Language;

/**
 * A whole report, ready to be written.
 *
 * @param mark stands on every page: which edition it is
 * @param contents the heading of the table of contents
 * @param page the word before a page's number
 */
public record ReportDocument(
        Language language,
        String title,
        String subtitle,
        String mark,
        String contents,
        String page,
        List<Block> blocks) {

    public ReportDocument {
        blocks = List.copyOf(blocks);
    }
}
