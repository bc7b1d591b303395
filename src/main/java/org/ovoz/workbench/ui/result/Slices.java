package org.ovoz.workbench.ui.result;

import java.util.List;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.Statistic;
import org.ovoz.workbench.Subject;

/** The parts of the cases that each have a result of their own: countries, and categories of the layer within them. */
final class Slices {

    private Slices() {}

    static List<AnalysisContext> of(AnalysisContext context) {
        return countries(context).stream().flatMap(each -> layers(each).stream()).toList();
    }

    private static List<AnalysisContext> countries(AnalysisContext context) {
        var isApart = context.analysis().column().equals(Analysis.COUNTRY)
                || context.row().name().equals(Analysis.COUNTRY);
        var asked = context.asked();
        return context.shows(Statistic.SPLIT) && !isApart && asked.size() > 1
                ? asked.stream().map(context::in).toList()
                : List.of(context);
    }

    private static List<AnalysisContext> layers(AnalysisContext context) {
        var layout = context.analysis().layout();
        if (layout.layer().isEmpty() || layout.isNested()) {
            return List.of(context);
        }
        var layer = Subject.of(context.questionnaire(), layout.layer()).orElseThrow();
        var codes = context.cases().counts(layer.name()).validCodes().keySet();
        return codes.isEmpty()
                ? List.of(context)
                : codes.stream().map(code -> context.within(layer, code)).toList();
    }
}
