package org.ovoz.report.published;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.disclosure.PublishedTable;
import org.ovoz.disclosure.Range;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Study;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportContext;
import org.ovoz.tabulation.Percent;
import org.ovoz.tabulation.SmallBase;

/** How released numbers are printed, the same as on the page of published results. */
record PublishedFigures(ReportContext context) {

    /** "12", or "1–4". */
    String count(Range range) {
        return range.isExact() ? Integer.toString(range.low()) : range.low() + "–" + range.high();
    }

    /** Of n interviews: "12,5", or "2–13" with the ends rounded outwards. */
    String percent(Range range, int n) {
        return range.isExact()
                ? context.wording().share(Percent.of(range.low(), n), n)
                : SmallBase.hasPercents(n) ? count(range.percentOf(n)) : "–";
    }

    /** The labels of answers that are counted together; empty where the country, if there is one, is offered none. */
    String label(List<Option> options, List<Integer> codes, Study.@Nullable Country country) {
        return codes.stream()
                .flatMap(code -> options.stream().filter(option -> option.code() == code))
                .filter(option -> country == null
                        || option.only().isEmpty()
                        || option.only().contains(country.code()))
                .map(option -> context.wording().label(option.label(), country))
                .collect(Collectors.joining(" / "));
    }

    /** All interviews of the country; where rows are from several releases, of the newest of them. */
    ReportBlock base(Study.Country country, List<PublishedTable> shown) {
        var newest = shown.stream()
                .max(Comparator.comparing(table -> table.batch().number()))
                .orElseThrow();
        // A Russian day ends with a stop of its own, and so does the text.
        var day = context.wording().day(newest.batch().releasedOn()).replaceFirst("\\.$", "");
        return note(
                "disclosure.base",
                context.wording().in(country),
                Integer.toString(newest.table().n()),
                day);
    }

    ReportBlock note(String key, Object... arguments) {
        return new ReportBlock.Paragraph(ReportBlock.Voice.NOTE, context.word(key, arguments));
    }
}
