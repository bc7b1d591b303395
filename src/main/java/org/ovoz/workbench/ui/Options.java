package org.ovoz.workbench.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.ResultKind;
import org.ovoz.workbench.Statistic;
import org.ovoz.workbench.Subject;

/** What can be shown of a result; it folds, and on a phone it is folded at first. */
class Options extends NativeDetails {

    private final StatisticCheckboxes checkboxes;
    private final RankingLength length;

    Options(BiConsumer<Statistic, Boolean> onTick, IntConsumer onLength) {
        checkboxes = new StatisticCheckboxes(onTick);
        length = new RankingLength(onLength);
        addClassName("bench-options");
        setSummaryText(getTranslation("workbench.statistics"));
        setContent(new Div(checkboxes, length));
        getElement().executeJs("this.open = !window.matchMedia('(max-width: 900px)').matches");
    }

    /** Offers what the result of an analysis can show; nothing while there is none. */
    void show(Analysis analysis, @Nullable Subject row, @Nullable Subject column) {
        setVisible(row != null);
        if (row != null) {
            checkboxes.show(offered(analysis, row, analysis.kind(row, column)), analysis.shown());
        }
        length.show(analysis);
    }

    /**
     * A result of every country says nothing where the countries stand side by side already; without groups, a number always
     * has its mean and answers without order have none.
     */
    private static Set<Statistic> offered(Analysis analysis, Subject row, ResultKind kind) {
        var isOfCountries =
                analysis.column().equals(Analysis.COUNTRY) || analysis.row().equals(Analysis.COUNTRY);
        var hasChoice = row.isOrdered() && row.kind() != Subject.Kind.NUMBER;
        return kind.offered().stream()
                .filter(each -> each != Statistic.SPLIT || !isOfCountries)
                .filter(each -> each != Statistic.MEANS || kind != ResultKind.FREQUENCIES || hasChoice)
                .collect(Collectors.toSet());
    }
}
