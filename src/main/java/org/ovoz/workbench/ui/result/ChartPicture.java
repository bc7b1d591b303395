package org.ovoz.workbench.ui.result;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The chart of a table under its title and over its base, filter and source, as in the picture that leaves the page, with
 * buttons to take it away; the library comes when the first one is drawn.
 */
@Tag("ovoz-chart")
@JsModule("./workbench/chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
class ChartPicture extends HtmlContainer {

    private final Paragraph title = new Paragraph();
    private final Div notes = new Div();
    private @Nullable Chart shown;

    ChartPicture() {
        var svg = new NativeButton(getTranslation("workbench.chart.svg"));
        var png = new NativeButton(getTranslation("workbench.chart.png"));
        svg.getElement().setAttribute("data-format", "svg").setAttribute("type", "button");
        png.getElement().setAttribute("data-format", "png").setAttribute("type", "button");
        svg.addClassName("link");
        png.addClassName("link");
        var actions = new Div(svg, png);
        actions.addClassNames("row-actions", "no-print");
        title.addClassName("chart-title");
        notes.addClassName("chart-notes");
        add(title, notes, actions);
    }

    /** Draws this chart, or none. */
    void show(@Nullable Chart chart) {
        setVisible(chart != null);
        if (chart != null && !Objects.equals(chart, shown)) {
            getElement().setPropertyBean("chart", chart);
            title.setText(chart.title());
            notes.removeAll();
            chart.notes().forEach(note -> notes.add(new Paragraph(note)));
        }
        shown = chart;
    }
}
