package org.ovoz.tabulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.ui.DayField;
import org.ovoz.ui.Dropdown;

/** What can be chosen above the tables; every change is shown at once, there is nothing to confirm. */
class TableFilters extends Div {

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
    private final DayField from;
    private final DayField to;
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
        mode = choice("mode", options().codes("mode"), _ -> changed());
        lang = choice("lang", options().codes("lang"), _ -> changed());
        channel = choice("channel", channels(), _ -> changed());
        channel.setVisible(channels().size() > 1);
        variable = choice("variable", options().variables(), _ -> variableChanged());
        value = choice("value", Map.of(FilterOptions.ALL, word("any")), _ -> changed());
        value.setVisible(false);
        from = day("from");
        to = day("to");
        add(wave, country, mode, lang, channel, variable, value, from, to, emptyBox());
    }

    /** What is chosen now. */
    TableRequest request() {
        var selection = Selection.ALL.between(from.day(), to.day());
        selection = FilterOptions.narrowed(selection, "mode", mode.value());
        selection = FilterOptions.narrowed(selection, "lang", lang.value());
        selection = FilterOptions.narrowed(selection, CHANNEL, channel.value());
        if (!variable.value().isEmpty()) {
            selection = FilterOptions.narrowed(selection, variable.value(), value.value());
        }
        var chosen = country.value();
        var isOne = !chosen.equals(FilterOptions.ALL) && !chosen.equals(TOGETHER);
        return new TableRequest(
                new WaveId(wave.value()),
                isOne ? List.of(new CountryCode(chosen)) : allowed,
                chosen.equals(TOGETHER),
                selection,
                "true".equals(empty.getElement().getProperty("checked"))
                        ? FrequencyTable.Empty.SHOWN
                        : FrequencyTable.Empty.HIDDEN);
    }

    private void waveChanged() {
        mode.offer(options().codes("mode"), mode.value());
        lang.offer(options().codes("lang"), lang.value());
        channel.offer(channels(), channels().containsKey(channel.value()) ? channel.value() : FilterOptions.ALL);
        channel.setVisible(channels().size() > 1);
        variable.offer(options().variables(), variable.value());
        variableChanged();
    }

    private void variableChanged() {
        value.setVisible(!variable.value().isEmpty());
        value.offer(options().codes(variable.value()), FilterOptions.ALL);
        changed();
    }

    private void changed() {
        onChange.accept(request());
    }

    private Dropdown choice(String id, Map<String, String> options, Consumer<String> changed) {
        return new Dropdown("table-" + id, word("filter." + id), options, changed);
    }

    private DayField day(String id) {
        return new DayField("table-" + id, word("filter." + id), this::changed);
    }

    private FilterOptions options() {
        return new FilterOptions(
                definitions.questionnaire(new WaveId(wave.value())), this::label, word("none"), word("any"));
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

    private Map<String, String> waves() {
        var options = new LinkedHashMap<String, String>();
        definitions.waves().reversed().forEach(w -> options.put(w.id().value(), label(w.title())));
        return options;
    }

    private Map<String, String> countries() {
        var options = new LinkedHashMap<String, String>();
        if (allowed.size() > 1) {
            options.put(FilterOptions.ALL, word("sideBySide"));
        }
        for (var code : allowed) {
            definitions.study().country(code).ifPresent(found -> options.put(code.iso(), label(found.name())));
        }
        if (allowed.size() > 1) {
            options.put(TOGETHER, word("together"));
        }
        return options;
    }

    /** Only "any" in a wave whose links have no channels. */
    private Map<String, String> channels() {
        return definitions
                        .study()
                        .wave(new WaveId(wave.value()))
                        .filter(found -> found.channels().isEmpty())
                        .isPresent()
                ? new LinkedHashMap<>(Map.of(FilterOptions.ALL, word("any")))
                : options().codes(CHANNEL);
    }

    private String label(Text text) {
        return text.master(language);
    }

    private String word(String key) {
        return getTranslation("tabulation." + key);
    }
}
