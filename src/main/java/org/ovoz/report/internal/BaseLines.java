package org.ovoz.report.internal;

import java.util.List;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.MissingOption;
import org.ovoz.questionnaire.Study;
import org.ovoz.report.ReportBlock;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.SmallBase;

/** The line under every figure: who was asked, how many, and why answers are missing (analysis.md §2, rule 4). */
record BaseLines(InternalReportContext context) {

    /** "Base: all respondents asked in Tajikistan, n = 35; valid 33; no answer 2 (5,7%)." */
    ReportBlock of(Study.Country country, Item item, int asked, int valid, List<FrequencyTable.MissingRow> missing) {
        return of(country, item.facts().missing(), asked, valid, missing);
    }

    /** The same for any variable, by the reasons that it has. */
    ReportBlock of(
            Study.Country country,
            List<MissingOption> reasons,
            int asked,
            int valid,
            List<FrequencyTable.MissingRow> missing) {
        return line(country, reasons, asked, valid, missing, "tabulation.baseValid");
    }

    /** The same for a multiple choice, with how many answered it. */
    ReportBlock ofSet(
            Study.Country country, Item item, int asked, int answered, List<FrequencyTable.MissingRow> missing) {
        return line(country, item.facts().missing(), asked, answered, missing, "tabulation.baseAnswered");
    }

    private ReportBlock line(
            Study.Country country,
            List<MissingOption> reasons,
            int asked,
            int valid,
            List<FrequencyTable.MissingRow> missing,
            String validKey) {
        var wording = context.wording();
        var line = new StringBuilder(begin(country, asked));
        if (!missing.isEmpty()) {
            line.append("; ").append(context.word(validKey, Integer.toString(valid)));
        }
        for (var row : missing) {
            line.append("; ")
                    .append(wording.reason(context.questionnaire(), reasons, row.code()))
                    .append(' ')
                    .append(row.frequency());
            if (SmallBase.hasPercents(asked)) {
                line.append(" (").append(wording.percent(row.percent())).append(')');
            }
        }
        return end(country, line);
    }

    /** The line of a grid, where every row has its own n. */
    ReportBlock ofGrid(Study.Country country, int asked) {
        return end(country, new StringBuilder(begin(country, asked)));
    }

    private String begin(Study.Country country, int asked) {
        return context.word(
                "tabulation.base",
                context.word("tabulation.everybody", context.wording().in(country)),
                Integer.toString(asked));
    }

    private ReportBlock end(Study.Country country, StringBuilder line) {
        var synthetic = context.of(country).synthetic();
        if (synthetic > 0) {
            line.append("; ").append(context.wording().of("base.synthetic", Integer.toString(synthetic)));
        }
        return new ReportBlock.Paragraph(
                ReportBlock.Voice.NOTE, line.append('.').toString());
    }
}
