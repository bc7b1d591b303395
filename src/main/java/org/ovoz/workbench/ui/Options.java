package org.ovoz.workbench.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
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
            checkboxes.show(ResultKind.of(row, analysis.column(), column).offered(), analysis.shown());
        }
        length.show(analysis);
    }
}
