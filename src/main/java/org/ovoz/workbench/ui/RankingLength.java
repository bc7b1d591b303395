package org.ovoz.workbench.ui;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.ovoz.ui.Dropdown;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.Statistic;

/** How many rows of a grid are listed at each end of its ranking. */
class RankingLength extends Div {

    private final Dropdown k;

    RankingLength(IntConsumer onChange) {
        k = new Dropdown(
                "bench-k",
                getTranslation("workbench.k"),
                numbers(),
                chosen -> onChange.accept(Integer.parseInt(chosen)));
        add(k);
    }

    /** Shows the number where there is a ranking. */
    void show(Analysis analysis) {
        setVisible(analysis.shows(Statistic.RANKING));
        k.offer(numbers(), Integer.toString(analysis.k()));
    }

    private static Map<String, String> numbers() {
        var numbers = new LinkedHashMap<String, String>();
        for (int each = 1; each <= Analysis.LARGEST_K; each++) {
            numbers.put(Integer.toString(each), Integer.toString(each));
        }
        return numbers;
    }
}
