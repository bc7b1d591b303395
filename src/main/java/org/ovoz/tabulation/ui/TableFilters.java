package org.ovoz.tabulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.ui.Dropdown;

/** What can be chosen above the tables; every change is shown at once, there is nothing to confirm. */
class TableFilters extends Div {

    private static final String ALL = "";
    private static final String TOGETHER = "together";
    private static final String CHANNEL = "channel";

    private final Definitions definitions;
    private final List<CountryCode> allowed;
    private final Language language;
    private final Consumer<TableRequest> onChange;

    private final Dropdown wave;
    private final Dropdown country;
    private final Dropdown mode;
    private final Dropdown lang;
    private final Dropdown channel;
    private final Dropdown variable;
    private final Dropdown value;
    private final Input from = new Input();
    private final Input to = new Input();
    private final Input empty = new Input();

    TableFilters(Definitions definitions, List<CountryCode> allowed, WaveId first, Consumer<TableRequest> onChange) {
        this.definitions = definitions;
        this.allowed = allowed;
        this.language = new Language(getLocale().getLanguage());
        this.onChange = onChange;
        addClassNames("fields", "table-filters", "no-print");
        wave = choice("wave", waves(), _ -> waveChanged());
        wave.offer(waves(), first.value());
        country = choice("country", countries(), _ -> changed());
        mode = choice("mode", values("mode"), _ -> changed());
        lang = choice("lang", values("lang"), _ -> changed());
        channel = choice("channel", channels(), _ -> changed());
        channel.setVisible(channels().size() > 1);
        variable = choice("variable", variables(), _ -> variableChanged());
        value = choice("value", Map.of(ALL, word("any")), _ -> changed());
        value.setVisible(false);
        add(wave, country, mode, lang, channel, variable, value, day("from", from), day("to", to), emptyBox());
    }

    /** What is chosen now. */
    TableRequest request() {
        var selection = Selection.ALL.between(read(from), read(to));
        selection = narrowed(selection, "mode", mode.value());
        selection = narrowed(selection, "lang", lang.value());
        selection = narrowed(selection, CHANNEL, channel.value());
        if (!variable.value().isEmpty()) {
            selection = narrowed(selection, variable.value(), value.value());
        }
        var chosen = country.value();
        var isOne = !chosen.equals(ALL) && !chosen.equals(TOGETHER);
        return new TableRequest(
                new WaveId(wave.value()),
                isOne ? List.of(new CountryCode(chosen)) : allowed,
                chosen.equals(TOGETHER),
                selection,
                "true".equals(empty.getElement().getProperty("checked"))
                        ? FrequencyTable.Empty.SHOWN
                        : FrequencyTable.Empty.HIDDEN);
    }

    private static Selection narrowed(Selection selection, String variable, String code) {
        return code.isEmpty() ? selection : selection.with(variable, Set.of(Integer.valueOf(code)));
    }

    private void waveChanged() {
        mode.offer(values("mode"), mode.value());
        lang.offer(values("lang"), lang.value());
        channel.offer(channels(), channels().containsKey(channel.value()) ? channel.value() : ALL);
        channel.setVisible(channels().size() > 1);
        variable.offer(variables(), variable.value());
        variableChanged();
    }

    private void variableChanged() {
        value.setVisible(!variable.value().isEmpty());
        value.offer(variable.value().isEmpty() ? Map.of(ALL, word("any")) : values(variable.value()), ALL);
        changed();
    }

    private void changed() {
        onChange.accept(request());
    }

    private Dropdown choice(String id, Map<String, String> options, Consumer<String> changed) {
        return new Dropdown("table-" + id, word("filter." + id), options, changed);
    }

    private Div day(String id, Input input) {
        input.setType("date");
        input.setId("table-" + id);
        input.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        input.addValueChangeListener(_ -> changed());
        var label = new NativeLabel(word("filter." + id));
        label.setFor(input);
        var field = new Div(label, input);
        field.addClassName("field");
        return field;
    }

    private Div emptyBox() {
        empty.setType("checkbox");
        empty.setId("table-empty");
        empty.getElement().addPropertyChangeListener("checked", "change", _ -> changed());
        var label = new NativeLabel(word("filter.empty"));
        label.setFor(empty);
        var field = new Div(empty, label);
        field.addClassName("tick");
        return field;
    }

    private static @Nullable LocalDate read(Input input) {
        try {
            return input.getValue().isBlank() ? null : LocalDate.parse(input.getValue());
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private Map<String, String> waves() {
        var options = new LinkedHashMap<String, String>();
        definitions.waves().reversed().forEach(w -> options.put(w.id().value(), label(w.title())));
        return options;
    }

    private Map<String, String> countries() {
        var options = new LinkedHashMap<String, String>();
        if (allowed.size() > 1) {
            options.put(ALL, word("sideBySide"));
        }
        for (var code : allowed) {
            definitions.study().country(code).ifPresent(found -> options.put(code.iso(), label(found.name())));
        }
        if (allowed.size() > 1) {
            options.put(TOGETHER, word("together"));
        }
        return options;
    }

    private Map<String, String> variables() {
        var options = new LinkedHashMap<String, String>();
        options.put(ALL, word("none"));
        definitions.questionnaire(new WaveId(wave.value())).variables().stream()
                .filter(found -> found.kind() == Variable.Kind.SINGLE)
                .forEach(found -> options.put(found.name(), label(found.label())));
        return options;
    }

    /** Only "any" in a wave whose links have no channels. */
    private Map<String, String> channels() {
        return definitions
                        .study()
                        .wave(new WaveId(wave.value()))
                        .filter(found -> found.channels().isEmpty())
                        .isPresent()
                ? new LinkedHashMap<>(Map.of(ALL, word("any")))
                : values(CHANNEL);
    }

    private Map<String, String> values(String name) {
        var options = new LinkedHashMap<String, String>();
        options.put(ALL, word("any"));
        definitions.questionnaire(new WaveId(wave.value())).variables().stream()
                .filter(found -> found.name().equals(name))
                .flatMap(found -> found.values().stream())
                .forEach(option -> options.put(Integer.toString(option.code()), label(option.label())));
        return options;
    }

    private String label(Text text) {
        return text.master(language);
    }

    private String word(String key) {
        return getTranslation("tabulation." + key);
    }
}
