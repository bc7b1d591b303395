package org.ovoz.export.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;

/** Which interviews of a wave are exported: the filters of the tables. */
class ExportFilters extends FieldSet {

    private static final String ALL = "";
    private static final String CHANNEL = "channel";

    private final Language language;
    private final Runnable changed;
    private Questionnaire questionnaire;
    private final Dropdown mode;
    private final Dropdown lang;
    private final Dropdown channel;
    private final Dropdown variable;
    private final Dropdown value;
    private final Field from;
    private final Field to;

    ExportFilters(Questionnaire first, Runnable changed) {
        super();
        setLegendText(getTranslation("export.filters"));
        addClassName("choices");
        this.language = new Language(getLocale().getLanguage());
        this.changed = changed;
        this.questionnaire = first;
        mode = choice("mode", values("mode"), changed);
        lang = choice("lang", values("lang"), changed);
        channel = choice(CHANNEL, values(CHANNEL), changed);
        channel.setVisible(values(CHANNEL).size() > 1);
        variable = choice("variable", variables(), this::variableChanged);
        value = choice("value", any(), changed);
        value.setVisible(false);
        from = day("from");
        to = day("to");
        var fields = new Div(mode, lang, channel, variable, value, from, to);
        fields.addClassName("fields");
        add(fields);
    }

    /** Offers the variables of another wave. */
    void show(Questionnaire other) {
        questionnaire = other;
        mode.offer(values("mode"), mode.value());
        lang.offer(values("lang"), lang.value());
        channel.offer(values(CHANNEL), channel.value());
        channel.setVisible(values(CHANNEL).size() > 1);
        variable.offer(variables(), variable.value());
        value.setVisible(!variable.value().isEmpty());
        value.offer(chosenValues(), ALL);
    }

    /** What is chosen now. */
    Selection selection() {
        var selection = Selection.ALL.between(read(from), read(to));
        selection = narrowed(selection, "mode", mode);
        selection = narrowed(selection, "lang", lang);
        selection = narrowed(selection, CHANNEL, channel);
        return variable.value().isEmpty() ? selection : narrowed(selection, variable.value(), value);
    }

    private static Selection narrowed(Selection selection, String variable, Dropdown code) {
        return code.value().isEmpty() ? selection : selection.with(variable, Set.of(Integer.valueOf(code.value())));
    }

    private void variableChanged() {
        value.setVisible(!variable.value().isEmpty());
        value.offer(chosenValues(), ALL);
        changed.run();
    }

    private Dropdown choice(String id, Map<String, String> options, Runnable onChange) {
        return new Dropdown("export-" + id, getTranslation("export.filter." + id), options, _ -> onChange.run());
    }

    private Field day(String id) {
        var field = new Field("export-" + id, getTranslation("export.filter." + id));
        field.input().setType("date");
        field.input().setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.input().addValueChangeListener(_ -> changed.run());
        return field;
    }

    private static @Nullable LocalDate read(Field day) {
        try {
            return day.value().isBlank() ? null : LocalDate.parse(day.value());
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private Map<String, String> any() {
        return new LinkedHashMap<>(Map.of(ALL, getTranslation("export.filter.any")));
    }

    private Map<String, String> chosenValues() {
        return variable.value().isEmpty() ? any() : values(variable.value());
    }

    private Map<String, String> variables() {
        var options = new LinkedHashMap<String, String>();
        options.put(ALL, getTranslation("export.filter.none"));
        questionnaire.variables().stream()
                .filter(found -> found.kind() == Variable.Kind.SINGLE)
                .forEach(found -> options.put(found.name(), found.label().master(language)));
        return options;
    }

    private Map<String, String> values(String name) {
        var options = any();
        questionnaire.variables().stream()
                .filter(found -> found.name().equals(name))
                .flatMap(found -> found.values().stream())
                .forEach(option -> options.put(
                        Integer.toString(option.code()), option.label().master(language)));
        return options;
    }
}
