package org.ovoz.export.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import java.util.Map;
import java.util.Set;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.tabulation.ui.FilterOptions;
import org.ovoz.ui.DayField;
import org.ovoz.ui.Dropdown;

/** Which interviews of a wave are exported: the filters of the tables. */
class ExportFilters extends FieldSet {

    private static final String CHANNEL = "channel";
    private static final String REVIEW = "review";

    private final Language language;
    private final Runnable changed;
    private Questionnaire questionnaire;
    private final Dropdown mode;
    private final Dropdown lang;
    private final Dropdown channel;
    private final Dropdown review;
    private final Dropdown variable;
    private final Dropdown value;
    private final DayField from;
    private final DayField to;

    ExportFilters(Questionnaire first, Runnable changed) {
        super();
        setLegendText(getTranslation("export.filters"));
        addClassName("choices");
        this.language = new Language(getLocale().getLanguage());
        this.changed = changed;
        this.questionnaire = first;
        mode = choice("mode", options().codes("mode"), changed);
        lang = choice("lang", options().codes("lang"), changed);
        channel = choice(CHANNEL, options().codes(CHANNEL), changed);
        channel.setVisible(options().codes(CHANNEL).size() > 1);
        review = choice(REVIEW, options().codes(REVIEW), changed);
        review.setVisible(options().codes(REVIEW).size() > 1);
        variable = choice("variable", options().variables(), this::variableChanged);
        value = choice("value", options().codes(FilterOptions.ALL), changed);
        value.setVisible(false);
        from = day("from");
        to = day("to");
        var fields = new Div(mode, lang, channel, review, variable, value, from, to);
        fields.addClassName("fields");
        add(fields);
    }

    /** Offers the variables of another wave. */
    void show(Questionnaire other) {
        questionnaire = other;
        mode.offer(options().codes("mode"), mode.value());
        lang.offer(options().codes("lang"), lang.value());
        channel.offer(options().codes(CHANNEL), channel.value());
        channel.setVisible(options().codes(CHANNEL).size() > 1);
        review.offer(options().codes(REVIEW), review.value());
        review.setVisible(options().codes(REVIEW).size() > 1);
        variable.offer(options().variables(), variable.value());
        value.setVisible(!variable.value().isEmpty());
        value.offer(options().codes(variable.value()), FilterOptions.ALL);
    }

    /** Shows what is chosen of another wave. */
    void show(Questionnaire other, Selection selection) {
        show(other);
        var codes = selection.codes();
        mode.choose(code(codes, "mode"));
        lang.choose(code(codes, "lang"));
        channel.choose(code(codes, CHANNEL));
        review.choose(code(codes, REVIEW));
        var named = options().variables().keySet().stream()
                .filter(codes::containsKey)
                .findFirst()
                .orElse(FilterOptions.ALL);
        variable.choose(named);
        value.setVisible(!named.isEmpty());
        value.offer(options().codes(named), code(codes, named));
        from.show(selection.from());
        to.show(selection.to());
    }

    private static String code(Map<String, Set<Integer>> codes, String variable) {
        return codes.getOrDefault(variable, Set.of()).stream()
                .findFirst()
                .map(Object::toString)
                .orElse(FilterOptions.ALL);
    }

    /** What is chosen now. */
    Selection selection() {
        var selection = Selection.ALL.between(from.day(), to.day());
        selection = FilterOptions.narrowed(selection, "mode", mode.value());
        selection = FilterOptions.narrowed(selection, "lang", lang.value());
        selection = FilterOptions.narrowed(selection, CHANNEL, channel.value());
        selection = FilterOptions.narrowed(selection, REVIEW, review.value());
        return variable.value().isEmpty()
                ? selection
                : FilterOptions.narrowed(selection, variable.value(), value.value());
    }

    private void variableChanged() {
        value.setVisible(!variable.value().isEmpty());
        value.offer(options().codes(variable.value()), FilterOptions.ALL);
        changed.run();
    }

    private Dropdown choice(String id, Map<String, String> options, Runnable onChange) {
        return new Dropdown("export-" + id, getTranslation("export.filter." + id), options, _ -> onChange.run());
    }

    private DayField day(String id) {
        return new DayField("export-" + id, getTranslation("export.filter." + id), changed);
    }

    private FilterOptions options() {
        return new FilterOptions(
                questionnaire,
                text -> text.master(language),
                getTranslation("export.filter.none"),
                getTranslation("export.filter.any"));
    }
}
