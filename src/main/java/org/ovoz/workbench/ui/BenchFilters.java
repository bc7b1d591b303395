package org.ovoz.workbench.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.ui.Dropdown;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.ui.result.ResultWording;

/** Which cases count: country, mode, language, days, and one variable with one value. */
class BenchFilters extends NativeDetails {

    private static final String CHANNEL = "channel";
    private static final Set<String> FACTS = Set.of("mode", "lang", CHANNEL);
    private static final String ANY = "";

    private final Dropdown country;
    private final Dropdown mode;
    private final Dropdown lang;
    private final Dropdown channel;
    private final Dropdown variable;
    private final Dropdown value;
    private final Input from = new Input();
    private final Input to = new Input();
    private final Map<String, Integer> firstCode = new LinkedHashMap<>();
    private final Consumer<UnaryOperator<Analysis>> onChange;

    /** @param onChange called with what makes the new analysis of the old one */
    BenchFilters(Consumer<UnaryOperator<Analysis>> onChange) {
        this.onChange = onChange;
        addClassName("bench-filters");
        setSummaryText(getTranslation("workbench.filters"));
        country = dropdown("country", chosen -> old -> old.in(chosen.isEmpty() ? null : new CountryCode(chosen)));
        mode = dropdown("mode", chosen -> old -> old.only("mode", code(chosen)));
        lang = dropdown("lang", chosen -> old -> old.only("lang", code(chosen)));
        channel = dropdown(CHANNEL, chosen -> old -> old.only(CHANNEL, code(chosen)));
        variable = dropdown("variable", chosen -> old -> chooseVariable(old, chosen));
        value = dropdown("value", chosen -> old -> chooseValue(old, chosen));
        var fields = new Div(country, mode, lang, channel, variable, value, day("from", from), day("to", to));
        fields.addClassName("fields");
        setContent(fields);
    }

    /** Shows what an analysis has chosen. */
    void show(Analysis analysis, Questionnaire questionnaire, List<CountryCode> countries, ResultWording words) {
        country.offer(
                countries(countries, words),
                analysis.country() == null ? ANY : analysis.country().iso());
        country.setVisible(countries.size() > 1);
        mode.offer(values(questionnaire, "mode", words), chosen(analysis, "mode"));
        lang.offer(values(questionnaire, "lang", words), chosen(analysis, "lang"));
        channel.offer(values(questionnaire, CHANNEL, words), chosen(analysis, CHANNEL));
        channel.setVisible(
                hasChannels(analysis, words) || !chosen(analysis, CHANNEL).isEmpty());
        var other = analysis.only().keySet().stream()
                .filter(name -> !FACTS.contains(name))
                .sorted()
                .findFirst()
                .orElse(ANY);
        variable.offer(variables(questionnaire, words), other);
        value.setVisible(!other.isEmpty());
        if (!other.isEmpty()) {
            var values = values(questionnaire, other, words);
            values.remove(ANY);
            value.offer(values, chosen(analysis, other));
        }
        from.setValue(analysis.from() == null ? "" : analysis.from().toString());
        to.setValue(analysis.to() == null ? "" : analysis.to().toString());
        if (analysis.country() != null || !analysis.selection().isAll()) {
            setOpen(true);
        }
    }

    private static boolean hasChannels(Analysis analysis, ResultWording words) {
        return words.definitions()
                .study()
                .wave(analysis.wave())
                .filter(wave -> !wave.channels().isEmpty())
                .isPresent();
    }

    private Analysis chooseVariable(Analysis old, String name) {
        var none = old;
        for (var other : old.only().keySet()) {
            none = FACTS.contains(other) ? none : none.only(other, null);
        }
        return name.isEmpty() ? none : none.only(name, firstCode.getOrDefault(name, 0));
    }

    private Analysis chooseValue(Analysis old, String code) {
        return variable.value().isEmpty() ? old : old.only(variable.value(), code(code));
    }

    private Dropdown dropdown(String id, Function<String, UnaryOperator<Analysis>> change) {
        return new Dropdown(
                "bench-" + id,
                getTranslation("tabulation.filter." + id),
                Map.of(ANY, getTranslation("tabulation.any")),
                chosen -> onChange.accept(change.apply(chosen)));
    }

    private Div day(String id, Input input) {
        input.setType("date");
        input.setId("bench-" + id);
        input.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.accept(old -> old.between(read(from), read(to)));
            }
        });
        var label = new NativeLabel(getTranslation("tabulation.filter." + id));
        label.setFor(input);
        var field = new Div(label, input);
        field.addClassName("field");
        return field;
    }

    private static @Nullable LocalDate read(Input input) {
        try {
            return input.getValue().isBlank() ? null : LocalDate.parse(input.getValue());
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static @Nullable Integer code(String chosen) {
        return chosen.isEmpty() ? null : Integer.valueOf(chosen);
    }

    private static String chosen(Analysis analysis, String name) {
        var code = analysis.only().get(name);
        return code == null ? ANY : code.toString();
    }

    private Map<String, String> countries(List<CountryCode> countries, ResultWording words) {
        var options = new LinkedHashMap<String, String>();
        options.put(ANY, getTranslation("tabulation.any"));
        countries.forEach(code -> options.put(code.iso(), words.country(code)));
        return options;
    }

    private Map<String, String> variables(Questionnaire questionnaire, ResultWording words) {
        var options = new LinkedHashMap<String, String>();
        options.put(ANY, getTranslation("tabulation.none"));
        firstCode.clear();
        questionnaire.variables().stream()
                .filter(found -> found.kind() == Variable.Kind.SINGLE)
                .forEach(found -> {
                    options.put(found.name(), words.label(found.label()));
                    firstCode.put(found.name(), found.values().getFirst().code());
                });
        return options;
    }

    private Map<String, String> values(Questionnaire questionnaire, String name, ResultWording words) {
        var options = new LinkedHashMap<String, String>();
        options.put(ANY, getTranslation("tabulation.any"));
        questionnaire.variables().stream()
                .filter(found -> found.name().equals(name))
                .flatMap(found -> found.values().stream())
                .forEach(option -> options.put(Integer.toString(option.code()), words.label(option.label())));
        return options;
    }
}
