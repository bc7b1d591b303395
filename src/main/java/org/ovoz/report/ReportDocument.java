package org.ovoz.report;

import java.util.List;
import org.ovoz.questionnaire.Language;

/**
 * A whole report, ready to be written; what a line must not divide is joined in its blocks.
 *
 * @param mark stands on every page: which edition it is
 * @param contents the heading of the table of contents
 * @param page the word before a page's number
 */
public record ReportDocument(
        Language language,
        String title,
        String subtitle,
        Cover cover,
        String mark,
        String contents,
        String page,
        List<ReportBlock> blocks) {

    public ReportDocument {
        subtitle = Typography.joined(subtitle);
        mark = Typography.joined(mark);
        blocks = blocks.stream().map(Typography::joined).toList();
    }

    /** A report whose cover has a title alone. */
    public ReportDocument(
            Language language,
            String title,
            String subtitle,
            String mark,
            String contents,
            String page,
            List<ReportBlock> blocks) {
        this(language, title, subtitle, Cover.NONE, mark, contents, page, blocks);
    }
}
