package org.ovoz.workbench.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.ui.DayField;
import org.ovoz.workbench.AnalysisFilter;
import org.ovoz.workbench.ui.result.ResultWording;

/**
 * Which cases count: what is chosen as chips above the result, each to be taken away, and a panel that unfolds to choose
 * countries, days and conditions. A variable can be dropped here.
 */
class BenchFilters extends Div {

    private final FilterChips chips;
    private final NativeDetails panel = new NativeDetails();
    private final FieldSet countries = new FieldSet("");
    private final DayField from;
    private final DayField to;
    private final ConditionBuilder conditions;
    private final Consumer<UnaryOperator<AnalysisFilter>> onChange;

    /**
     * @param onChange called with what makes the new filter of the old one
     * @param saved the team's filters
     */
    BenchFilters(Consumer<UnaryOperator<AnalysisFilter>> onChange, NamedList saved) {
        this.onChange = onChange;
        addClassName("bench-filters");
        getElement().setAttribute("data-drop", "filter");
        chips = new FilterChips(onChange);
        countries.setLegendText(getTranslation("workbench.filter.countries"));
        countries.addClassName("boxes");
        from = day("from");
        to = day("to");
        conditions = new ConditionBuilder(condition -> onChange.accept(old -> old.where(condition)));
        var days = new Div(from, to);
        days.addClassName("days");
        var content = new Div(countries, days, conditions, saved);
        content.addClassName("filter-panel");
        panel.setSummaryText(getTranslation("workbench.filter.add"));
        panel.setContent(content);
        panel.getSummary().setId("filter-panel");
        add(chips, panel);
    }

    /** Shows what a filter has chosen. */
    void show(AnalysisFilter filter, Questionnaire questionnaire, List<CountryCode> all, ResultWording words) {
        chips.show(filter, questionnaire, words);
        countries.setVisible(all.size() > 1);
        countries
                .getElement()
                .getChildren()
                .filter(BenchFilters::isBox)
                .toList()
                .forEach(Element::removeFromParent);
        all.forEach(country -> countries.getElement().appendChild(box(country, filter, words)));
        from.show(filter.from());
        to.show(filter.to());
        conditions.show(filter.condition(), questionnaire, words);
    }

    /** Opens the panel with a condition about a variable begun. */
    void begin(String variable) {
        panel.setOpen(true);
        conditions.begin(variable);
    }

    private static boolean isBox(Element child) {
        return child.getTag().equals("label");
    }

    private Element box(CountryCode country, AnalysisFilter filter, ResultWording words) {
        var box = new Element("input").setAttribute("type", "checkbox").setAttribute("id", "filter-" + country.iso());
        box.setProperty("checked", filter.countries().contains(country));
        box.addPropertyChangeListener("checked", "change", change -> {
            if (change.isUserOriginated()) {
                onChange.accept(old -> old.in(country, Boolean.TRUE.equals(change.getValue())));
            }
        });
        return new Element("label").appendChild(box, new Element("span").setText(words.country(country)));
    }

    private DayField day(String id) {
        return new DayField(
                "bench-" + id,
                getTranslation("tabulation.filter." + id),
                () -> onChange.accept(old -> old.between(from.day(), to.day())));
    }
}
