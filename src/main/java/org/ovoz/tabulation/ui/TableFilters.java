package org.ovoz.tabulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.RowOrder;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.tabulation.ui.TableRequest.Arrangement;
import org.ovoz.ui.DayField;
import org.ovoz.ui.Dropdown;

/** What can be chosen above the tables; every change is shown at once, there is nothing to confirm. */
class TableFilters extends Div {

    private static final String CHANNEL = "channel";
    private static final String REVIEW = "review";

    private final Definitions definitions;
    private final List<CountryCode> allowed;
    private final Language language;
    private final Consumer<TableRequest> onChange;

    private final Dropdown wave;
    private final Dropdown country;
    private final Dropdown mode;
    private final Dropdown lang;
    private final Dropdown channel;
    private final Dropdown review;
    private final Dropdown variable;
    private final Dropdown value;
    private final DayField from;
    private final DayField to;
    private final Input empty = new Input();
    private final Dropdown order;

    /** @param first what is chosen until the reader chooses */
    TableFilters(
            Definitions definitions, List<CountryCode> allowed, TableRequest first, Consumer<TableRequest> onChange) {
        this.definitions = definitions;
        this.allowed = allowed;
        this.language = new Language(getLocale().getLanguage());
        this.onChange = onChange;
        addClassNames("fields", "table-filters", "no-print");
        wave = choice("wave", waves(), _ -> waveChanged());
        wave.offer(waves(), first.wave().value());
        country = choice("country", countries(), _ -> changed());
        mode = choice("mode", options().codes("mode"), _ -> changed());
        lang = choice("lang", options().codes("lang"), _ -> changed());
        channel = choice(CHANNEL, channels(), _ -> changed());
        review = choice(REVIEW, options().codes(REVIEW), _ -> changed());
        variable = choice("variable", options().variables(), _ -> variableChanged());
        value = choice("value", Map.of(FilterOptions.ALL, word("any")), _ -> changed());
        from = day("from");
        to = day("to");
        order = choice("order", orders(), _ -> changed());
        add(wave, country, mode, lang, channel, review, variable, value, from, to, order, emptyBox());
        show(first);
    }

    /** Shows what is chosen, without telling it. */
    final void show(TableRequest request) {
        wave.offer(waves(), request.wave().value());
        country.offer(countries(), country(request));
        var codes = request.selection().codes();
        mode.offer(options().codes("mode"), code(codes, "mode"));
        lang.offer(options().codes("lang"), code(codes, "lang"));
        channel.offer(channels(), code(codes, CHANNEL));
        channel.setVisible(channels().size() > 1);
        offerReviews(code(codes, REVIEW));
        var other = codes.keySet().stream()
                .filter(name -> !FilterAddress.FACTS.contains(name))
                .findFirst()
                .orElse("");
        variable.offer(options().variables(), other);
        value.offer(options().codes(other), code(codes, other));
        value.setVisible(!other.isEmpty());
        from.show(request.selection().from());
        to.show(request.selection().to());
        order.offer(orders(), request.order().name());
        empty.getElement().setProperty("checked", request.empty() == FrequencyTable.Empty.SHOWN);
    }

    private String country(TableRequest request) {
        if (request.arrangement() != Arrangement.SIDE_BY_SIDE) {
            return TableAddress.name(request.arrangement());
        }
        return request.countries().size() == 1 ? request.countries().getFirst().iso() : FilterOptions.ALL;
    }

    private static String code(Map<String, Set<Integer>> codes, String variable) {
        return codes.getOrDefault(variable, Set.of()).stream()
                .findFirst()
                .map(Object::toString)
                .orElse(FilterOptions.ALL);
    }

    /** What is chosen now. */
    TableRequest request() {
        var selection = Selection.ALL.between(from.day(), to.day());
        selection = FilterOptions.narrowed(selection, "mode", mode.value());
        selection = FilterOptions.narrowed(selection, "lang", lang.value());
        selection = FilterOptions.narrowed(selection, CHANNEL, channel.value());
        selection = FilterOptions.narrowed(selection, REVIEW, review.value());
        if (!variable.value().isEmpty()) {
            selection = FilterOptions.narrowed(selection, variable.value(), value.value());
        }
        var arrangement = Stream.of(Arrangement.values())
                .filter(found -> TableAddress.name(found).equals(country.value()))
                .findFirst();
        var one = allowed.stream()
                .filter(code -> code.iso().equals(country.value()))
                .map(List::of)
                .findFirst();
        return new TableRequest(
                new WaveId(wave.value()),
                one.orElse(allowed),
                arrangement.orElse(Arrangement.SIDE_BY_SIDE),
                selection,
                empty.getElement().getProperty("checked", false)
                        ? FrequencyTable.Empty.SHOWN
                        : FrequencyTable.Empty.HIDDEN,
                RowOrder.valueOf(order.value()));
    }

    private void waveChanged() {
        mode.offer(options().codes("mode"), mode.value());
        lang.offer(options().codes("lang"), lang.value());
        channel.offer(channels(), channels().containsKey(channel.value()) ? channel.value() : FilterOptions.ALL);
        channel.setVisible(channels().size() > 1);
        offerReviews(review.value());
        variable.offer(options().variables(), variable.value());
        variableChanged();
    }

    /** Only where the study has this fact. */
    private void offerReviews(String chosen) {
        var codes = options().codes(REVIEW);
        review.offer(codes, chosen);
        review.setVisible(codes.size() > 1);
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

    private Map<String, String> orders() {
        var options = new LinkedHashMap<String, String>();
        options.put(RowOrder.SCALE.name(), word("order.scale"));
        options.put(RowOrder.FREQUENCY.name(), word("order.frequency"));
        return options;
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
            options.put(TableAddress.name(Arrangement.COLUMNS), word("columns"));
            options.put(TableAddress.name(Arrangement.TOGETHER), word("together"));
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
