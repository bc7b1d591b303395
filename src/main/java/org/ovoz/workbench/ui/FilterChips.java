package org.ovoz.workbench.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.tabulation.ui.TableTexts;
import org.ovoz.workbench.AnalysisFilter;
import org.ovoz.workbench.ui.result.ConditionSentence;
import org.ovoz.workbench.ui.result.ResultWording;

/** What a filter asks for, a chip each, as it would be said; every chip can be taken away. */
class FilterChips extends UnorderedList {

    private final Consumer<UnaryOperator<AnalysisFilter>> onChange;

    FilterChips(Consumer<UnaryOperator<AnalysisFilter>> onChange) {
        this.onChange = onChange;
        addClassName("chips");
        getElement().setAttribute("aria-label", getTranslation("workbench.filters"));
    }

    void show(AnalysisFilter filter, Questionnaire questionnaire, ResultWording words) {
        removeAll();
        setVisible(!filter.isNone());
        filter.countries().forEach(country -> chip(words.country(country), old -> old.in(country, false)));
        if (!filter.condition().equals(Condition.ALWAYS)) {
            var sentence = new ConditionSentence(words, questionnaire);
            filter.parts().forEach(part -> chip(sentence.of(part), old -> old.without(part)));
        }
        if (filter.from() != null) {
            chip(
                    getTranslation("tabulation.filter.from") + " " + TableTexts.day(getLocale(), filter.from()),
                    old -> old.between(null, old.to()));
        }
        if (filter.to() != null) {
            chip(
                    getTranslation("tabulation.filter.to") + " " + TableTexts.day(getLocale(), filter.to()),
                    old -> old.between(old.from(), null));
        }
    }

    private void chip(String text, UnaryOperator<AnalysisFilter> without) {
        var remove = new NativeButton("×", _ -> onChange.accept(without));
        remove.getElement().setAttribute("type", "button");
        var name = getTranslation("workbench.filter.remove", text);
        remove.getElement().setAttribute("aria-label", name).setAttribute("title", name);
        add(new ListItem(new Span(text), remove));
    }
}
