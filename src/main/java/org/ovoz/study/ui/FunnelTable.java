package org.ovoz.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ovoz.study.Overview.Step;

/** How many came how far, section by section, as a table whose cells are bars. */
final class FunnelTable extends Div {

    /** @param title of a section by its id */
    FunnelTable(List<Step> steps, UnaryOperator<String> title) {
        addClassName("funnel");
        var body = new Element("tbody");
        var first = Math.max(1, steps.getFirst().reached());
        steps.forEach(step -> {
            var share = Math.round(100f * step.reached() / first);
            var name = step.page().isEmpty() ? getTranslation("study.funnel.review") : title.apply(step.page());
            body.appendChild(new Element("tr")
                    .appendChild(
                            new Element("th").setAttribute("scope", "row").setText(name),
                            new Element("td")
                                    .setAttribute("class", "number bar")
                                    .setAttribute("style", "--share:" + share + "%")
                                    .setText(step.reached() + " (" + share + "%)"),
                            new Element("td")
                                    .setAttribute("class", "number")
                                    .setText(Integer.toString(step.stopped()))));
        });
        var head = new Element("tr").appendChild(new Element("td"));
        for (var key : List.of("reached", "stopped")) {
            head.appendChild(new Element("th")
                    .setAttribute("scope", "col")
                    .setAttribute("class", "number")
                    .setText(getTranslation("study.funnel." + key)));
        }
        getElement()
                .appendChild(new Element("table")
                        .setAttribute("class", "overview")
                        .appendChild(
                                new Element("caption").setText(getTranslation("study.funnel.title")),
                                new Element("thead").appendChild(head),
                                body));
    }
}
