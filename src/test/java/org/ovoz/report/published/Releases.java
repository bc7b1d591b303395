package org.ovoz.report.published;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.ovoz.disclosure.Batch;
import org.ovoz.disclosure.PlannedVariables;
import org.ovoz.disclosure.Protection;
import org.ovoz.disclosure.PublishedTable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.ResultsPlan;
import org.ovoz.questionnaire.source.ResultsReader;
import org.ovoz.report.Demonstrated;
import org.ovoz.report.ReportContext;
import org.ovoz.report.ReportDocument;
import org.ovoz.tabulation.columns.Counts;

/** First releases of the plan of 2018, from any counts. */
public final class Releases {

    static final ResultsPlan PLAN = ResultsReader.read(Path.of("config"), Demonstrated.DEFINITIONS);

    private Releases() {}

    public static Released of(BiFunction<CountryCode, String, Counts> counts) {
        var tables = new ArrayList<PublishedTable>();
        var protection = new Protection(PLAN.threshold(), PLAN.meanFrom());
        for (var country : Demonstrated.COUNTRIES) {
            for (var one : PLAN.of(Demonstrated.WAVE)) {
                var item = Demonstrated.QUESTIONNAIRE.item(one.item()).orElseThrow();
                PlannedVariables.of(item, country).forEach(variable -> {
                    var answers = counts.apply(country, variable);
                    var candidates = switch (item) {
                        case Item.MultipleChoice _ -> protection.ofTick(answers);
                        case Item.Grid _ -> protection.ofRating(answers, one.groupings());
                        default -> protection.of(answers, one.groupings());
                    };
                    candidates.stream()
                            .findFirst()
                            .ifPresent(table -> tables.add(new PublishedTable(
                                    variable,
                                    new Batch(country, 1, table.n(), LocalDate.of(2026, 11, 25), true),
                                    table)));
                });
            }
        }
        return new Released(Demonstrated.WAVE, PLAN, tables);
    }

    public static ReportDocument report(String language, Released released) {
        return report(Demonstrated.reportContext(language), released);
    }

    public static ReportDocument report(ReportContext context, Released released) {
        return Demonstrated.compose(context, new PublicEdition(context, released), _ -> "");
    }

    public static List<PublishedTable> of(Released released, CountryCode country) {
        return released.tables().stream()
                .filter(table -> table.batch().country().equals(country))
                .toList();
    }
}
