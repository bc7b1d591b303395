package org.ovoz.workbench.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
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
import org.ovoz.tabulation.ui.FilterOptions;
import org.ovoz.ui.DayField;
import org.ovoz.ui.Dropdown;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.ui.result.ResultWording;

/** Which cases count: country, mode, language, days, and one variable with one value. */
class BenchFilters extends NativeDetails {

    private static final String CHANNEL = "channel";
    private static final Set<String> FACTS = Set.of("mode", "lang", CHANNEL);

    private final Dropdown country;
    private final Dropdown mode;
    private final Dropdown lang;
    private final Dropdown channel;
    private final Dropdown variable;
    private final Dropdown value;
    private final DayField from;
    private final DayField to;
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
        from = day("from");
        to = day("to");
        var fields = new Div(country, mode, lang, channel, variable, value, from, to);
        fields.addClassName("fields");
        setContent(fields);
    }

    /** Shows what an analysis has chosen. */
    void show(Analysis analysis, Questionnaire questionnaire, List<CountryCode> countries, ResultWording words) {
        var options = new FilterOptions(
                questionnaire, words::label, getTranslation("tabulation.none"), getTranslation("tabulation.any"));
        country.offer(
                countries(countries, words),
                analysis.country() == null
                        ? FilterOptions.ALL
                        : analysis.country().iso());
        country.setVisible(countries.size() > 1);
        mode.offer(options.codes("mode"), chosen(analysis, "mode"));
        lang.offer(options.codes("lang"), chosen(analysis, "lang"));
        channel.offer(options.codes(CHANNEL), chosen(analysis, CHANNEL));
        channel.setVisible(
                hasChannels(analysis, words) || !chosen(analysis, CHANNEL).isEmpty());
        var other = analysis.only().keySet().stream()
                .filter(name -> !FACTS.contains(name))
                .sorted()
                .findFirst()
                .orElse(FilterOptions.ALL);
        firstCode.clear();
        questionnaire.variables().stream()
                .filter(found -> found.kind() == Variable.Kind.SINGLE)
                .forEach(found ->
                        firstCode.put(found.name(), found.values().getFirst().code()));
        variable.offer(options.variables(), other);
        value.setVisible(!other.isEmpty());
        if (!other.isEmpty()) {
            var values = options.codes(other);
            values.remove(FilterOptions.ALL);
            value.offer(values, chosen(analysis, other));
        }
        from.show(analysis.from());
        to.show(analysis.to());
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
                Map.of(FilterOptions.ALL, getTranslation("tabulation.any")),
                chosen -> onChange.accept(change.apply(chosen)));
    }

    private DayField day(String id) {
        return new DayField(
                "bench-" + id,
                getTranslation("tabulation.filter." + id),
                () -> onChange.accept(old -> old.between(from.day(), to.day())));
    }

    private static @Nullable Integer code(String chosen) {
        return chosen.isEmpty() ? null : Integer.valueOf(chosen);
    }

    private static String chosen(Analysis analysis, String name) {
        var code = analysis.only().get(name);
        return code == null ? FilterOptions.ALL : code.toString();
    }

    private Map<String, String> countries(List<CountryCode> countries, ResultWording words) {
        var options = new LinkedHashMap<String, String>();
        options.put(FilterOptions.ALL, getTranslation("tabulation.any"));
        countries.forEach(code -> options.put(code.iso(), words.country(code)));
        return options;
    }
}
